/** A chain of the policy: who is asked and told, in order, until somebody accepts. */
import { describe, expect, test } from 'vitest';
import { at, by, TicketStage } from '../../../test/support/ticket-stage.ts';
import { standardPolicy, who, world } from '../../../test/support/world.ts';
import { minuteMs } from '../../model/instant.ts';
import type { Policy } from '../../model/policy.ts';
import { Chain } from '../../model/policy-chain.ts';
import type { PersonId } from '../../model/words.ts';
import { messagesOf } from './messages-of.ts';

const start = at('2026-04-15T10:00');
const nameOf = (id: PersonId) => Object.entries(who).find(([, of]) => of === id)?.[0] ?? id;

function chained(steps: unknown[], repeat: unknown = 0): Policy {
  const chain = Chain.parse({ id: 'night', steps, repeat });
  const days = ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['13:00', '14:00']]]);
  return {
    ...standardPolicy,
    windows: [{ id: 'lunch', zone: 'Europe/Berlin', weekly: Object.fromEntries(days) }],
    chains: [chain],
    paths: standardPolicy.paths.map((path) =>
      path.id === 'specialists' ? { ...path, chain: 'night' } : path,
    ),
  };
}

function escalated(steps: unknown[], repeat?: unknown): TicketStage {
  const stage = new TicketStage(world({ policies: [chained(steps, repeat)] }), start);
  stage.receive({ firstAgentId: who.ben });
  stage.escalate(who.ben, 'specialists');
  return stage;
}

/** Minute and what happened. */
function story(stage: TicketStage): string[] {
  return stage.events.flatMap(({ body, recordedAt }) => {
    const minute = (recordedAt - start) / minuteMs;
    if (body.type === 'escalation-requested' || body.type === 'offer-made')
      return [`${minute} asks ${nameOf(body.offer.personId)}`];
    if (body.type === 'chain-stepped') {
      const until = body.waitsUntil === null ? '' : ` waits until ${(body.waitsUntil - start) / minuteMs}`;
      return [`${minute} tells ${body.told.map(nameOf).join(' ')}${until}`];
    }
    if (body.type === 'escalation-accepted') return [`${minute} ${nameOf(body.ownerId)} has it`];
    return [];
  });
}

const told = [
  { ask: 'on-duty', within: '10 min' },
  { tell: ['leadership'], important: true },
  { wait: '5 min' },
  { ask: { person: 'omar@kestrel.example' } },
];

test('people are asked and told in the order of the policy, each step from when it began; then the catch-all', () => {
  const stage = escalated(told);
  for (let minute = 0; minute <= 60; minute += 1) stage.passTo(start + minute * minuteMs);
  expect(story(stage)).toEqual([
    '0 asks jonas',
    '10 tells tom aylin nadia',
    '10 tells  waits until 15',
    '15 asks omar',
    '45 nadia has it',
  ]);
});

test('whoever was asked may accept while the chain waits, and then it stops', () => {
  const stage = escalated(told);
  stage.passTo(start + 12 * minuteMs);
  stage.run(by(who.jonas), { type: 'accept-escalation', escalationId: stage.escalation().id });
  for (let minute = 13; minute <= 30; minute += 1) stage.passTo(start + minute * minuteMs);
  expect(story(stage).slice(3)).toEqual(['12 jonas has it']);
  expect(stage.escalation()).toMatchObject({ ownerId: who.jonas, offer: null });
});

test('what is important leaves at once, the rest is gathered', () => {
  for (const important of [true, false]) {
    const stage = escalated([
      { ask: 'on-duty', within: '10 min' },
      { tell: ['leadership'], important },
    ]);
    const before = stage.state;
    stage.passTo(start + 10 * minuteMs);
    const event = stage.events.find(({ body }) => body.type === 'chain-stepped');
    const messages = event ? messagesOf(event, before, stage.state) : [];
    const paces = messages.flatMap((one) => (one.to === 'person' ? [one.pace] : []));
    expect(paces).toEqual(Array(3).fill(important ? 'at-once' : 'gathered'));
  }
});

