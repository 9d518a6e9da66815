import { describe, expect, it } from 'vitest';
import type { Condition } from '../../model/condition.ts';
import type { FieldTest, FieldValues } from '../../model/field.ts';
import { dayMs, hourMs, minuteMs } from '../../model/instant.ts';
import { contextOf, policyUnderTest, wednesdayTen } from '../policy/fixtures/policy-under-test.ts';
import { sayReasons } from '../words/say-reason.ts';
import { compileCondition } from './compile-condition.ts';
import type { ConditionContext } from './condition-context.ts';
import { matchTriggers } from './match-triggers.ts';
import { nextTriggerChange } from './next-trigger-change.ts';

const fields = [
  { id: 'region', name: 'Region', kind: 'choice', choices: ['EU', 'UK', 'US'] },
  { id: 'area', name: 'Area', kind: 'code' },
  { id: 'products', name: 'Products', kind: 'choices', choices: ['Mail', 'Phone'] },
  { id: 'seats', name: 'Seats', kind: 'number' },
  { id: 'beta', name: 'Beta', kind: 'yes-no' },
  { id: 'renewal', name: 'Renewal', kind: 'date' },
] as const;

function asking(when: Condition) {
  return policyUnderTest({
    fields: structuredClone(fields) as never,
    triggers: [{ id: 't', name: 'trigger', when, then: { flag: 'Look' } }],
  });
}

/** What it says when it holds; null when it does not. */
function said(when: Condition, values: FieldValues, rest: Partial<ConditionContext> = {}): string | null {
  const [match] = matchTriggers(asking(when), contextOf({ fields: values }, rest));
  return match === undefined ? null : sayReasons(match.because);
}

const scope = {
  windows: new Map(),
  keywordLists: {},
  fields: new Map(),
  express: null,
  highValueCustomer: null,
  scores: [],
};

const holds = (field: FieldTest, values: FieldValues) => said({ field }, values) !== null;

describe('a field', () => {
  it.each<[string, FieldTest, FieldValues, boolean]>([
    ['is compared without regard to capitals', { name: 'region', equals: 'eu' }, { region: 'EU' }, true],
    ['unless they count', { name: 'area', equals: 'eu', caseSensitive: true }, { area: 'EU' }, false],
    ['that is missing is nothing else', { name: 'region', notEquals: 'EU' }, {}, true],
    ['is one of several', { name: 'region', anyOf: ['UK', 'EU'] }, { region: 'EU' }, true],
    [
      'of a list needs one entry',
      { name: 'products', anyOf: ['Mail'] },
      { products: ['Phone', 'Mail'] },
      true,
    ],
    [
      'of a list has none of these',
      { name: 'products', noneOf: ['Mail'] },
      { products: ['Phone', 'Mail'] },
      false,
    ],
    ['that is an empty list is not set', { name: 'products', isNotSet: true }, { products: [] }, true],
    ['that says no is set', { name: 'beta', isSet: true }, { beta: false }, true],
    ['contains a part', { name: 'area', contains: ['x', 'ILL'] }, { area: 'billing' }, true],
    ['begins with one of several', { name: 'area', startsWith: ['ship', 'bill'] }, { area: 'Billing' }, true],
    ['ends with it', { name: 'area', endsWith: 'bill' }, { area: 'billing' }, false],
    ['matches a part', { name: 'area', matches: '^b.*g$' }, { area: 'Billing' }, true],
    ['does not match', { name: 'area', notMatches: 'ill' }, { area: 'billing' }, false],
    ['is above a number', { name: 'seats', above: 100 }, { seats: 101 }, true],
    ['is not below itself', { name: 'seats', below: 100 }, { seats: 100 }, false],
    ['that is missing is not below anything', { name: 'seats', below: 100 }, {}, false],
    ['that is text is above no number', { name: 'area', above: 0 }, { area: 'hello' }, false],
    ['may be a fact of every ticket', { name: 'priority', equals: 'normal' }, {}, true],
  ])('%s', (_name, field, values, expected) => {
    expect(holds(field, values)).toBe(expected);
    // Each question is the exact opposite of its negation.
    expect(said({ not: { field } }, values) !== null).toBe(!expected);
  });

  it('says in words why it holds', () => {
    expect(said({ field: { name: 'region', anyOf: ['EU', 'UK'] } }, { region: 'EU' })).toBe(
      'Region is EU, UK',
    );
    expect(said({ field: { name: 'region', notEquals: 'EU' } }, {})).toBe('Region is not EU');
    expect(said({ field: { name: 'renewal', withinNext: '3 months' } }, { renewal: '2026-05-01' })).toBe(
      'Renewal within the next 3 months',
    );
  });

  it('tells what was before from what is, and knows neither when nobody kept it', () => {
    const changed: Condition = { field: { name: 'region', changed: { from: ['EU'], to: ['US'] } } };
    const was: Condition = { field: { name: 'region', was: true, notEquals: 'EU' } };
    const before = contextOf({ fields: { region: 'EU' } }).facts;
    expect(said(changed, { region: 'US' }, { before })).toBe('Region changed from EU to US');
    expect(said(changed, { region: 'UK' }, { before })).toBeNull();
    expect(said(changed, { region: 'EU' }, { before })).toBeNull();
    expect(said(was, { region: 'US' }, { before })).toBeNull();
    for (const asked of [changed, was, { not: changed }, { not: was }]) {
      expect(said(asked, { region: 'US' })).toBeNull();
    }
  });
});

