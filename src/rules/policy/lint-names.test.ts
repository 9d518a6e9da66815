import { describe, expect, it } from 'vitest';
import { planted, problemsOf } from './fixtures/sound-policy.ts';

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
