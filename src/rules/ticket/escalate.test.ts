/** Opening an escalation: when it is ready it leaves, and what may not wait leaves at once. */
import { describe, expect, test } from 'vitest';
import { minuteMs } from '../../model/instant.ts';
import { packetItems, type PacketItem } from '../../model/packet.ts';
import type { PathId, TextId } from '../../model/words.ts';
import { at, by, TicketStage, typesOf } from '../../../test/support/ticket-stage.ts';
import { idOf, who, world } from '../../../test/support/world.ts';

const start = at('2026-04-15T10:00');
const noteId = idOf<TextId>('text', 800);

function received(changes: Parameters<TicketStage['receive']>[0] = {}): TicketStage {
  const stage = new TicketStage(world(), start);
  stage.receive(changes);
  return stage;
}

const without = (...missing: PacketItem[]) => packetItems.filter((item) => !missing.includes(item));

describe('a person escalates', () => {
  test('with everything there it leaves at once', () => {
    const stage = received();
    expect(typesOf(stage.escalate(who.ben, 'engineering'))).toEqual([
      'escalation-opened',
      'packet-written',
      'escalation-requested',
      'clock-started',
    ]);
    expect(stage.escalation()).toMatchObject({
      state: 'requested',
      number: 1,
      kind: 'functional',
      ownerId: who.ben,
      updatesOwnerId: who.ben,
      leadId: who.hana,
      senderId: who.ben,
      triggerId: null,
      packetVersion: 1,
      openedAt: start,
      customerUpdate: { clock: { state: 'running', dueAt: start + 60 * minuteMs } },
    });
    expect(stage.state.leadId).toBe(who.hana);
  });

  test('what is missing keeps it investigating, with the promise to the customer running', () => {
    const stage = received();
    stage.escalate(who.ben, 'engineering', without('evidence', 'question'));
    expect(stage.escalation()).toMatchObject({
      state: 'investigating',
      ownerId: who.ben,
      missingToLeave: ['evidence', 'question'],
      customerUpdate: { clock: { state: 'running' } },
      clocks: {},
    });
    expect(
      stage.run(by(who.ben), { type: 'request-escalation', escalationId: stage.escalation().id }),
    ).toEqual({
      refused: 'packet_not_ready',
      params: { missing: ['evidence', 'question'] },
    });
  });

  test('an override lets it go, says what was missing, and the rest has a clock', () => {
    const stage = received();
    stage.escalate(who.ben, 'engineering', without('evidence'));
    stage.run(by(who.ben), {
      type: 'request-escalation',
      escalationId: stage.escalation().id,
      override: { noteId },
    });
    expect(stage.events.at(-2)?.body ?? stage.events.at(-1)?.body).toBeDefined();
    expect(stage.events.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({
        type: 'escalation-requested',
        override: { noteId, missing: ['evidence'] },
        leavesAtOnce: false,
      }),
    );
    expect(stage.escalation()).toMatchObject({
      state: 'requested',
      clocks: { 'follow-up': { clock: { state: 'running', targetMs: 30 * minuteMs } } },
    });
  });

  test('an override that was not needed is not counted', () => {
    const stage = received();
    stage.escalate(who.ben, 'engineering', packetItems, false);
    stage.run(by(who.ben), {
      type: 'request-escalation',
      escalationId: stage.escalation().id,
      override: { noteId },
    });
    expect(stage.events.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ type: 'escalation-requested', override: null }),
    );
  });

  test('what may follow has a clock, met when the packet is complete, missed when it is not', () => {
    const stage = received();
    stage.escalate(who.ben, 'engineering', without('tried'));
    expect(stage.escalation()).toMatchObject({ state: 'requested', missingToFollow: ['tried'] });
    const id = stage.escalation().id;
    const complete = {
      type: 'write-packet',
      escalationId: id,
      packet: stage.packet(id, packetItems, 2),
      changed: ['tried'],
    } as const;
    const late = received();
    late.escalate(who.ben, 'engineering', without('tried'));
    late.passTo(start + 30 * minuteMs);
    expect(late.escalation().clocks).toMatchObject({ 'follow-up': { clock: { state: 'overdue' } } });
    stage.run(by(who.ben), complete);
    expect(stage.escalation()).toMatchObject({ packetVersion: 2 });
    expect(stage.told('follow-up')).toMatchObject({ state: 'met' });
  });

  test('severity 1 leaves at once, whatever is missing', () => {
    const stage = received({ severity: 2 });
    stage.run({ kind: 'system', system: 'helpdesk' }, { type: 'assign-ticket', firstAgentId: who.priya });
    const severe = received({ severity: 1, status: 'resolved' });
    severe.run(by(who.ben), { type: 'change-status', to: 'open' });
    const [made] = severe.state.escalations;
    expect(made).toMatchObject({
      state: 'requested',
      severity: 1,
      missingToLeave: [],
      clocks: { 'follow-up': { clock: { state: 'running' } } },
    });
    severe.escalate(who.ben, 'managers', []);
    expect(severe.escalation(2)).toMatchObject({ state: 'requested', missingToLeave: [] });
    expect(severe.events.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({
        type: 'escalation-requested',
        escalationId: severe.escalationId(2),
        leavesAtOnce: true,
        override: null,
      }),
    );
  });

  test('without a path the matrix and the issue type say where to', () => {
    const ways = [
      [{}, 'functional', 'engineering'],
      [{ issueType: 'billing' as never }, 'functional', 'finance'],
      [{ issueType: 'billing' as never }, 'hierarchical', 'managers'],
    ] as const;
    for (const [ticket, kind, path] of ways) {
      const stage = received(ticket);
      const escalationId = stage.escalationId(1);
      stage.run(by(who.ben), {
        type: 'open-escalation',
        escalationId,
        kind,
        packet: stage.packet(escalationId, []),
        send: false,
      });
      expect(stage.escalation()).toMatchObject({ pathId: path, kind });
    }
  });

  test.each([
    ['an unknown path', {}, 'no-such-path', 'path_unknown'],
    ['a resolved ticket', { status: 'resolved' }, 'engineering', 'ticket_closed'],
    ['a closed ticket', { status: 'closed' }, 'engineering', 'ticket_closed'],
  ] as const)('is refused: %s', (_what, ticket, path, refused) => {
    const stage = received(ticket);
    const escalationId = stage.escalationId(1);
    const packet = stage.packet(escalationId, packetItems);
    const open = {
      type: 'open-escalation',
      escalationId,
      kind: 'functional',
      pathId: path as PathId,
      packet,
      send: true,
    } as const;
    expect(stage.run(by(who.ben), open)).toMatchObject({ refused });
  });

  test('several at once, each with a promise of its own, and five at most', () => {
    const stage = received();
    for (const path of ['engineering', 'finance', 'managers', 'legal', 'platform'])
      stage.escalate(who.ben, path);
    expect(stage.state.escalations.map(({ number, pathId }) => `${number} ${pathId}`)).toEqual([
      '1 engineering',
      '2 finance',
      '3 managers',
      '4 legal',
      '5 platform',
    ]);
    expect(stage.escalate(who.ben, 'security')).toEqual({
      refused: 'escalations_open',
      params: { count: 5 },
    });
  });

  test('an agent who is off duty does not keep talking to the customer', () => {
    const stage = new TicketStage(
      world({ people: [{ id: who.ben, awayUntil: at('2026-05-01T08:00') }] }),
      start,
    );
    stage.receive();
    stage.escalate(who.priya, 'engineering');
    expect(stage.escalation()).toMatchObject({ updatesOwnerId: who.priya });
  });
});

test('it keeps the policy version that it was opened with', () => {
  const stage = received();
  stage.escalate(who.ben, 'engineering');
  const [first] = stage.world.policies;
  const shorter = structuredClone(first?.policy) as NonNullable<typeof first>['policy'];
  for (const path of shorter.paths) path.targets.substantiveAnswer = '5 min';
  stage.world = world({ policies: [first?.policy as typeof shorter, shorter] });
  stage.run(by(who.marek), { type: 'accept-escalation', escalationId: stage.escalation().id });
  expect(stage.escalation()).toMatchObject({
    policyVersion: 1,
    clocks: { 'substantive-answer': { clock: { targetMs: 240 * minuteMs } } },
  });
  stage.escalate(who.ben, 'platform');
  stage.run(by(who.mei), { type: 'accept-escalation', escalationId: stage.escalation(2).id });
  expect(stage.escalation(2)).toMatchObject({
    policyVersion: 2,
    clocks: { 'substantive-answer': { clock: { targetMs: 5 * minuteMs } } },
  });
});