describe('a chain that repeats', () => {
  test('asks everybody again, as often as it says', () => {
    const stage = escalated(
      [
        { ask: 'on-duty', within: '10 min' },
        { ask: 'backup', within: '10 min' },
      ],
      1,
    );
    for (let minute = 0; minute <= 60; minute += 1) stage.passTo(start + minute * minuteMs);
    expect(story(stage).map((line) => line.replace(/^\d+ /, ''))).toEqual([
      'asks jonas',
      expect.stringMatching(/^asks (?!jonas)/),
      'asks jonas',
      expect.stringMatching(/^asks (?!jonas)/),
      'nadia has it',
    ]);
  });

  test('for ever is for as long as nobody accepts', () => {
    const stage = escalated([{ ask: 'on-duty', within: '10 min' }], 'forever');
    for (let minute = 0; minute < 200; minute += 10) stage.passTo(start + minute * minuteMs);
    expect(story(stage)).toHaveLength(20);
    expect(stage.escalation()).toMatchObject({ state: 'requested', ownerId: who.ben });
  });
});

test('after an outage each overdue thing happens once, and the next counts from now', () => {
  const stage = escalated([
    { ask: 'on-duty', within: '10 min' },
    { ask: 'backup', within: '10 min' },
  ]);
  stage.now = start + 45 * minuteMs;
  const name = `escalation/${stage.escalation().id}/acknowledge`;
  const armed = stage.escalation().clocks.acknowledge;
  stage.run(
    { kind: 'engine' },
    { type: 'reach-deadline', name, armedBy: armed?.armedBy ?? 0, dueAt: start + 10 * minuteMs },
  );
  expect(story(stage)).toHaveLength(2);
  expect(stage.escalation().clocks.acknowledge?.clock).toMatchObject({ dueAt: start + 55 * minuteMs });
});

test('it goes on only in the window of a step, else when that opens', () => {
  const stage = escalated([{ ask: 'on-duty', within: '10 min' }, { onlyDuring: 'lunch' }, { ask: 'backup' }]);
  for (let minute = 0; minute <= 180; minute += 5) stage.passTo(start + minute * minuteMs);
  expect(story(stage)[1]).toBe('10 tells  waits until 180');
  expect(story(stage)[2]).toMatch(/^180 asks/);
});

test('it goes on only once the customer wrote more often, and looks again', () => {
  const cases = { contacts: 0, within: '1 h' };
  const stage = escalated([
    { ask: 'on-duty', within: '10 min' },
    { onlyIfMoreThan: cases },
    { ask: 'backup' },
  ]);
  stage.passTo(start + 10 * minuteMs);
  // The ticket itself came with a contact an hour ago at most.
  expect(story(stage)[1]).toMatch(/^10 asks/);
  const waiting = escalated([
    { ask: 'on-duty', within: '10 min' },
    { onlyIfMoreThan: { contacts: 5, within: '1 h' } },
    { ask: 'backup' },
  ]);
  for (let minute = 0; minute <= 140; minute += 5) waiting.passTo(start + minute * minuteMs);
  expect(story(waiting).slice(1)).toEqual([
    '10 tells  waits until 70',
    '70 tells  waits until 130',
    '130 tells  waits until 190',
  ]);
});

test('people take turns by the numbers of tickets', () => {
  const asked = [1, 2, 3, 4].map((number) => {
    const stage = new TicketStage(world({ policies: [chained([{ ask: 'in-turn' }])] }), start);
    stage.receive({ firstAgentId: who.ben, number });
    stage.escalate(who.ben, 'specialists');
    return story(stage)[0]?.split(' ').at(-1);
  });
  expect(new Set(asked.slice(0, 3)).size).toBe(3);
  expect(asked[3]).toBe(asked[0]);
});
