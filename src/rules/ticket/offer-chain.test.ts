/** An offer nobody answers: backup, duty lead, catch-all, without repeats, whatever roles one person has. */
import { describe, expect, test } from 'vitest';
import type { RunningClock } from '../../model/clock.ts';
import { hourMs, minuteMs } from '../../model/instant.ts';
import type { TicketEventBody } from '../../model/ticket-event.ts';
import type { PersonId, TextId } from '../../model/words.ts';
import { at, by, TicketStage } from '../../../test/support/ticket-stage.ts';
import {
  idOf,
  smallHouse,
  type Staff,
  who,
  type World,
  world,
  worldTeam,
} from '../../../test/support/world.ts';

const start = at('2026-04-15T10:00');
const away = (...people: Staff[]) =>
  world({ people: people.map((one) => ({ id: who[one], awayUntil: at('2026-05-01T08:00') })) });

function escalated(path: string, around: World = world(), from: PersonId = who.ben): TicketStage {
  const stage = new TicketStage(around, start);
  stage.receive({ firstAgentId: from });
  stage.escalate(from, path);
  return stage;
}

/** Whom the offers went to, in order, and who had it at the end. */
function chainOf(events: readonly TicketEventBody[]): string[] {
  return events.flatMap((body) => {
    if (body.type === 'escalation-requested' || body.type === 'offer-made')
      return [`${body.offer.step}:${nameOf(body.offer.personId)}`];
    if (body.type === 'escalation-accepted')
      return [`${body.asCatchAll ? 'catch-all' : 'accepted'}:${nameOf(body.ownerId)}`];
    return [];
  });
}

const nameOf = (id: PersonId) =>
  Object.entries(who).find(([, of]) => of === id)?.[0] ?? String(Number.parseInt(id.slice(-12), 16));

const bodies = (stage: TicketStage) => stage.events.map(({ body }) => body);

test('nobody answers: target, backup, duty lead, catch-all, each with the whole time for himself', () => {
  const stage = escalated('specialists');
  stage.passTo(start + 89 * minuteMs);
  expect(stage.escalation()).toMatchObject({ state: 'requested', ownerId: who.ben });
  stage.passTo(start + 90 * minuteMs);
  expect(chainOf(bodies(stage))).toEqual([
    'target:jonas',
    'backup:lukas',
    'duty-lead:carla',
    'catch-all:nadia',
  ]);
  expect(stage.escalation()).toMatchObject({
    state: 'accepted',
    ownerId: who.nadia,
    acceptedAt: start + 90 * minuteMs,
  });
  expect(bodies(stage).filter(({ type }) => type === 'offer-missed')).toHaveLength(3);
});

test('the owner stays the owner while offers are missed', () => {
  const stage = escalated('specialists');
  for (let minutes = 0; minutes < 90; minutes += 10) {
    stage.passTo(start + minutes * minuteMs);
    expect(stage.escalation().ownerId).toBe(who.ben);
  }
});

test('offer steps count from when they are made, not from when the one before was due', () => {
  const stage = escalated('specialists');
  stage.now = start + 45 * minuteMs;
  const clock = stage.escalation().clocks.acknowledge?.clock as RunningClock;
  const name = `escalation/${stage.escalation().id}/acknowledge`;
  const armedBy = stage.escalation().clocks.acknowledge?.armedBy as number;
  stage.run({ kind: 'engine' }, { type: 'reach-deadline', name, armedBy, dueAt: clock.dueAt });
  expect(clock).toMatchObject({ startedAt: start });
  expect(stage.escalation().clocks.acknowledge?.clock).toMatchObject({
    startedAt: stage.now,
    dueAt: stage.now + 30 * minuteMs,
  });
  expect(bodies(stage)).toContainEqual(
    expect.objectContaining({ type: 'offer-missed', lateMs: 15 * minuteMs }),
  );
});

