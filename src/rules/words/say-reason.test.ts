import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hourMs } from '../../model/instant.ts';
import type { Reason } from '../../model/words.ts';
import { questionWords } from '../triggers/question.ts';
import { catalogue } from './catalogue.ts';
import { sayMatch, sayReason, sayReasons, type SpokenMatch } from './say-reason.ts';

describe('sayReason', () => {
  it.each<[Reason['code'], NonNullable<Reason['params']>, string]>([
    ['condition.severity', { severity: 1 }, 'severity 1'],
    ['condition.customerPlan', { plan: 'Enterprise' }, 'Enterprise plan'],
    ['condition.openForAtTier', { forMs: 8 * hourMs, tier: 1 }, 'open for 8 h working at tier 1'],
    [
      'condition.contacts',
      { count: 3, nth: 3, issueType: 'billing', sinceDay: Date.UTC(1970, 3, 1), tickets: '12, 19' },
      'third contact on billing since 1 April: #12, #19',
    ],
    ['update-every', { everyMs: 4 * hourMs }, 'an update every 4 h by the policy'],
    ['condition.not-issueType', { issueType: 'question' }, 'the issue type is not question'],
    [
      'condition.targetUsed',
      { target: 'resolution', percent: 75, dueAt: Date.UTC(1970, 0, 1, 15) },
      '75 % of the time for the resolution used, due today 15:00 UTC',
    ],
    ['condition.scoreAtLeast', { points: 4, scores: 'reopened 2, vip 2' }, 'score 4: reopened 2, vip 2'],
    ['condition.impact', { impact: 'productionOutage' }, 'production outage'],
    ['condition.not-scope', { scope: 'one-user, department' }, 'not one user or a department affected'],
    [
      'condition.keywordList',
      { list: 'outage', phrases: 'site is down' },
      'the customer says “site is down”',
    ],
    [
      'target.nearest-stricter',
      { tier: 1, priority: 'normal', rowTier: 1, rowPriority: 'high' },
      'no target is set for tier 1, normal priority, so the nearest stricter one holds: tier 1, high priority',
    ],
  ])('%s', (code, params, words) => {
    expect(sayReason({ code, params })).toBe(words);
  });

  it('hides nothing: a code without words is said as it is, and so is a param that is not given', () => {
    expect(sayReason({ code: 'from-the-future' })).toBe('from-the-future');
    expect(sayReason({ code: 'condition.severity' })).toBe('severity {severity}');
  });

  it('says the same words once', () => {
    const reason = { code: 'condition.severity', params: { severity: 1 } };
    expect(sayReasons([reason, reason, { code: 'condition.express' }])).toBe('severity 1, express customer');
  });
});

describe('sayMatch', () => {
  const match: SpokenMatch = {
    name: 'payment outage',
    action: { escalate: {} },
    because: [
      { code: 'condition.severity', params: { severity: 1 } },
      { code: 'condition.customerPlan', params: { plan: 'Enterprise' } },
    ],
    shadow: false,
    policyVersion: 12,
    pathName: 'Platform',
  };
  const because = 'because *payment outage* matched: severity 1, Enterprise plan (policy 12)';

  it.each<[string, Partial<SpokenMatch>, string]>([
    ['an escalation', {}, `Escalated to Platform ${because}`],
    ['one whose path is not known', { pathName: undefined }, `Escalated ${because}`],
    ['a shadow', { shadow: true }, `Would have escalated to Platform ${because}`],
    [
      'several acts',
      { action: { escalate: {}, setSeverity: 1, tag: ['outage'], notify: ['duty lead'] } },
      `Escalated to Platform, set severity to 1, tagged outage and notified the duty lead ${because}`,
    ],
    [
      'a suggestion to a manager',
      { action: { suggest: { kind: 'hierarchical' }, flag: 'Look' }, pathName: undefined },
      `Suggested an escalation to a manager and flagged for review ${because}`,
    ],
    [
      'a re-route',
      { action: { reroute: { team: 'specialists' as never } }, teamName: 'Specialists' },
      `Moved to Specialists ${because}`,
    ],
  ])('%s', (_, changes, sentence) => {
    expect(sayMatch({ ...match, ...changes })).toBe(sentence);
  });
});

describe('the catalogue', () => {
  it('has words for each answer of each question', () => {
    const codes = questionWords.flatMap((word) => [`condition.${word}`, `condition.not-${word}`]);
    expect(codes.filter((code) => !(code in catalogue))).toEqual([]);
  });

  it('has words for each code that a rule gives', () => {
    const rules = fileURLToPath(new URL('..', import.meta.url));
    const emitted = readdirSync(rules, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !hasWordsOfItsOwn(path))
      .flatMap((path) => codesIn(readFileSync(`${rules}${path}`, 'utf8')).map((code) => ({ code, path })));
    expect(emitted.filter(({ code }) => !(code in catalogue))).toEqual([]);
  });
});

/** Timelines and next actions are no reasons, a feed’s mistakes have words at the door; schema issues are not ours. */
function hasWordsOfItsOwn(path: string): boolean {
  return /^clocks\/|^icalendar\/|\/fixtures\/|next-action|policy\/explain-/.test(path);
}

/** Codes that stand as a text in a reason; those put together of parts are checked by the test before. */
function codesIn(source: string): string[] {
  return [...source.matchAll(/\bcode: '([^']+)'/g)].map(([, code = '']) => code);
}
