import { describe, expect, it } from 'vitest';
import { parsePolicy, sayPolicyProblem } from './parse-policy.ts';

/** Line numbers of the tables below count in this text. */
const sound = `policy: 1
name: Small
tiers:
  - { tier: 1, name: Front line, team: front-line }
  - { tier: 2, name: Specialists, team: specialists }
windows:
  - id: night
    zone: Europe/Berlin
    weekly: { mon: [["22:00", "06:00"]] }
keywordLists:
  outage: [production is down]
severities:
  - { severity: 1, name: Critical, when: { impact: { productionOutage: true } } }
  - { severity: 4, name: Question, when: { always: true } }
issueTypes:
  - { id: question, name: Question, path: specialists }
ticketTargets:
  rows:
    - { tier: 1, priority: low, firstResponse: 24 h, resolution: 72 h }
paths:
  - id: specialists
    name: Specialists
    kind: functional
    tier: 2
    team: specialists
    packet: five-fields
    targets:
      acknowledge: 30 min
      substantiveAnswer: 2 h
      customerUpdate: { first: 1 h, then: { 1: 1 h, 2: 4 h, 3: 24 h, 4: 72 h } }
  - id: managers
    name: Managers
    kind: hierarchical
    tier: 4
    team: managers
    packet: five-fields
    targets: { acknowledge: 30 min, substantiveAnswer: 1 h, customerUpdate: { first: 1 h, then: 4 h } }
triggers:
  - id: payment-outage
    name: payment outage
    when:
      all:
        - keywordList: outage
        - { openFor: 8 h, atTier: 1 }
    then:
      escalate: { path: specialists }
packets:
  rules:
    - { when: { always: true }, requiredToLeave: [summary] }
templates:
  - id: progress-en
    kind: progress
    language: en
    text: You hear from us by {nextUpdateAt}.
`;

const teams = new Set(['front-line', 'specialists', 'managers']);
const parse = (source: string) => parsePolicy(source, { teams });

function problemsOf(source: string): string[] {
  const parsed = parse(source);
  return 'problems' in parsed ? parsed.problems.map(sayPolicyProblem) : [];
}

function warningsOf(source: string): string[] {
  return parse(source).warnings.map(sayPolicyProblem);
}

/** The sound policy with one mistake in it. */
function planted(text: string, mistake: string): string {
  if (!sound.includes(text)) throw new Error(`the sound policy has no ${text}`);
  return sound.replace(text, mistake);
}

it('takes a sound policy without problem or warning, with its defaults', () => {
  const parsed = parse(sound);
  expect(problemsOf(sound)).toEqual([]);
  expect(parsed.warnings).toEqual([]);
  expect(parsed).toMatchObject({
    policy: {
      languages: ['en'],
      bounceLimit: 2,
      ticketTargets: { runs: { low: 'working', urgent: 'always' } },
      triggers: [{ shadow: false }],
    },
  });
});

