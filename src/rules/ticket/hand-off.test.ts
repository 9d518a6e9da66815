/** The hand-off: every command in every state of an escalation, and what each leaves behind. */
import { describe, expect, test } from 'vitest';
import { minuteMs } from '../../model/instant.ts';
import type { PacketItem } from '../../model/packet.ts';
import type { TicketCommand } from '../../model/ticket-command.ts';
import type { PathId, TextId } from '../../model/words.ts';
import { at, by, TicketStage, typesOf } from '../../../test/support/ticket-stage.ts';
import { idOf, who, world } from '../../../test/support/world.ts';

const noteId = idOf<TextId>('text', 800);
const start = at('2026-04-15T10:00');

const states = ['investigating', 'requested', 'accepted', 'answered', 'ended'] as const;

/** A ticket of Ben's whose escalation to engineering has come so far; Marek has it from `accepted` on. */
function stageIn(state: (typeof states)[number], path = 'engineering'): TicketStage {
  const stage = new TicketStage(world(), start);
  stage.receive();
  stage.escalate(who.ben, path, undefined, state !== 'investigating');
  if (state === 'ended')
    stage.run(by(who.ben), { type: 'withdraw-escalation', escalationId: stage.escalationId(1), noteId });
  if (state === 'accepted' || state === 'answered') stage.run(by(who.marek), accept(stage));
  if (state === 'answered') stage.run(by(who.marek), answer(stage));
  return stage;
}

const accept = (stage: TicketStage) =>
  ({ type: 'accept-escalation', escalationId: stage.escalationId(1) }) as const;
const answer = (stage: TicketStage) =>
  ({
    type: 'answer-escalation',
    escalationId: stage.escalationId(1),
    answerId: noteId,
    explanationId: null,
  }) as const;

const commands = {
  'write-packet': (stage) => ({
    type: 'write-packet',
    escalationId: stage.escalationId(1),
    packet: stage.packet(stage.escalationId(1), ['summary'], 2),
    changed: ['summary'],
  }),
  'request-escalation': (stage) => ({ type: 'request-escalation', escalationId: stage.escalationId(1) }),
  'accept-escalation': accept,
  'return-escalation': (stage) => ({
    type: 'return-escalation',
    escalationId: stage.escalationId(1),
    items: ['identifiers'],
    noteId,
  }),
  're-route-escalation': (stage) => ({
    type: 're-route-escalation',
    escalationId: stage.escalationId(1),
    pathId: 'platform' as PathId,
    noteId,
  }),
  'decline-escalation': (stage) => ({
    type: 'decline-escalation',
    escalationId: stage.escalationId(1),
    noteId,
  }),
  'withdraw-escalation': (stage) => ({
    type: 'withdraw-escalation',
    escalationId: stage.escalationId(1),
    noteId,
  }),
  'answer-escalation': answer,
  'close-escalation': (stage) => ({
    type: 'close-escalation',
    escalationId: stage.escalationId(1),
    record: {
      neededHere: true,
      earlierBy: 'nobody',
      causeClass: 'release',
      causeId: noteId,
      remedy: 'fix',
      reusable: true,
    },
  }),
} as const satisfies Record<string, (stage: TicketStage) => TicketCommand>;

/** Who may give it: sender's side or receiver's side. */
const bySender = ['write-packet', 'request-escalation', 'withdraw-escalation', 'close-escalation'];

/** `done`, or the refusal. */
type Expected = string;
const table: Readonly<Record<keyof typeof commands, readonly Expected[]>> = {
  //                       investigating  requested       accepted            answered                ended
  'write-packet': ['done', 'done', 'done', 'done', 'escalation_ended'],
  'request-escalation': ['done', 'wrong_state', 'wrong_state', 'wrong_state', 'escalation_ended'],
  'accept-escalation': ['wrong_state', 'done', 'already_accepted', 'wrong_state', 'escalation_ended'],
  'return-escalation': ['wrong_state', 'done', 'done', 'wrong_state', 'escalation_ended'],
  're-route-escalation': ['wrong_state', 'done', 'done', 'wrong_state', 'escalation_ended'],
  'decline-escalation': ['wrong_state', 'done', 'wrong_state', 'wrong_state', 'escalation_ended'],
  'withdraw-escalation': ['done', 'done', 'wrong_state', 'wrong_state', 'escalation_ended'],
  'answer-escalation': ['wrong_state', 'wrong_state', 'done', 'wrong_state', 'escalation_ended'],
  'close-escalation': [
    'wrong_state',
    'wrong_state',
    'wrong_state',
    'explanation_not_sent',
    'escalation_ended',
  ],
};