describe('a date that comes near', () => {
  const next = (field: FieldTest, createdAt: number, now = wednesdayTen) =>
    nextTriggerChange(asking({ field }), contextOf({ createdAt }, { now }));

  it.each<[string, FieldTest, number, number | null]>([
    [
      'drops out of the last minutes',
      { name: 'createdAt', withinLast: '10 minutes' },
      wednesdayTen,
      wednesdayTen + 10 * minuteMs + 1,
    ],
    [
      'is longer ago than a day',
      { name: 'createdAt', before: '1 day' },
      wednesdayTen,
      wednesdayTen + dayMs + 1,
    ],
    ['was so for good', { name: 'createdAt', before: '1 day' }, wednesdayTen - 40 * dayMs, null],
    [
      'comes within the next hours',
      { name: 'createdAt', withinNext: '2 hours' },
      wednesdayTen + 5 * hourMs,
      wednesdayTen + 3 * hourMs,
    ],
    [
      'is of today until midnight',
      { name: 'createdAt', on: 'today' },
      wednesdayTen,
      wednesdayTen + 14 * hourMs,
    ],
  ])('%s', (_name, field, createdAt, expected) => {
    expect(next(field, createdAt)).toBe(expected);
  });

  it.each(['1 day', '3 weeks', '1 month', '2 years'])(
    'law: following the announced instants finds every change of a range of %s',
    (span) => {
      for (const word of ['withinLast', 'withinNext', 'before', 'after', 'till', 'from'] as const) {
        const when = compileCondition({ field: { name: 'createdAt', [word]: span } }, scope);
        const createdAt = Date.UTC(2026, 0, 31, 13);
        const at = (now: number) => contextOf({ createdAt }, { now });
        const until = Date.UTC(2026, 6, 1);
        for (let now = Date.UTC(2025, 11, 30); now < until; ) {
          const announced = when.changesAt(at(now));
          const end = Math.min(announced ?? until, until);
          const between = [now, now + (end - now) / 3, now + (end - now) / 1.5, end - 1].map(Math.floor);
          expect(between.map((one) => when.holds(at(one)))).toEqual(between.map(() => when.holds(at(now))));
          now = end;
        }
      }
    },
  );
});

describe('who waits', () => {
  const waits = (condition: Condition, customer: number | null, agent: number | null) =>
    said(condition, {}, { gathered: { waitsSince: { customer, agent } } });
  const longer = (who: 'customer' | 'agent'): Condition => ({
    waitedLongerThan: { who, length: '10 min', counted: 'always' },
  });

  it('is told from who owes the next word, longer than and not as long as', () => {
    const since = wednesdayTen - 10 * minuteMs;
    expect(waits(longer('customer'), since, null)).toBeNull();
    expect(waits(longer('customer'), since - 1, null)).toBe(
      'the customer has waited for an answer longer than 10 min',
    );
    expect(waits(longer('agent'), since - 1, null)).toBeNull();
    expect(waits(longer('agent'), null, since - 1)).toBe(
      'we have waited for the customer longer than 10 min',
    );
    expect(said(longer('customer'), {})).toBeNull();
  });

  it('announces when the wait will be too long', () => {
    const gathered = { waitsSince: { customer: wednesdayTen, agent: null } };
    const at = nextTriggerChange(asking(longer('customer')), contextOf({}, { gathered }));
    expect(at).toBe(wednesdayTen + 10 * minuteMs + 1);
  });
});
