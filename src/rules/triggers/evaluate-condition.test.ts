import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../model/condition.ts';
import { dayMs, hourMs, minuteMs } from '../../model/instant.ts';
import type { TicketFacts } from '../../model/ticket-facts.ts';
import { neutralMood } from '../../model/ticket-signs.ts';
import type { IssueTypeId, PathId } from '../../model/words.ts';
import { compileCalendar } from '../clocks/compile-calendar.ts';
import { contextOf, customer, wednesdayTen } from '../policy/fixtures/policy-under-test.ts';
import { compileCondition, type ConditionScope } from './compile-condition.ts';
import type { ConditionContext } from './condition-context.ts';
import { evaluateCondition } from './evaluate-condition.ts';

const officeHours = compileCalendar({
  zone: 'UTC',
  weekly: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']], wed: [['09:00', '17:00']] },
});

const scope: ConditionScope = {
  windows: new Map([['office', officeHours]]),
  fields: new Map(),
  keywordLists: { outage: ['production is down', 'outage'] },
  express: { customer: { plan: ['Enterprise'] } },
  highValueCustomer: { any: [{ customer: { annualValueAtLeast: 50_000 } }, { customer: { vip: true } }] },
  scores: [
    { name: 'reopened', when: { reopened: { atLeast: 1 } }, points: 2 },
    { name: 'angry', when: { sentimentAtMost: -0.5 }, points: 3 },
  ],
};

function ask(condition: Condition, facts: Partial<TicketFacts> = {}, rest: Partial<ConditionContext> = {}) {
  return evaluateCondition(compileCondition(condition, scope), contextOf(facts, rest));
}

const holds = (...parameters: Parameters<typeof ask>) => ask(...parameters).holds;

describe('facts of a ticket', () => {
  it.each<[Condition, Partial<TicketFacts>, Partial<TicketFacts>]>([
    [{ severity: [1, 2] }, { severity: 2 }, { severity: 3 }],
    [{ priority: ['high', 'urgent'] }, { priority: 'high' }, { priority: 'low' }],
    [{ tier: [1] }, { tier: 1 }, { tier: 2 }],
    [{ status: ['open'] }, { status: 'open' }, { status: 'waiting' }],
    [{ channel: ['mail'] }, { channel: 'mail' }, { channel: 'chat' }],
    [{ tag: ['vip', 'gold'] }, { tags: ['red', 'gold'] }, { tags: ['red'] }],
    [{ issueType: ['bug' as IssueTypeId] }, { issueType: 'bug' as IssueTypeId }, {}],
    [{ scope: ['department'] }, { scope: 'department' }, { scope: 'unknown' }],
    [{ workaround: ['none'] }, { workaround: 'none' }, { workaround: 'unknown' }],
    [
      { requestedBy: ['executive'] },
      { requestedBy: ['customer', 'executive'] },
      { requestedBy: ['customer'] },
    ],
    [{ keywords: ['on fire'] }, { signals: ['on fire'] }, { signals: ['fire'] }],
    [{ keywordList: 'outage' }, { signals: ['outage'] }, { signals: ['refund'] }],
    [{ failedAttempts: { atLeast: 3 } }, { failedAttempts: 3 }, { failedAttempts: 2 }],
    [{ reopened: { atLeast: 2 } }, { reopens: 2 }, { reopens: 1 }],
    [
      { disputeAbove: { amount: 500, currency: 'EUR' } },
      { disputed: { amount: 501, currency: 'EUR' } },
      { disputed: { amount: 500, currency: 'EUR' } },
    ],
    [
      { disputeAbove: { amount: 500, currency: 'EUR' } },
      { disputed: { amount: 501, currency: 'EUR' } },
      { disputed: { amount: 900, currency: 'USD' } },
    ],
    [{ impact: { dataLoss: true } }, { impact: { dataLoss: true } }, {}],
    [{ impact: { dataLoss: false } }, {}, { impact: { dataLoss: true } }],
    [
      { impact: { dataLoss: true, ownMistake: true } },
      { impact: { dataLoss: true, ownMistake: true } },
      { impact: { dataLoss: true } },
    ],
  ])('%j', (condition, yes, no) => {
    expect(holds(condition, yes)).toBe(true);
    expect(holds(condition, no)).toBe(false);
    expect(holds({ not: condition }, yes)).toBe(false);
    expect(holds({ not: condition }, no)).toBe(true);
  });
});

describe('facts of the customer', () => {
  it.each<[Condition, TicketFacts['customer'], TicketFacts['customer']]>([
    [{ customer: { plan: ['Enterprise'] } }, { ...customer, plan: ' enterprise' }, customer],
    [{ customer: { vip: true } }, { ...customer, vip: true }, customer],
    [{ customer: { vip: false } }, customer, { ...customer, vip: true }],
    [{ customer: { annualValueAtLeast: 1000 } }, customer, { ...customer, annualValue: 999 }],
    [{ customer: { annualValueAtLeast: 1000 } }, customer, { ...customer, annualValue: null }],
    [{ customer: { criticalIssuesAtLeast: 2 } }, { ...customer, criticalIssues: 2 }, customer],
    [
      { customer: { tenureAtLeastDays: 30 } },
      { ...customer, since: wednesdayTen - 30 * dayMs },
      { ...customer, since: wednesdayTen - 30 * dayMs + 1 },
    ],
    [{ customer: { plan: ['Team'], vip: true } }, { ...customer, vip: true }, customer],
    [{ customer: { highValue: true } }, { ...customer, vip: true }, customer],
    [{ customer: { highValue: false } }, customer, { ...customer, annualValue: 50_000 }],
    [{ express: true }, { ...customer, plan: 'Enterprise' }, null],
    [{ customer: { vip: false } }, null, { ...customer, vip: true }],
  ])('%j', (condition, yes, no) => {
    expect(holds(condition, { customer: yes })).toBe(true);
    expect(holds(condition, { customer: no })).toBe(false);
    expect(holds({ not: condition }, { customer: yes })).toBe(false);
    expect(holds({ not: condition }, { customer: no })).toBe(true);
  });
});