const cells = Object.entries(table).flatMap(([name, row]) =>
  row.map((expected, index) => ({
    name: name as keyof typeof commands,
    state: states[index] as (typeof states)[number],
    expected,
  })),
);

describe('every command in every state', () => {
  test.each(cells)('$name when $state: $expected', ({ name, state, expected }) => {
    const stage = stageIn(state);
    const before = stage.state;
    const outcome = stage.run(by(bySender.includes(name) ? who.ben : who.marek), commands[name](stage));
    if (expected === 'done') return expect(outcome).not.toHaveProperty('refused');
    expect(outcome).toMatchObject({ refused: expected });
    expect(stage.state).toBe(before);
  });

  test('an escalation that never was is not found', () => {
    const stage = new TicketStage(world(), start);
    stage.receive();
    expect(stage.run(by(who.marek), accept(stage))).toEqual({ refused: 'escalation_not_found' });
  });
});

test('accepting makes the accepter the owner; the sender goes on talking to the customer', () => {
  const stage = stageIn('requested');
  stage.now += 12 * minuteMs;
  expect(typesOf(stage.run(by(who.ruth), accept(stage)))).toEqual([
    'clock-met',
    'escalation-accepted',
    'clock-started',
    'clock-started',
    'ticket-assigned',
    'clock-changed',
    'clock-changed',
    'trigger-check-set',
  ]);
  expect(stage.escalation()).toMatchObject({
    state: 'accepted',
    ownerId: who.ruth,
    updatesOwnerId: who.ben,
    leadId: who.hana,
    backupId: who.marek,
    senderId: who.ben,
    offer: null,
    clocks: { 'substantive-answer': { clock: { state: 'running', targetMs: 240 * minuteMs } } },
  });
  expect(stage.told('acknowledge')).toMatchObject({ state: 'met', usedMs: 12 * minuteMs });
  expect(stage.state).toMatchObject({
    teamId: 'engineering',
    tier: 3,
    homeTeamId: 'front-line',
    firstAgentId: who.ben,
  });
});

test('until somebody accepts, the sender owns it', () => {
  const stage = stageIn('requested');
  expect(stage.escalation()).toMatchObject({
    ownerId: who.ben,
    offer: { personId: who.marek, step: 'target', number: 1 },
  });
  expect(stage.state).toMatchObject({ teamId: 'front-line', tier: 1 });
});

test('a returned one is with the sender again, names what is missing and counts a bounce', () => {
  const stage = stageIn('accepted');
  const items: PacketItem[] = ['identifiers', 'scope', 'identifiers'];
  const returned = { type: 'return-escalation', escalationId: stage.escalationId(1), items, noteId } as const;
  stage.run(by(who.marek), returned);
  expect(stage.escalation()).toMatchObject({
    state: 'investigating',
    ownerId: who.ben,
    bounces: 1,
    returned: { byId: who.marek, items: ['identifiers', 'scope'], noteId },
    missingToLeave: ['identifiers', 'scope'],
  });
  expect(stage.told('substantive-answer')).toMatchObject({ state: 'cancelled' });
  expect(stage.state).toMatchObject({ teamId: 'front-line', tier: 1 });
});

test('a return says what is missing', () => {
  const stage = stageIn('requested');
  const nothing = {
    type: 'return-escalation',
    escalationId: stage.escalationId(1),
    items: [],
    noteId,
  } as const;
  expect(stage.run(by(who.marek), nothing)).toEqual({ refused: 'items_required' });
});

