/** Holds a stored ticket against its own events: what the doctor finds on a live desk and tests on a resting one. */
import type { Person } from '../model/person.ts';
import type { TicketEvent } from '../model/ticket-event.ts';
import type { TicketState } from '../model/ticket.ts';
import type { PersonId } from '../model/words.ts';
import { measure } from '../rules/metrics/ticket-measures.ts';
import { deadlinesOf } from '../rules/ticket/deadlines-of.ts';
import { evolve } from '../rules/ticket/evolve.ts';
import { deadlineBreaches, ticketBreaches } from '../rules/ticket/ticket-invariants.ts';
import { peopleOf, ticketOwner } from '../rules/ticket/ticket-owner.ts';
import { genesisHash, hashOf } from '../storage/event-hashes.ts';
import type { ExaminedTicket, StoredEvent } from '../storage/examined-tickets.ts';

/** What kind of damage it is. */
export type TicketDamage =
  | 'chain_broken'
  | 'snapshot_differs'
  | 'deadlines_differ'
  | 'deadline_unarmed'
  | 'promise_broken'
  | 'fired_twice'
  | 'rows_differ';

export interface TicketFinding {
  readonly code: TicketDamage;
  readonly what: string;
}

export function examineTicket(
  ticket: ExaminedTicket,
  people: ReadonlyMap<PersonId, Person>,
): TicketFinding[] {
  const { state, deadlines } = ticket;
  const events = ticket.events.map(({ event }) => event);
  const found = (code: TicketDamage, breaches: readonly string[]) => breaches.map((what) => ({ code, what }));
  return [
    ...found('chain_broken', chainBreaches(ticket.events, ticket.lastHash)),
    ...found('snapshot_differs', replayBreaches(events, ticket)),
    ...found(
      'deadlines_differ',
      difference(deadlines.map(keyOf), deadlinesOf(state).map(keyOf), 'the deadlines'),
    ),
    ...found('deadline_unarmed', deadlineBreaches(deadlines, events)),
    ...found('promise_broken', ticketBreaches(state, { people })),
    ...found('fired_twice', firedTwice(events)),
    ...found('rows_differ', followingRows(ticket, events)),
  ];
}

function keyOf({ name, dueAt, armedBy }: { name: string; dueAt: number; armedBy: number }): string {
  return `${name}@${new Date(dueAt).toISOString()}#${armedBy}`;
}

/** What of `wanted` is not found, what was found besides, and what stands twice. */
export function difference(found: readonly string[], wanted: readonly string[], what: string): string[] {
  const there = new Set(found);
  const asked = new Set(wanted);
  const seen = new Set<string>();
  return [
    ...wanted.filter((one) => !there.has(one)).map((one) => `${what}: ${one} is missing`),
    ...found.filter((one) => !asked.has(one)).map((one) => `${what}: ${one} is too much`),
    ...found.filter((one) => seen.size === seen.add(one).size).map((one) => `${what}: ${one} stands twice`),
  ];
}

function chainBreaches(stored: readonly StoredEvent[], lastHash: Buffer): string[] {
  let previous: Buffer = genesisHash;
  const breaches = stored.flatMap(({ event, text, previousHash, hash }, index) => {
    const isSound =
      event.seq === index + 1 && previousHash.equals(previous) && hashOf(previous, text).equals(hash);
    previous = hash;
    return isSound ? [] : [`the chain breaks at ${event.seq}`];
  });
  return lastHash.equals(previous) ? breaches : [...breaches, 'the snapshot does not end the chain'];
}

function replayBreaches(events: readonly TicketEvent[], { state, version, id }: ExaminedTicket): string[] {
  let replayed: TicketState | null = null;
  for (const event of events) replayed = evolve(replayed, event, id);
  const isSame = JSON.stringify(replayed) === JSON.stringify(state) && version === state.version;
  return isSame ? [] : ['the events do not replay to the snapshot'];
}

/** A clock that was missed is not missed again unless it was started, moved or resumed in between. */
function firedTwice(events: readonly TicketEvent[]): string[] {
  const last = new Map<string, string>();
  return events.flatMap(({ body, seq }) => {
    if (!('clock' in body) || 'approvalId' in body || 'consultId' in body) return [];
    const key = `${body.escalationId ?? 'ticket'} ${body.name}`;
    const before = last.get(key);
    last.set(key, body.type);
    return body.type === 'clock-missed' && before === 'clock-missed'
      ? [`${key} was missed twice, at ${seq}`]
      : [];
  });
}

/** Rows that lists and reports read, each of which follows from the state or the events. */
function followingRows(ticket: ExaminedTicket, events: readonly TicketEvent[]): string[] {
  const { state, escalations } = ticket;
  const open = escalations.filter(({ endedAt }) => endedAt === null);
  const opened = events.filter(
    ({ body }) => body.type === 'escalation-opened' || body.type === 'escalation-carried-over',
  ).length;
  // A miss that was undone leaves a nought, which is not stored as a figure.
  const measured = Object.entries(measure(events.map(({ body }) => body)))
    .filter(([, value]) => value !== 0)
    .map(([name, value]) => `${snake(name)} ${value}`);
  return [
    ...difference(ticket.people, peopleOf(state), 'the people'),
    ...difference(
      open.map((row) => `${row.id} ${row.state} ${row.ownerId} ${row.offeredTo}`),
      state.escalations.map((one) => `${one.id} ${one.state} ${one.ownerId} ${offeredTo(one)}`),
      'the open escalations',
    ),
    ...(escalations.length === opened ? [] : [`there are not ${opened} escalations`]),
    ...difference(
      Object.entries(ticket.measures).map(([name, value]) => `${name} ${value}`),
      measured,
      'the measures',
    ),
    ...(ticket.ownerId === ticketOwner(state) ? [] : ['the row has another owner']),
    ...(ticket.status === state.status && ticket.teamId === state.teamId ? [] : ['the row stands elsewhere']),
  ];
}

function offeredTo(escalation: TicketState['escalations'][number]): PersonId | null {
  return 'offer' in escalation && escalation.offer ? escalation.offer.personId : null;
}

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