test('a deadline that came too late for its offer does nothing', () => {
  const stage = escalated('specialists');
  const { armedBy, clock } = stage.escalation().clocks.acknowledge as {
    armedBy: number;
    clock: { dueAt: number };
  };
  stage.now += 10 * minuteMs;
  stage.run(by(who.jonas), { type: 'accept-escalation', escalationId: stage.escalation().id });
  stage.now = clock.dueAt;
  const name = `escalation/${stage.escalation().id}/acknowledge`;
  const late = { type: 'reach-deadline', name, armedBy, dueAt: clock.dueAt } as const;
  expect(stage.run({ kind: 'engine' }, late)).toEqual({ refused: 'nothing_changes' });
});

describe('one person with several roles is asked once', () => {
  test('the lead who is the only member', () => {
    const only = world({
      teams: [{ ...worldTeam('finance'), memberIds: [who.carla], leadIds: [who.carla] }],
    });
    const stage = escalated('finance', only);
    stage.passTo(start + 5 * 24 * hourMs);
    expect(chainOf(bodies(stage)).slice(0, 2)).toEqual(['target:carla', 'catch-all:nadia']);
  });

  test('the backup who is the lead', () => {
    const both = world({ teams: [{ ...worldTeam('specialists'), leadIds: [who.lukas] }] });
    const stage = escalated('specialists', both);
    stage.passTo(start + 2 * hourMs);
    expect(chainOf(bodies(stage))).toEqual(['target:jonas', 'backup:lukas', 'catch-all:nadia']);
  });

  test('the catch-all who leads the team is not offered what he gets anyway', () => {
    const stage = escalated('specialists', world({ catchAll: who.carla }));
    stage.passTo(start + 2 * hourMs);
    expect(chainOf(bodies(stage))).toEqual(['target:jonas', 'backup:lukas', 'catch-all:carla']);
  });

  test('a house of five', () => {
    const house = smallHouse(5);
    const [agent] = house.people as [PersonId];
    const stage = escalated('engineering', house, agent);
    stage.passTo(start + 3 * hourMs);
    expect(chainOf(bodies(stage))).toEqual(['target:102', 'backup:104', 'catch-all:105']);
  });

  test('a house of one: he takes over from himself, at once', () => {
    const house = smallHouse(1);
    const [only] = house.people as [PersonId];
    const stage = escalated('engineering', house, only);
    expect(chainOf(bodies(stage))).toEqual(['duty-lead:101', 'catch-all:101']);
    expect(stage.escalation()).toMatchObject({
      state: 'accepted',
      ownerId: only,
      updatesOwnerId: only,
      leadId: only,
    });
    stage.passTo(start + 10 * 24 * hourMs);
    expect(stage.escalation()).toMatchObject({ state: 'accepted', ownerId: only, offer: null });
  });
});

describe('who is asked first', () => {
  test('whoever is on call by the rota', () => {
    // The week of 13 April is the fifteenth turn of three.
    expect(chainOf(bodies(escalated('incident-response')))).toEqual(['target:omar']);
  });

  test('a member at work, the one with the least to do', () => {
    expect(chainOf(bodies(escalated('specialists', away('jonas'))))).toEqual(['target:ingrid']);
  });

  test('nobody who is away; the lead when all members are', () => {
    const stage = escalated('specialists', away('jonas', 'ingrid', 'lukas'));
    expect(chainOf(bodies(stage))).toEqual(['duty-lead:carla']);
  });

  test('the catch-all at once when there is nobody else, with an answer clock', () => {
    const stage = escalated('specialists', away('jonas', 'ingrid', 'lukas', 'carla'));
    expect(chainOf(bodies(stage))).toEqual(['duty-lead:nadia', 'catch-all:nadia']);
    expect(stage.escalation().clocks).toMatchObject({
      'substantive-answer': { clock: { state: 'running' } },
    });
    expect(stage.state.teamId).toBe('specialists');
  });

  test('whoever comes next where nobody is at work, with a clock that begins with the hours', () => {
    const stage = new TicketStage(world(), at('2026-04-17T19:00'));
    stage.receive();
    stage.escalate(who.ben, 'specialists');
    expect(chainOf(bodies(stage))).toEqual(['target:jonas']);
    expect(stage.escalation().clocks.acknowledge?.clock).toMatchObject({ dueAt: at('2026-04-20T08:30') });
  });

  test('the catch-all when the team is gone', () => {
    const gone = world();
    const teams = new Map(gone.directory.teams);
    teams.delete(worldTeam('specialists').id);
    const stage = escalated('specialists', { ...gone, directory: { ...gone.directory, teams } });
    expect(chainOf(bodies(stage))).toEqual(['duty-lead:nadia', 'catch-all:nadia']);
  });
});