test('what it was returned for holds it back until it was written anew', () => {
  const stage = stageIn('requested');
  stage.run(by(who.marek), {
    type: 'return-escalation',
    escalationId: stage.escalationId(1),
    items: ['scope', 'question'],
    noteId,
  });
  const again = { type: 'request-escalation', escalationId: stage.escalationId(1) } as const;
  expect(stage.run(by(who.ben), again)).toMatchObject({
    refused: 'packet_not_ready',
    params: { missing: ['scope', 'question'] },
  });
  const packet = stage.packet(stage.escalationId(1), ['summary', 'scope', 'question', 'expected'], 2);
  stage.run(by(who.ben), {
    type: 'write-packet',
    escalationId: stage.escalationId(1),
    packet,
    changed: ['scope'],
  });
  expect(stage.escalation()).toMatchObject({ returned: { items: ['question'] } });
  expect(stage.escalation().missingToLeave).toContain('question');
});

test('a sender who is away is stood in for by the duty lead when it comes back', () => {
  const stage = stageIn('requested');
  stage.world = world({ people: [{ id: who.ben, awayUntil: at('2026-05-01T08:00') }] });
  stage.run(by(who.marek), commands['return-escalation'](stage));
  expect(stage.escalation()).toMatchObject({ ownerId: who.hana, senderId: who.ben });
});

test('a re-routed one is offered to the other team, keeps its owner and counts a bounce', () => {
  const stage = stageIn('accepted');
  stage.run(by(who.marek), commands['re-route-escalation'](stage));
  expect(stage.escalation()).toMatchObject({
    state: 'requested',
    pathId: 'platform',
    teamId: 'platform',
    ownerId: who.marek,
    bounces: 1,
    offer: { personId: who.mei, number: 1, asked: [who.mei] },
  });
});

test.each([
  ['engineering', 'nothing_changes'],
  ['managers', 'path_unknown'],
  ['nowhere', 'path_unknown'],
])('re-routing to %s is refused: %s', (path, refused) => {
  const stage = stageIn('requested');
  const command = {
    type: 're-route-escalation',
    escalationId: stage.escalationId(1),
    pathId: path as PathId,
    noteId,
  } as const;
  expect(stage.run(by(who.marek), command)).toMatchObject({ refused });
});

test.each(['decline-escalation', 'withdraw-escalation'] as const)('%s ends it, with every clock', (name) => {
  const stage = stageIn('requested');
  stage.run(by(name === 'decline-escalation' ? who.marek : who.ben), commands[name](stage));
  expect(stage.state.escalations).toEqual([]);
  expect(stage.state.ended).toMatchObject([
    { id: stage.escalationId(1), state: name === 'decline-escalation' ? 'declined' : 'withdrawn' },
  ]);
  expect(stage.state.leadId).toBe(who.hana);
  stage.passTo(stage.now + 60 * minuteMs);
  expect(
    stage.events.filter(({ body }) => body.type === 'clock-missed' && body.escalationId !== null),
  ).toEqual([]);
});

test('the lead stays the same for the next escalation of the ticket, unless he is gone by then', () => {
  const away = stageIn('ended');
  away.world = world({ people: [{ id: who.hana, awayUntil: at('2026-05-01T08:00') }] });
  away.escalate(who.priya, 'specialists');
  expect(away.escalation(2).leadId).toBe(who.nadia);
  const stage = stageIn('ended');
  stage.escalate(who.priya, 'specialists');
  expect(stage.escalation(2)).toMatchObject({
    leadId: who.hana,
    ownerId: who.priya,
    updatesOwnerId: who.ben,
  });
});

test('a hierarchical one takes the customer along and does not move the ticket', () => {
  const stage = stageIn('requested', 'managers');
  stage.run(by(who.aylin), accept(stage));
  expect(stage.escalation()).toMatchObject({
    ownerId: who.aylin,
    updatesOwnerId: who.aylin,
    kind: 'hierarchical',
  });
  expect(stage.state).toMatchObject({ teamId: 'front-line', tier: 1 });
});