describe('time', () => {
  const tuesdayFour = wednesdayTen - 18 * hourMs;

  it('counts openFor and idleFor in working time', () => {
    const facts = { createdAt: tuesdayFour, tierSince: tuesdayFour, activeAt: tuesdayFour };
    const at = (minutes: number) => ({ now: wednesdayTen + minutes * minuteMs, ticketCalendar: officeHours });
    for (const condition of [
      { openFor: '2 h' },
      { openFor: '2 h', atTier: 1 as const },
      { idleFor: '2 h' },
    ]) {
      expect(holds(condition, facts, at(-1))).toBe(false);
      expect(holds(condition, facts, at(0))).toBe(true);
    }
  });

  it('counts atTier from when the ticket came to the tier', () => {
    const condition: Condition = { openFor: '4 h', atTier: 2 };
    expect(
      holds(condition, { tier: 2, createdAt: wednesdayTen - dayMs, tierSince: wednesdayTen - hourMs }),
    ).toBe(false);
    expect(holds(condition, { tier: 2, tierSince: wednesdayTen - 4 * hourMs })).toBe(true);
    expect(holds(condition, { tier: 1, tierSince: wednesdayTen - 4 * hourMs })).toBe(false);
  });

  it('lets a resolved or closed ticket neither stay open nor idle', () => {
    const old = { createdAt: 0, activeAt: 0 };
    expect(holds({ openFor: '1 h' }, { ...old, status: 'waiting' })).toBe(true);
    expect(holds({ openFor: '1 h' }, { ...old, status: 'resolved' })).toBe(false);
    expect(holds({ idleFor: '1 h' }, { ...old, status: 'closed' })).toBe(false);
  });

  it('never holds where the hours never open', () => {
    const closed = compileCalendar({ zone: 'UTC', weekly: {} });
    expect(holds({ openFor: '1 h' }, { createdAt: 0 }, { ticketCalendar: closed })).toBe(false);
  });

  it('asks windows by their half-open hours', () => {
    const at = (now: number) => holds({ during: 'office' }, {}, { now });
    expect(at(wednesdayTen - hourMs - 1)).toBe(false);
    expect(at(wednesdayTen - hourMs)).toBe(true);
    expect(at(wednesdayTen + 7 * hourMs - 1)).toBe(true);
    expect(at(wednesdayTen + 7 * hourMs)).toBe(false);
  });
});

describe('facts of an escalation', () => {
  it('knows the kind and the path only when an escalation is asked for', () => {
    const path: Condition = { path: ['engineering' as PathId] };
    expect(holds(path)).toBe(false);
    expect(holds({ not: path })).toBe(false);
    expect(holds(path, {}, { path: 'engineering' as PathId })).toBe(true);
    expect(holds({ not: { kind: ['functional'] } }, {}, { kind: 'hierarchical' })).toBe(true);
  });
});

describe('scores', () => {
  it('add up what holds, and leave out what is unknown', () => {
    const mood = { ...neutralMood, sentiment: -1 };
    expect(holds({ scoreAtLeast: 2 }, { reopens: 1 })).toBe(true);
    expect(holds({ scoreAtLeast: 3 }, { reopens: 1 })).toBe(false);
    expect(ask({ scoreAtLeast: 5 }, { reopens: 1 }, { gathered: { mood } })).toEqual({
      holds: true,
      because: [{ code: 'condition.scoreAtLeast', params: { points: 5, scores: 'reopened 2, angry 3' } }],
    });
  });
});

describe('reasons', () => {
  it('are given by each question that was answered yes, with what was found', () => {
    const condition: Condition = {
      all: [
        { any: [{ severity: [1, 2] }, { priority: ['urgent'] }] },
        { not: { express: true } },
        { keywordList: 'outage' },
      ],
    };
    expect(ask(condition, { severity: 2, signals: ['outage', 'refund'] })).toEqual({
      holds: true,
      because: [
        { code: 'condition.severity', params: { severity: 2 } },
        { code: 'condition.not-express' },
        { code: 'condition.keywordList', params: { list: 'outage', phrases: 'outage' } },
      ],
    });
  });
});

const leaf: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { severity: [1] },
  { severity: [4] },
  { tier: [1] },
  { always: true },
  { sentimentAtMost: 0 },
  { idleFor: '1 h' },
  { customer: { vip: true, plan: ['Team'] } },
);
const { condition: anyCondition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));

describe('laws', () => {
  it('a condition and its negation never both hold; where all is known, one does', () => {
    const mood = neutralMood;
    fc.assert(
      fc.property(anyCondition, (condition) => {
        expect(holds(condition) && holds({ not: condition })).toBe(false);
        const known = { gathered: { mood } };
        expect(holds(condition, {}, known)).toBe(!holds({ not: condition }, {}, known));
      }),
    );
  });

  it('what holds has a reason, and each reason names its question', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        const answer = ask(condition);
        if (answer.holds) expect(answer.because.length).toBeGreaterThan(0);
      }),
    );
  });
});