describe('the catch-all', () => {
  const nobody = () => escalated('specialists', away('jonas', 'ingrid', 'lukas', 'carla'));

  test.each(['return-escalation', 'decline-escalation'] as const)('can not %s', (type) => {
    const stage = escalated('specialists');
    const command = {
      type,
      escalationId: stage.escalation().id,
      items: ['scope'] as const,
      noteId: null,
    } as const;
    expect(stage.run(by(who.nadia), command)).toEqual({ refused: 'catch_all_cannot_decline' });
  });

  test('can pass it on by another path, and answer', () => {
    const stage = nobody();
    const id = stage.escalation().id;
    expect(
      stage.run(by(who.nadia), {
        type: 're-route-escalation',
        escalationId: id,
        pathId: 'finance' as never,
        noteId: null,
      }),
    ).not.toHaveProperty('refused');
    const other = nobody();
    expect(
      other.run(by(who.nadia), {
        type: 'answer-escalation',
        escalationId: id,
        answerId: idOf<TextId>('text', 1),
        explanationId: null,
      }),
    ).not.toHaveProperty('refused');
  });
});

describe('a missed answer', () => {
  function accepted(): TicketStage {
    const stage = escalated('specialists');
    stage.run(by(who.jonas), { type: 'accept-escalation', escalationId: stage.escalation().id });
    stage.passTo(start + 2 * hourMs);
    return stage;
  }

  test('asks the backup to take over; the owner stays until he does', () => {
    const stage = accepted();
    expect(stage.escalation()).toMatchObject({
      state: 'accepted',
      ownerId: who.jonas,
      offer: { personId: who.lukas, step: 'backup', number: 1 },
      clocks: {
        'substantive-answer': { clock: { state: 'overdue' } },
        acknowledge: { clock: { state: 'running' } },
      },
    });
  });

  test('goes on to lead and catch-all, and the answer has a new clock with whoever takes it', () => {
    const stage = accepted();
    stage.passTo(start + 3 * hourMs);
    expect(chainOf(bodies(stage))).toEqual([
      'target:jonas',
      'accepted:jonas',
      'backup:lukas',
      'duty-lead:carla',
      'catch-all:nadia',
    ]);
    expect(stage.escalation()).toMatchObject({
      ownerId: who.nadia,
      clocks: { 'substantive-answer': { clock: { state: 'running', startedAt: stage.now } } },
    });
  });

  test('is taken over by whoever accepts, but not by its owner', () => {
    const stage = accepted();
    const take = { type: 'accept-escalation', escalationId: stage.escalation().id } as const;
    expect(stage.run(by(who.jonas), take)).toMatchObject({ refused: 'not_permitted' });
    stage.run(by(who.lukas), take);
    expect(stage.escalation()).toMatchObject({ ownerId: who.lukas, offer: null });
  });

  test('may still be given: the offer is over', () => {
    const stage = accepted();
    stage.now += minuteMs;
    const answer = {
      type: 'answer-escalation',
      escalationId: stage.escalation().id,
      answerId: idOf<TextId>('text', 1),
      explanationId: null,
    } as const;
    stage.run(by(who.jonas), answer);
    expect(stage.escalation()).toMatchObject({ state: 'answered' });
    expect(stage.told('substantive-answer')).toMatchObject({ state: 'late' });
    expect(stage.told('acknowledge')).toMatchObject({ state: 'cancelled' });
    expect(stage.escalation()).not.toHaveProperty('offer');
  });
});
