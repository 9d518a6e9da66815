import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../model/condition.ts';
import { dayMs, hourMs, minuteMs } from '../../model/instant.ts';
import type { TicketFacts } from '../../model/ticket-facts.ts';
import { compileCalendar } from '../clocks/compile-calendar.ts';
import { contextOf, customer, policyUnderTest, wednesdayTen } from '../policy/fixtures/policy-under-test.ts';
import type { ConditionContext } from './condition-context.ts';
import { matchTriggers } from './match-triggers.ts';
import { nextTriggerChange } from './next-trigger-change.ts';

const hours = { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']], wed: [['09:00', '17:00']] } as const;
const officeHours = compileCalendar({ zone: 'UTC', weekly: structuredClone(hours) as never });

function policyOf(...conditions: Condition[]) {
  return policyUnderTest({
    windows: [{ id: 'office', zone: 'UTC', weekly: structuredClone(hours) as never }],
    triggers: conditions.map((when, index) => ({
      id: `t${index}`,
      name: 'trigger',
      when: when as never,
      then: { flag: 'Look' },
    })),
  });
}

function next(condition: Condition, facts: Partial<TicketFacts> = {}, rest: Partial<ConditionContext> = {}) {
  return nextTriggerChange(policyOf(condition), contextOf(facts, { ticketCalendar: officeHours, ...rest }));
}

const missed = (now: number, tick: number) =>
  `An answer changed unannounced between ${new Date(now).toISOString()} and ${new Date(tick).toISOString()}.`;

const tenToday = { createdAt: wednesdayTen, tierSince: wednesdayTen, activeAt: wednesdayTen };

describe('the next change', () => {
  it.each<[string, Condition, Partial<TicketFacts>, number | null]>([
    ['openFor reaches its length in working time', { openFor: '4 h' }, tenToday, wednesdayTen + 4 * hourMs],
    ['it reaches it on the next working day', { openFor: '8 h' }, tenToday, wednesdayTen + 5 * dayMs],
    ['it was reached before', { openFor: '4 h' }, { createdAt: 0 }, null],
    ['idleFor reaches its length', { idleFor: '30 min' }, tenToday, wednesdayTen + 30 * minuteMs],
    ['a window closes', { during: 'office' }, {}, wednesdayTen + 7 * hourMs],
    ['nothing depends on time', { severity: [1] }, {}, null],
    ['the ticket is at another tier', { openFor: '4 h', atTier: 2 }, tenToday, null],
    ['the ticket is resolved', { openFor: '4 h' }, { ...tenToday, status: 'resolved' }, null],
    [
      'the rest of the condition fails for good',
      { all: [{ idleFor: '30 min' }, { severity: [1] }] },
      tenToday,
      null,
    ],
    ['another part holds for good', { any: [{ idleFor: '30 min' }, { severity: [4] }] }, tenToday, null],
    [
      'the earliest of several',
      { any: [{ idleFor: '1 h' }, { openFor: '30 min' }] },
      tenToday,
      wednesdayTen + 30 * minuteMs,
    ],
    ['a negated question changes as well', { not: { idleFor: '1 h' } }, tenToday, wednesdayTen + hourMs],
    [
      'a customer grows old',
      { customer: { tenureAtLeastDays: 1 } },
      { customer: { ...customer, since: wednesdayTen } },
      wednesdayTen + dayMs,
    ],
  ])('%s', (_, condition, facts, expected) => {
    expect(next(condition, facts)).toBe(expected);
  });

  it('knows when a contact drops out of its window, and when targets and commitments come near', () => {
    const gathered = {
      contacts: [0, 2, 1].map((hours, number) => [number, wednesdayTen - hours * hourMs] as const),
      targets: {
        resolution: [
          {
            targetMs: 4 * hourMs,
            dueAt: wednesdayTen + 2 * hourMs,
            atRiskFrom: (left: number) => wednesdayTen + 2 * hourMs - left,
          },
        ],
      },
      commitments: [{ what: 'commitment' as const, dueAt: wednesdayTen + 5 * hourMs }],
      notTakenSince: wednesdayTen,
    };
    const at = (condition: Condition) => next(condition, {}, { gathered });
    expect(at({ contacts: { moreThan: 1, within: '1 days' } })).toBe(wednesdayTen - hourMs + dayMs);
    expect(at({ contacts: { moreThan: 3, within: '1 days' } })).toBeNull();
    expect(at({ targetAtRisk: 'resolution' })).toBe(wednesdayTen + hourMs);
    expect(at({ targetMissed: 'resolution' })).toBe(wednesdayTen + 2 * hourMs);
    expect(at({ commitmentWithin: '1 h' })).toBe(wednesdayTen + 4 * hourMs);
    expect(at({ priorityNotTakenWithin: '1 h' })).toBe(wednesdayTen + hourMs);
  });
});

describe('law: between now and the next change no trigger changes its answer', () => {
  const leaf: fc.Arbitrary<Condition> = fc.oneof(
    fc.integer({ min: 1, max: 40 }).map((hour): Condition => ({ openFor: `${hour} h` })),
    fc.integer({ min: 1, max: 40 }).map((hour): Condition => ({ openFor: `${hour} h`, atTier: 1 })),
    fc.integer({ min: 1, max: 600 }).map((minutes): Condition => ({ idleFor: `${minutes} min` })),
    fc.constantFrom<Condition>({ during: 'office' }, { severity: [1] }, { severity: [4] }, { tier: [2] }),
  );
  const { condition: anyCondition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('condition') }),
    ),
  }));

  it('and following the changes finds every instant at which one does', () => {
    fc.assert(
      fc.property(
        anyCondition,
        fc.integer({ min: 0, max: 48 * 60 }),
        fc.integer({ min: 0, max: 48 * 60 }),
        (condition, createdMinutesAgo, idleMinutes) => {
          const policy = policyOf(condition);
          const facts = {
            createdAt: wednesdayTen - createdMinutesAgo * minuteMs,
            tierSince: wednesdayTen - Math.floor(createdMinutesAgo / 2) * minuteMs,
            activeAt: wednesdayTen - idleMinutes * minuteMs,
          };
          const at = (now: number) => contextOf(facts, { now, ticketCalendar: officeHours });
          const answer = (now: number) => matchTriggers(policy, at(now)).length > 0;
          let now = wednesdayTen;
          let said = answer(now);
          let change = nextTriggerChange(policy, at(now));
          // Twelve days in steps of 20 minutes against the chain of announced changes.
          for (let tick = wednesdayTen; tick < wednesdayTen + 12 * dayMs; tick += 20 * minuteMs) {
            while (change !== null && change <= tick) {
              expect(change).toBeGreaterThan(now);
              expect(answer(change - 1)).toBe(said);
              now = change;
              said = answer(now);
              change = nextTriggerChange(policy, at(now));
            }
            if (answer(tick) !== said) expect.fail(missed(now, tick));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('law: the same holds for contacts, targets, dates, waiting and who has taken it', () => {
  const minutes = fc.integer({ min: -3 * 24 * 60, max: 3 * 24 * 60 });
  const instants = (most: number) =>
    fc.array(
      minutes.map((at) => wednesdayTen + at * minuteMs),
      { maxLength: most },
    );
  const gathered = fc.record({
    contacts: instants(6).map((all) => all.map((at, index) => [index, at] as const)),
    targets: instants(3).map((all) => ({
      resolution: all.map((dueAt) => ({
        targetMs: 8 * hourMs,
        dueAt,
        atRiskFrom: (left: number) => dueAt - left,
      })),
    })),
    commitments: instants(3).map((all) => all.map((dueAt) => ({ what: 'commitment' as const, dueAt }))),
    notTakenSince: fc.option(minutes.map((at) => wednesdayTen - Math.abs(at) * minuteMs)),
    waits: fc
      .uniqueArray(fc.integer({ min: 1, max: 2000 }), { maxLength: 6 })
      .map((ago) => ago.toSorted((a, b) => b - a).map((at) => wednesdayTen - at * minuteMs))
      .map((ends) =>
        ends.flatMap((from, index) =>
          index % 2 === 0 && ends[index + 1] ? [[from, ends[index + 1] as number] as const] : [],
        ),
      ),
  });
  const leaf = fc.oneof(
    fc
      .record({
        moreThan: fc.integer({ min: 1, max: 4 }),
        within: fc.constantFrom('1 h', '1 days', '2 days'),
      })
      .map((contacts): Condition => ({ contacts })),
    fc.constantFrom<Condition>(
      { targetAtRisk: 'resolution' },
      { targetAtRisk: { target: 'resolution', left: '1 h' } },
      { targetMissed: 'resolution' },
      { commitmentWithin: '4 h' },
      { priorityNotTakenWithin: '2 h' },
      { openFor: '6 h' },
      { openFor: '20 h', atTier: 1 },
    ),
  );
  const condition = fc.oneof(
    leaf,
    leaf.map((one): Condition => ({ not: one })),
    fc.tuple(leaf, leaf).map((all): Condition => ({ all })),
    fc.tuple(leaf, leaf).map((any): Condition => ({ any })),
  );

  it('follows every announced change and misses none', () => {
    fc.assert(
      fc.property(condition, gathered, (asked, known) => {
        const policy = policyOf(asked);
        const facts = { createdAt: wednesdayTen - 2 * dayMs, tierSince: wednesdayTen - dayMs };
        const at = (now: number) => contextOf(facts, { now, ticketCalendar: officeHours, gathered: known });
        const answer = (now: number) => matchTriggers(policy, at(now)).length > 0;
        let now = wednesdayTen;
        let said = answer(now);
        let change = nextTriggerChange(policy, at(now));
        for (let tick = wednesdayTen; tick < wednesdayTen + 6 * dayMs; tick += 15 * minuteMs) {
          while (change !== null && change <= tick) {
            expect(change).toBeGreaterThan(now);
            expect(answer(change - 1)).toBe(said);
            now = change;
            said = answer(now);
            change = nextTriggerChange(policy, at(now));
          }
          if (answer(tick) !== said) expect.fail(missed(now, tick));
        }
      }),
      { numRuns: 150 },
    );
  });
});