describe('what the YAML says', () => {
  it.each([
    [
      'name: Small',
      'name: Small\nname: Large',
      '3:1 this name stands here a second time. Keep one of the two.',
    ],
    [
      'policy: 1',
      'policy: 1\n---',
      '2:1 a second document begins here. Keep one document in the file: remove the line "---".',
    ],
    [
      'windows:',
      'windows: !!js/function',
      '6:10 Unresolved tag: tag:yaml.org,2002:js/function. Write the value without a tag ("!…").',
    ],
  ])('%s → %s', (text, mistake, problem) => {
    expect(problemsOf(planted(text, mistake))[0]).toBe(problem);
  });

  it('refuses tabs as indentation', () => {
    expect(problemsOf(planted('  outage: [', '\toutage: ['))[0]).toMatch(/^11:1 a tab indents this line\. /);
  });

  it('refuses an empty document and one that is no group of names', () => {
    expect(problemsOf('')).toEqual([
      '1:1 the document is empty. Start from examples/policies/standard.yaml.',
    ]);
    expect(problemsOf('# nothing')).toHaveLength(1);
    expect(problemsOf('- a')).toEqual([
      '1:1 a list is not a group of "name: value" lines. Write a group of "name: value" lines.',
    ]);
  });

  it('refuses a document above 256 kB', () => {
    expect(problemsOf(`${sound}# ${'x'.repeat(256 * 1024)}`)).toEqual([
      '1:1 the document is larger than 256 kB. Move what is not policy elsewhere, or shorten the keyword lists.',
    ]);
  });

  it('refuses anchors that multiply', () => {
    const lists = Array.from(
      { length: 12 },
      (_, n) =>
        `a${n}: &a${n} [${Array(9)
          .fill(n === 0 ? 'x' : `*a${n - 1}`)
          .join(', ')}]`,
    );
    expect(problemsOf(lists.join('\n'))).toEqual([
      '1:1 anchors are repeated more than 100 times. Write repeated parts out, and keep the document flat.',
    ]);
  });

  it('takes anchors within reason, and places problems behind them', () => {
    const source = planted('- keywordList: outage\n', '- &said { keywordList: outage }\n        - *said\n');
    expect(problemsOf(source)).toEqual([]);
    expect(
      problemsOf(source.replace('&said { keywordList: outage }', '&said { keywordList: outag }')),
    ).toEqual([
      '43:32 triggers.0.when.all.0.keywordList: there is no keyword list outag. Did you mean outage?',
      '43:32 triggers.0.when.all.1.keywordList: there is no keyword list outag. Did you mean outage?',
    ]);
  });

  it.each([
    ['brackets', '['.repeat(50_000)],
    ['braces', '{a: '.repeat(50_000)],
    ['dashes', '- '.repeat(50_000)],
    ['question marks', '? '.repeat(50_000)],
    ['both', '- ? '.repeat(50_000)],
    ['indentation', Array.from({ length: 300 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
  ])('refuses %s that open without end, and stays alive', (_, source) => {
    expect(problemsOf(source)[0]).toMatch(/^1:1 collections stand more than 40 deep in one another/);
  });

  it('is not impressed by __proto__', () => {
    expect(problemsOf(planted('name: Small', 'name: Small\n__proto__: { x: 1 }'))).toEqual([
      expect.stringMatching(/^3:1 __proto__: __proto__ is not known here\. Use one of languages, /),
    ]);
  });
});

describe('what the schema refuses', () => {
  it.each([
    ['name: Small\n', '', '1:1 name: name is missing. Add name: a text.'],
    [
      'name: Small',
      'name: 7',
      '2:7 name: 7 is not a text. Put it in quotes; a length of time needs its unit, such as 8 h.',
    ],
    ['tier: 2\n', 'tier: 9\n', '24:11 paths.0.tier: 9 does not fit here. Write 0 or 1 or 2 or 3 or 4.'],
    [
      'priority: low',
      'priority: lwo',
      '19:28 ticketTargets.rows.0.priority: "lwo" is not one of low, normal, high, urgent. Did you mean low?',
    ],
    [
      'firstResponse: 24 h',
      'firstResponse: 24 hours',
      '19:48 ticketTargets.rows.0.firstResponse: "24 hours" is not a length of time such as "30 min", "4 h" or "2 days". Write 24 h.',
    ],
    [
      'firstResponse: 24 h',
      'firstResponse: soon',
      '19:48 ticketTargets.rows.0.firstResponse: "soon" is not a length of time such as "30 min", "4 h" or "2 days". Write a number and its unit: min, h or days.',
    ],
    [
      '["22:00", "06:00"]',
      '["22:00", "6:00"]',
      '9:31 windows.0.weekly.mon.0.1: "6:00" is not a time such as "09:00" or "24:00". Write a time such as "09:00" or "24:00".',
    ],
    [
      '3: 24 h, 4: 72 h }',
      '3: 24 h }',
      '30:43 paths.0.targets.customerUpdate.then.4: 4 is missing. Add 4: a text.',
    ],
    [
      'first: 1 h, then: 4 h',
      'first: 1 h, then: often',
      '37:97 paths.1.targets.customerUpdate.then: "often" is not a length of time such as "30 min", "4 h" or "2 days". Write a number and its unit: min, h or days.',
    ],
    [
      '[summary]',
      '[sumary]',
      '49:51 packets.rules.0.requiredToLeave.0: "sumary" is not one of summary, expected, actual, affectedWorkflow, environment, identifiers, occurredWhen, impact, scope, customerState, evidence, tried, ruledOut, likelyCause, uncertain, question, neededToFeelResolved, accountContext. Did you mean summary?',
    ],
    [
      'kind: progress',
      'kind: progres',
      '52:11 templates.0.kind: "progres" is not one of initial, hand-off, more-facts, progress, workaround, missed-promise, resolution, de-escalation. Did you mean progress?',
    ],
    [
      'tiers:\n',
      'bounceLimit: 0\ntiers:\n',
      '3:14 bounceLimit: 0 is not a number of 1 or more. Write a number of 1 or more.',
    ],
    [
      '{ productionOutage: true }',
      '{ productionOutge: true }',
      '13:54 severities.0.when.impact.productionOutge: productionOutge is not known here. Did you mean productionOutage?',
    ],
  ])('%s → %s', (text, mistake, problem) => {
    expect(problemsOf(planted(text, mistake))).toEqual([problem]);
  });
});

describe('what is no condition', () => {
  const at = '44:13 triggers.0.when.all.1';
  it.each([
    [
      '{ openfor: 8 h, atTier: 1 }',
      `44:13 triggers.0.when.all.1.openfor: openfor is not a condition. Did you mean openFor?`,
    ],
    [
      '{ openFor: 8 h, idleFor: 2 h }',
      '44:27 triggers.0.when.all.1.idleFor: openFor and idleFor stand in one condition. Combine them: all: [{ openFor: … }, { idleFor: … }].',
    ],
    [
      '{ openFor: 8 h, tear: 1 }',
      '44:27 triggers.0.when.all.1.tear: tear is not a condition. Remove tear; a condition has one word, and several are combined under all: or any:.',
    ],
    [
      '{ openFor: 8 h, atTier: 7 }',
      '44:35 triggers.0.when.all.1.atTier: 7 does not fit here. Write 0 or 1 or 2 or 3 or 4.',
    ],
    [
      '{ openFor: 8 }',
      '44:22 triggers.0.when.all.1.openFor: 8 is not a text. Put it in quotes; a length of time needs its unit, such as 8 h.',
    ],
    ['{ always: false }', '44:21 triggers.0.when.all.1.always: false is not true. Use one of true.'],
    [
      'outage',
      '44:11 triggers.0.when.all.1: "outage" is not a condition. Write a condition such as { openFor: 8 h } or { always: true }.',
    ],
    [
      '{}',
      '44:11 triggers.0.when.all.1: the condition is empty. Write a condition such as { openFor: 8 h } or { always: true }.',
    ],
    [
      '[{ always: true }]',
      '44:11 triggers.0.when.all.1: a list is not a condition. Put the list under all: or any:.',
    ],
    [
      '{ not: { any: [{ severity: 1 }] } }',
      '44:38 triggers.0.when.all.1.not.any.0.severity: 1 is not a list, such as [a, b]. Write a list, such as [a, b].',
    ],
    [
      '{ not: { priority: [hihg] } }',
      '44:31 triggers.0.when.all.1.not.priority.0: "hihg" is not one of low, normal, high, urgent. Did you mean high?',
    ],
    [
      '{ customer: { vpi: true } }',
      '44:25 triggers.0.when.all.1.customer.vpi: vpi is not known here. Did you mean vip?',
    ],
    [
      '{ contacts: { moreThan: 3 } }',
      '44:23 triggers.0.when.all.1.contacts.within: within is missing. Add within: a text.',
    ],
    [
      '{ all: [] }',
      '44:18 triggers.0.when.all.1.all: a list is not a list of 1 or more entries. Write a list of 1 or more entries.',
    ],
  ])('%s', (mistake, problem) => {
    expect(problemsOf(planted('{ openFor: 8 h, atTier: 1 }', mistake))).toEqual([problem]);
    expect(problem.startsWith(at.slice(0, 3))).toBe(true);
  });

  it('lists all words where none is near', () => {
    const [problem] = problemsOf(planted('{ openFor: 8 h, atTier: 1 }', '{ weather: rainy }'));
    expect(problem).toMatch(
      /^44:13 triggers\.0\.when\.all\.1\.weather: weather is not a condition\. Use one of all, any, /,
    );
  });

  it('tells all mistakes at once, in the order of the document', () => {
    const source = planted('name: Small', 'nam: Small').replace(
      '- keywordList: outage',
      '- keywordlist: outage',
    );
    expect(problemsOf(source)).toEqual([
      '1:1 name: name is missing. Add name: a text.',
      '2:1 nam: nam is not known here. Did you mean name?',
      '43:11 triggers.0.when.all.0.keywordlist: keywordlist is not a condition. Did you mean keywordList?',
    ]);
  });
});

describe('names that lead nowhere', () => {
  it.each([
    [
      'team: front-line',
      'team: frontline',
      '4:40 tiers.0.team: there is no team frontline. Did you mean front-line?',
    ],
    [
      'path: specialists }',
      'path: specialist }',
      '16:43 issueTypes.0.path: there is no path specialist. Did you mean specialists?',
    ],
    [
      'path: specialists }',
      'path: managers }',
      '16:43 issueTypes.0.path: managers is hierarchical, and an issue type leads to skill or access. Name a functional path, and send the case to a manager by a row of the matrix or a trigger.',
    ],
    [
      '- keywordList: outage',
      '- keywordList: outages',
      '43:24 triggers.0.when.all.0.keywordList: there is no keyword list outages. Did you mean outage?',
    ],
    [
      '- keywordList: outage',
      '- during: nihgt',
      '43:19 triggers.0.when.all.0.during: there is no window nihgt. Did you mean night?',
    ],
    [
      '- keywordList: outage',
      '- issueType: [question, bug]',
      '43:33 triggers.0.when.all.0.issueType.1: there is no issue type bug. Use one of question.',
    ],
    [
      '- keywordList: outage',
      '- targetMissed: first-respons',
      '43:25 triggers.0.when.all.0.targetMissed: there is no target first-respons. Did you mean first-response?',
    ],
    [
      '- keywordList: outage',
      '- needs: [enginering]',
      '43:19 triggers.0.when.all.0.needs.0: there is no need enginering. Did you mean engineering?',
    ],
    ['atTier: 1', 'atTier: 3', '44:35 triggers.0.when.all.1.atTier: there is no tier 3. Use one of 1, 2.'],
    [
      'escalate: { path: specialists }',
      'escalate: { path: specialist }',
      '46:25 triggers.0.then.escalate.path: there is no path specialist. Did you mean specialists?',
    ],
    [
      'escalate: { path: specialists }',
      'reroute: { team: platform }',
      '46:24 triggers.0.then.reroute.team: there is no team platform. Use one of front-line, specialists, managers.',
    ],
    [
      'escalate: { path: specialists }',
      'escalate: { path: specialists, kind: hierarchical }',
      '46:44 triggers.0.then.escalate.kind: specialists is functional. Leave kind out, or name a path that is hierarchical.',
    ],
    [
      'tiers:\n',
      'notices: { quietHours: nite }\ntiers:\n',
      '3:24 notices.quietHours: there is no window nite. Use one of night.',
    ],
    [
      '{ tier: 1, priority',
      '{ tier: 3, priority',
      '19:15 ticketTargets.rows.0.tier: there is no tier 3. Use one of 1, 2.',
    ],
    [
      '- id: managers',
      '- id: specialists',
      '31:9 paths.1.id: specialists stands here a second time. Rename or remove one of the two (the first is paths.0).',
    ],
    [
      '- keywordList: outage',
      '- express: true',
      '43:11 triggers.0.when.all.0.express: the policy has no express. Add express, or ask something else here.',
    ],
    [
      '- keywordList: outage',
      '- customer: { highValue: true }',
      '43:23 triggers.0.when.all.0.customer.highValue: the policy has no highValueCustomer. Add highValueCustomer, or ask something else here.',
    ],
    [
      '- keywordList: outage',
      '- scoreAtLeast: 3',
      '43:11 triggers.0.when.all.0.scoreAtLeast: the policy has no scores. Add scores, or ask something else here.',
    ],
    [
      '- keywordList: outage',
      '- path: [specialists]',
      '43:11 triggers.0.when.all.0.path: path is not known here. Ask it in packet rules only.',
    ],
    [
      '- keywordList: outage',
      '- kind: [functional]',
      '43:11 triggers.0.when.all.0.kind: kind is not known here. Ask it in the matrix and in packet rules only.',
    ],
    [
      '- keywordList: outage',
      '- impact: {}',
      '43:11 triggers.0.when.all.0.impact: impact names no fact. Name one or more facts, or remove it.',
    ],
    [
      '{nextUpdateAt}',
      '{nextUpdate} {nextUpdateAt}',
      '54:11 templates.0.text: {nextUpdate} is not a field of templates. Did you mean nextUpdateAt?',
    ],
  ])('%s → %s', (text, mistake, problem) => {
    expect(problemsOf(planted(text, mistake))).toEqual([problem]);
  });

  it('wants a functional path', () => {
    const parsed = problemsOf(planted('kind: functional', 'kind: hierarchical'));
    expect(parsed).toContain(
      '21:3 paths: no path is functional. Add one: where a case goes for skill or access.',
    );
  });
});

describe('hours', () => {
  it.each([
    [
      'zone: Europe/Berlin',
      'zone: Europe/Berlni',
      '8:11 windows.0.zone: there is no time zone Europe/Berlni. Did you mean Europe/Berlin?',
    ],
    [
      '[["22:00", "06:00"]]',
      '[["09:00", "12:00"], ["11:00", "13:00"]]',
      '9:41 windows.0.weekly.mon.1: mon 11:00–13:00 overlaps mon 09:00–12:00. Join the two, or let one end where the other begins.',
    ],
    [
      '[["22:00", "06:00"]]',
      '[["22:00", "06:00"]], tue: [["05:00", "09:00"]]',
      '9:48 windows.0.weekly.tue.0: tue 05:00–09:00 overlaps mon 22:00–06:00. Join the two, or let one end where the other begins.',
    ],
    [
      'mon: [["22:00", "06:00"]]',
      'sun: [["22:00", "06:00"]], mon: [["05:00", "07:00"]]',
      '9:21 windows.0.weekly.sun.0: sun 22:00–06:00 overlaps mon 05:00–07:00. Join the two, or let one end where the other begins.',
    ],
    [
      '{ mon: [["22:00", "06:00"]] }',
      '{}',
      '9:13 windows.0.weekly: no day has hours. Give one day at least a window, such as mon: [["09:00", "17:00"]].',
    ],
  ])('%s → %s', (text, mistake, problem) => {
    expect(problemsOf(planted(text, mistake))).toEqual([problem]);
  });

  it('may touch', () => {
    expect(problemsOf(planted('[["22:00", "06:00"]]', '[["09:00", "12:00"], ["12:00", "13:00"]]'))).toEqual(
      [],
    );
  });
});

describe('mood, order, promises', () => {
  it('lets no mood set a severity, by a trigger or by a definition', () => {
    const trigger = planted('- keywordList: outage', '- any: [{ cancellationIntent: true }]').replace(
      'escalate: { path: specialists }',
      'setSeverity: 1',
    );
    expect(problemsOf(trigger)).toEqual([
      '46:7 triggers.0.then.setSeverity: payment-outage reads mood (cancellationIntent), and mood never sets a severity. Let it suggest a hierarchical escalation instead, or take the mood out of its condition.',
    ]);
    expect(
      problemsOf(planted('{ impact: { productionOutage: true } }', '{ sentimentAtMost: -0.5 }')),
    ).toEqual([
      '13:44 severities.0.when.sentimentAtMost: sentimentAtMost reads mood, and mood never changes a severity. Take it out here; let it suggest a hierarchical escalation by a trigger.',
    ]);
  });

  it('sees mood behind a score, and behind express', () => {
    const scored = `${planted('- keywordList: outage', '- scoreAtLeast: 1').replace('escalate: { path: specialists }', 'setSeverity: 1')}scores:\n  - { name: angry, points: 1, when: { legalThreat: true } }\n`;
    expect(problemsOf(scored)[0]).toMatch(
      /^46:7 triggers\.0\.then\.setSeverity: payment-outage reads mood \(legalThreat\)/,
    );
    const express = `${planted('{ impact: { productionOutage: true } }', '{ express: true }')}express: { when: { legalThreat: true } }\n`;
    expect(problemsOf(express)).toEqual([
      '55:20 express.when.legalThreat: legalThreat reads mood, and mood never changes a severity. Take it out here; let it suggest a hierarchical escalation by a trigger.',
    ]);
  });

  it('refuses circles', () => {
    const source = `${sound}express: { when: { customer: { highValue: true } } }\nhighValueCustomer: { express: true }\n`;
    expect(problemsOf(source)).toEqual([
      '55:20 express.when.customer: express is explained by itself. Ask for facts of the ticket or the customer here.',
      '56:22 highValueCustomer.express: highValueCustomer is explained by itself. Ask for facts of the ticket or the customer here.',
    ]);
  });

  it.each([
    [
      '{ always: true } }\nissueTypes',
      '{ tier: [1] } }\nissueTypes',
      '14:42 severities.1.when: the last severity does not take every ticket that is left. Let the last one say { always: true }, so that every ticket has a severity.',
    ],
    [
      '{ impact: { productionOutage: true } }',
      '{ always: true }',
      '14:5 severities.1: this row is never reached. Move it before severities.0, which takes all that this one could, or remove it.',
    ],
    [
      '{ impact: { productionOutage: true } }',
      '{ severity: [1] }',
      '13:44 severities.0.when.severity: a severity is defined by a severity. Ask for the facts that make it so severe.',
    ],
    [
      'packets:',
      'matrix:\n  - { when: { tier: [1] }, path: specialists }\n  - { when: { tier: [1] }, path: specialists }\npackets:',
      '49:5 matrix.1: this row is never reached. Move it before matrix.0, which takes all that this one could, or remove it.',
    ],
    [
      'firstResponse: 24 h',
      'firstResponse: 0 h',
      '19:48 ticketTargets.rows.0.firstResponse: "0 h" is no length of time such as "30 min", "4 h" or "3 days": it must be longer than nothing. Write a length of time such as "30 min", "4 h" or "2 days".',
    ],
    [
      'resolution: 72 h',
      'resolution: 900 days',
      '19:66 ticketTargets.rows.0.resolution: 900 days is longer than 800 days. Write a shorter time.',
    ],
    [
      'escalate: { path: specialists }',
      'escalate:',
      '46:16 triggers.0.then.escalate: nothing is not a group of "name: value" lines. Write a group of "name: value" lines.',
    ],
    [
      '    then:\n      escalate: { path: specialists }',
      '    then: {}',
      '45:11 triggers.0.then: payment-outage does nothing. Say what it does: flag, suggest, escalate, reroute, tag, setSeverity or notify.',
    ],
    [
      '[production is down]',
      '["!?"]',
      '11:12 keywordLists.outage.0: "!?" holds no word. Write words, or remove it.',
    ],
  ])('%s → %s', (text, mistake, problem) => {
    expect(problemsOf(planted(text, mistake))).toEqual([problem]);
  });

  it('lets rows of the two kinds stand beside each other in the matrix', () => {
    const rows =
      '- { when: { always: true }, path: specialists }\n  - { when: { always: true }, path: managers }';
    expect(problemsOf(planted('packets:', `matrix:\n  ${rows}\npackets:`))).toEqual([]);
  });
});

describe('doubts are warnings and refuse nothing', () => {
  it.each([
    [
      'resolution: 72 h',
      'resolution: 2 h',
      '19:66 ticketTargets.rows.0.resolution: resolution (2 h) is due before firstResponse (24 h). Give resolution at least as long as firstResponse.',
    ],
    [
      'substantiveAnswer: 2 h',
      'substantiveAnswer: 20 min',
      '29:26 paths.0.targets.substantiveAnswer: substantiveAnswer (20 min) is due before acknowledge (30 min). Give substantiveAnswer at least as long as acknowledge.',
    ],
    [
      '{ when: { always: true }, requiredToLeave',
      '{ when: { tier: [1] }, requiredToLeave',
      '49:15 packets.rules.0.when: the last packet rule does not take every escalation that is left. Let the last one say { always: true }, or nothing is required where no rule matches.',
    ],
    [
      ' by {nextUpdateAt}',
      ' soon',
      '54:11 templates.0.text: progress-en does not say when the customer hears from you next. Add a sentence with {nextUpdateAt}.',
    ],
    [
      '[production is down]',
      '[production is down, production was down]',
      '11:32 keywordLists.outage.1: "production was down" says the same as "production is down". Keep one of the two.',
    ],
  ])('%s → %s', (text, mistake, warning) => {
    const source = planted(text, mistake);
    expect(problemsOf(source)).toEqual([]);
    expect(warningsOf(source)).toEqual([warning]);
  });
});
