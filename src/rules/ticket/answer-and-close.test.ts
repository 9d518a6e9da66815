/** From the receiving team's answer over the explanation to the customer to what was learnt. */
import { describe, expect, test } from 'vitest';
import { hourMs, minuteMs } from '../../model/instant.ts';
import type { LoopRecord } from '../../model/loop-record.ts';
import type { TextId } from '../../model/words.ts';
import { at, berlin, by, TicketStage, typesOf } from '../../../test/support/ticket-stage.ts';
import { idOf, who, world } from '../../../test/support/world.ts';
import { closeForm } from './decide-close.ts';

const start = at('2026-04-15T10:00');
const textId = idOf<TextId>('text', 800);

function accepted(path = 'engineering'): TicketStage {
  const stage = new TicketStage(world(), start);
  stage.receive();
  stage.escalate(who.ben, path);
  const personId = { engineering: who.marek, specialists: who.jonas, managers: who.tom }[path] ?? who.marek;
  stage.run(by(personId), { type: 'accept-escalation', escalationId: stage.escalation().id });
  stage.now += 20 * minuteMs;
  return stage;
}

function answered(path = 'engineering'): TicketStage {
  const stage = accepted(path);
  const answer = {
    type: 'answer-escalation',
    escalationId: stage.escalation().id,
    answerId: textId,
    explanationId: textId,
  } as const;
  stage.run(by(stage.escalation().ownerId), answer);
  return stage;
}

function explained(path = 'engineering'): TicketStage {
  const stage = answered(path);
  stage.writes(who.ben, { explains: stage.escalation().id });
  return stage;
}

const twoPicks: LoopRecord = { neededHere: false, earlierBy: 'tier-1' };
const full: LoopRecord = {
  ...twoPicks,
  causeClass: 'release',
  causeId: textId,
  remedy: 'fix',
  reusable: true,
};
const close = (stage: TicketStage, record: LoopRecord, personId = who.ben) =>
  stage.run(by(personId), { type: 'close-escalation', escalationId: stage.escalationId(1), record });

test('an answer meets the answer clock; the owner and the promise to the customer stay', () => {
  const stage = answered();
  expect(stage.escalation()).toMatchObject({
    state: 'answered',
    ownerId: who.marek,
    answeredAt: stage.now,
    answerId: textId,
    explanationId: textId,
    explainedAt: null,
    customerUpdate: { clock: { state: 'running' } },
  });
  expect(stage.told('substantive-answer')).toMatchObject({ state: 'met', usedMs: 20 * minuteMs });
  expect(stage.state.teamId).toBe('engineering');
});

test('an internal answer closes nothing: the customer must have heard', () => {
  const stage = answered();
  expect(close(stage, full)).toEqual({ refused: 'explanation_not_sent' });
  stage.writes(who.ben);
  expect(close(stage, full)).toEqual({ refused: 'explanation_not_sent' });
  stage.writes(who.ben, { explains: stage.escalation().id });
  expect(stage.escalation()).toMatchObject({ explainedAt: stage.now });
  expect(typesOf(close(stage, full))).toEqual([
    'clock-ended',
    'escalation-closed',
    'ticket-assigned',
    'clock-changed',
    'trigger-check-set',
  ]);
  expect(stage.state).toMatchObject({
    escalations: [],
    teamId: 'front-line',
    tier: 1,
    ended: [{ state: 'closed', endedAt: stage.now }],
  });
});

test('only an answered escalation can be explained', () => {
  const stage = accepted();
  expect(stage.writes(who.ben, { explains: stage.escalation().id })).toMatchObject({
    refused: 'wrong_state',
  });
  expect(stage.writes(who.ben, { explains: stage.escalationId(9) })).toEqual({
    refused: 'escalation_not_found',
  });
});

