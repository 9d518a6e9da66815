import { describe, expect, it } from 'vitest';
import { planted, problemsOf, sound, warningsOf } from './fixtures/sound-policy.ts';

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
      '  - { id: question, name: Question, path: specialists }',
      '  - { id: question, name: Question, path: specialists }\n  - { id: law, name: Law, path: specialists, restricted: true }',
      '17:5 issueTypes.1: law stands last and takes every ticket whose type is not told by its words, and it is restricted. Put a type last that everybody may see.',
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

  it('warns of words that nobody stands behind, in the matrix as in a trigger', () => {
    const row =
      '- { when: { always: true }, path: specialists, told: [Duty Lead, duty leed, team specialists] }';
    expect(warningsOf(planted('packets:', `matrix:\n  ${row}\npackets:`))).toEqual([
      '48:68 matrix.0.told.1: nobody is known as "duty leed", so nobody is told. Did you mean duty lead?',
    ]);
    const notify = planted('escalate: { path: specialists }', 'notify: [duty leed]');
    expect(warningsOf(notify)).toEqual([
      '46:16 triggers.0.then.notify.0: nobody is known as "duty leed", so nobody is told. Did you mean duty lead?',
    ]);
  });
});
