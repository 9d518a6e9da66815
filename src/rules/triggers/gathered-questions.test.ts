import { describe, expect, it } from 'vitest';
import type { Condition } from '../../model/condition.ts';
import { dayMs, hourMs, minuteMs } from '../../model/instant.ts';
import { neutralMood } from '../../model/ticket-signs.ts';
import { contextOf, wednesdayTen } from '../policy/fixtures/policy-under-test.ts';
import { compileCondition, type ConditionScope } from './compile-condition.ts';
import type { GatheredFacts } from './condition-context.ts';
import { evaluateCondition } from './evaluate-condition.ts';

const scope: ConditionScope = {
  windows: new Map(),
  fields: new Map(),
  keywordLists: {},
  express: null,
  highValueCustomer: null,
  scores: [],
};

function ask(condition: Condition, gathered?: GatheredFacts) {
  return evaluateCondition(compileCondition(condition, scope), contextOf({}, { gathered }));
}

const calm = neutralMood;
const seen = (...instants: number[]) => instants.map((at, index) => [index + 1, at] as const);
/** A target of four hours around the clock. */
const due = (dueAt: number, targetMs = 4 * hourMs) => ({
  dueAt,
  targetMs,
  atRiskFrom: (leftMs: number) => dueAt - leftMs,
});
const promised = (dueAt: number): GatheredFacts => ({ commitments: [{ what: 'commitment', dueAt }] });

describe('facts that nobody gathered hold neither way', () => {
  it.each<[Condition, GatheredFacts, GatheredFacts]>([
    [{ priorityNotTakenWithin: '1 h' }, { notTakenSince: wednesdayTen - hourMs }, { notTakenSince: null }],
    [
      { sentimentAtMost: -0.5 },
      { mood: { ...calm, sentiment: -0.5 } },
      { mood: { ...calm, cancellation: 'I will cancel', legalThreat: 'sue you' } },
    ],
    [
      { cancellationIntent: true },
      { mood: { ...calm, cancellation: 'I will cancel' } },
      { mood: { ...calm, sentiment: -1, legalThreat: 'sue you' } },
    ],
    [
      { legalThreat: true },
      { mood: { ...calm, legalThreat: 'sue you' } },
      { mood: { ...calm, sentiment: -1, cancellation: 'I will cancel' } },
    ],
    [
      { publicThreat: true },
      { mood: { ...calm, publicThreat: 'go to the press' } },
      { mood: { ...calm, legalThreat: 'sue you' } },
    ],
    [{ shouting: true }, { mood: { ...calm, shouting: true } }, { mood: calm }],
    [{ chasers: { atLeast: 2 } }, { chasers: 2 }, { chasers: 1 }],
    [{ needs: ['engineering'] }, { needs: ['engineering'] }, { needs: ['vendor'] }],
    [
      { contacts: { moreThan: 1, within: '30 days' } },
      { contacts: seen(wednesdayTen, wednesdayTen - 29 * dayMs) },
      { contacts: seen(wednesdayTen, wednesdayTen - 30 * dayMs) },
    ],
    [
      { customersAlike: { moreThan: 1, within: '2 days' } },
      { customersAlike: seen(wednesdayTen, wednesdayTen - dayMs) },
      { customersAlike: seen(wednesdayTen, wednesdayTen - 2 * dayMs) },
    ],
    [
      { targetAtRisk: 'resolution' },
      { targets: { resolution: [due(wednesdayTen + hourMs, 4 * hourMs)] } },
      { targets: {} },
    ],
    [
      { targetMissed: 'resolution' },
      { targets: { resolution: [due(wednesdayTen + 1), due(wednesdayTen)] } },
      { targets: { resolution: [due(wednesdayTen + 1)] } },
    ],
    [
      { targetAtRisk: { target: 'acknowledge', left: '10 min' } },
      { targets: { acknowledge: [due(wednesdayTen + 10 * minuteMs)] } },
      { targets: { acknowledge: [due(wednesdayTen + 10 * minuteMs + 1)] } },
    ],
    [
      { targetAtRisk: { target: 'resolution', used: 0.5 } },
      { targets: { resolution: [due(wednesdayTen + 2 * hourMs, 4 * hourMs)] } },
      { targets: { resolution: [due(wednesdayTen + 2 * hourMs + 1, 4 * hourMs)] } },
    ],
    [{ commitmentWithin: '1 h' }, promised(wednesdayTen + hourMs), promised(wednesdayTen + hourMs + 1)],
    [{ commitmentWithin: '1 h' }, promised(wednesdayTen - 1), { commitments: [] }],
    [
      { commitmentWithin: { within: '1 h', what: ['commitment'] } },
      promised(wednesdayTen),
      { commitments: [{ what: 'next-update', dueAt: wednesdayTen }] },
    ],
  ])('%j', (condition, yes, no) => {
    const asked = (wanted: Condition, gathered?: GatheredFacts) => ask(wanted, gathered).holds;
    expect(asked(condition, yes)).toBe(true);
    expect(asked({ not: condition }, yes)).toBe(false);
    expect(asked(condition, no)).toBe(false);
    expect(asked({ not: condition }, no)).toBe(true);
    for (const gathered of [undefined, {}]) {
      expect(asked(condition, gathered)).toBe(false);
      expect(asked({ not: condition }, gathered)).toBe(false);
      expect(asked({ not: { any: [condition, { severity: [1] }] } }, gathered)).toBe(false);
      expect(asked({ any: [condition, { severity: [4] }] }, gathered)).toBe(true);
    }
  });
});

describe('says what was found', () => {
  it('names the tickets that count, and since when', () => {
    const contacts = [2, 0, 40].map((days, index) => [12 + index, wednesdayTen - days * dayMs] as const);
    expect(ask({ contacts: { moreThan: 1, within: '30 days' } }, { contacts })).toEqual({
      holds: true,
      because: [
        {
          code: 'condition.contacts',
          params: {
            count: 2,
            nth: 2,
            issueType: 'question',
            sinceDay: wednesdayTen - 2 * dayMs,
            tickets: '12, 13',
          },
        },
      ],
    });
  });

  it('names the nearest date that somebody counts on', () => {
    const dueAt = wednesdayTen + minuteMs;
    const commitments = [
      { what: 'commitment', dueAt: dueAt + 1 },
      { what: 'customer-deadline', dueAt },
    ] as const;
    expect(ask({ commitmentWithin: '1 h' }, { commitments })).toMatchObject({
      because: [{ params: { what: 'customer-deadline', dueAt } }],
    });
  });
});