describe('what has to be said to close', () => {
  test.each([
    ['functional', 2, 3, 'two-picks'],
    ['functional', 2, 4, 'two-picks'],
    ['functional', 2, 2, 'full'],
    ['functional', 3, 4, 'full'],
    ['hierarchical', 1, 4, 'full'],
  ] as const)('%s at tier %i, severity %i: %s', (kind, tier, severity, form) => {
    expect(closeForm({ kind, tier, severity }, undefined)).toBe(form);
  });

  test.each([
    ['nothing more', twoPicks, ['causeClass', 'cause', 'remedy', 'reusable']],
    ['no cause in words', { ...full, causeId: undefined }, ['cause']],
    ['no remedy', { ...full, remedy: undefined }, ['remedy']],
  ])('engineering with %s is refused', (_what, record, missing) => {
    const stage = explained();
    expect(close(stage, JSON.parse(JSON.stringify(record)))).toEqual({
      refused: 'record_incomplete',
      params: { missing },
    });
  });

  test('a question answered by a specialist takes two picks', () => {
    const stage = explained('specialists');
    expect(close(stage, twoPicks)).not.toHaveProperty('refused');
  });
});

describe('the promise to the customer', () => {
  test('is kept by an update, and the next one starts with the length of its severity', () => {
    const stage = accepted();
    stage.writes(who.ben);
    expect(stage.escalation()).toMatchObject({
      severity: 3,
      customerUpdate: { clock: { state: 'running', startedAt: stage.now, targetMs: 24 * hourMs } },
    });
    const kept = stage.events.filter(
      ({ body }) => body.type === 'clock-met' && body.name === 'customer-update',
    );
    expect(kept).toHaveLength(1);
  });

  test('told to the customer, holds to the minute and around the clock', () => {
    const stage = accepted();
    const nextUpdateAt = at('2026-04-18T23:00');
    stage.writes(who.ben, { nextUpdateAt });
    expect(stage.escalation().customerUpdate.clock).toMatchObject({
      dueAt: nextUpdateAt,
      calendar: 'always',
    });
  });

  test('can not be told for a time that has passed', () => {
    const stage = accepted();
    const before = stage.state;
    expect(stage.writes(who.ben, { nextUpdateAt: stage.now })).toEqual({ refused: 'promise_in_the_past' });
    expect(stage.state).toBe(before);
  });

  test('recurs when it is missed, and is told each time', () => {
    const stage = accepted();
    stage.passTo(at('2026-04-24T18:00'));
    const missed = stage.events.filter(
      ({ body }) => body.type === 'clock-missed' && body.name === 'customer-update',
    );
    // The first after an hour, then every 24 hours of ten open hours a day.
    const times = ['2026-04-15T11:00', '2026-04-17T15:00', '2026-04-22T09:00', '2026-04-24T13:00'];
    expect(missed.map(({ occurredAt }) => berlin(occurredAt))).toEqual(times);
    expect(stage.escalation().customerUpdate.clock.state).toBe('running');
  });

  test('is stopped by no pause, no resolution elsewhere, no waiting', () => {
    const stage = accepted();
    const { clock } = stage.escalation().customerUpdate;
    for (const to of ['waiting', 'resolved', 'open', 'waiting'] as const) {
      stage.run({ kind: 'system', system: 'helpdesk' }, { type: 'change-status', to });
      expect(stage.escalation().customerUpdate.clock).toEqual(clock);
    }
    stage.passTo(clock.state === 'running' ? clock.dueAt : 0);
    expect(stage.events.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({
        type: 'clock-missed',
        name: 'customer-update',
        escalationId: stage.escalationId(1),
      }),
    );
  });

  test('is kept by no automatic reply and no note', () => {
    const stage = accepted();
    const before = stage.escalation().customerUpdate;
    stage.message({ kind: 'system', system: 'helpdesk' }, { direction: 'outbound', automatic: true });
    stage.message(by(who.ben), { direction: 'note', personId: who.ben });
    expect(stage.escalation().customerUpdate).toEqual(before);
  });

  test('is kept by no message from before it was given, whenever that is told to us', () => {
    const stage = accepted();
    const before = stage.escalation().customerUpdate;
    stage.message(by(who.ben), { direction: 'outbound', personId: who.ben }, start - hourMs);
    expect(stage.escalation().customerUpdate).toEqual(before);
  });

  test('a message of two hours ago keeps it at the instant at which it was sent', () => {
    const stage = accepted();
    stage.passTo(start + 50 * minuteMs);
    stage.message(by(who.ben), { direction: 'outbound', personId: who.ben }, start + 30 * minuteMs);
    expect(stage.escalation().customerUpdate.clock).toMatchObject({ startedAt: start + 30 * minuteMs });
  });
});
