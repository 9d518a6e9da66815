import type { PersonId, TicketId, WorkspaceId } from '../../src/model/words.ts';
import type { TicketEvent } from '../../src/model/ticket-event.ts';
import type { TicketState } from '../../src/model/ticket.ts';
import { measure } from '../../src/rules/metrics/ticket-measures.ts';
import { deadlinesOf } from '../../src/rules/ticket/deadlines-of.ts';
import { evolve } from '../../src/rules/ticket/evolve.ts';
import { messagesOf } from '../../src/rules/ticket/messages-of.ts';
import { peopleOf, ticketOwner } from '../../src/rules/ticket/ticket-owner.ts';
import type { Database } from '../../src/storage/database.ts';
import { genesisHash, hashOf } from '../../src/storage/event-hashes.ts';
import { readEvents } from '../../src/storage/read-tickets.ts';
import { deadlineBreaches, ticketBreaches } from './ticket-invariants.ts';

/** A desk at rest, and what is known of it from outside. */
export interface RestingDesk {
  readonly database: Database;
  readonly workspaceId: WorkspaceId;
  /** The workspace's time: nothing may be due any more. */
  readonly now: number;
}

/** Everything in the memory that does not agree with the events, ticket by ticket, and parcels that never left. */
export async function deskBreaches(desk: RestingDesk): Promise<string[]> {
  const rows = await readEverything(desk);
  const expected: string[] = [];
  const breaches = rows.tickets.flatMap((ticket) => {
    const stored = rows.eventsOf.get(ticket.id) ?? [];
    expected.push(
      ...parcelsOf(
        stored.map(({ event }) => event),
        ticket.id as TicketId,
        rows.endpoints,
      ),
    );
    return ticketRowBreaches(ticket, stored, rows, desk.now).map((breach) => `${ticket.id}: ${breach}`);
  });
  const posted = rows.outbox.map((row) => row.dedupe_key);
  const numbers = rows.tickets.map(({ number }) => String(number));
  return [
    ...breaches,
    ...difference(posted, expected, 'the outbox'),
    ...difference(numbers, [...new Set(numbers)], 'the numbers'),
    ...rows.outbox
      .filter(({ state }) => state === 'pending' || state === 'leased')
      .map((row) => `${row.dedupe_key} never left`),
  ];
}

type Everything = Awaited<ReturnType<typeof readEverything>>;

async function readEverything({ database, workspaceId }: RestingDesk) {
  const db = database.of(workspaceId);
  const tickets = await db
    .selectFrom('tickets')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .execute();
  const eventsOf = new Map<string, Awaited<ReturnType<typeof readEvents>>>();
  for (const { id } of tickets) eventsOf.set(id, await readEvents(db, workspaceId, id as TicketId));
  const people = await db.selectFrom('people').select('id').where('workspace_id', '=', workspaceId).execute();
  const endpoints = await db
    .selectFrom('webhook_endpoints')
    .select(['id', 'events'])
    .where('workspace_id', '=', workspaceId)
    .where('closed_at', 'is', null)
    .execute();
  return {
    tickets,
    eventsOf,
    endpoints,
    people: new Map(people.map(({ id }) => [id as PersonId, {} as never])),
    deadlines: await db.selectFrom('deadlines').selectAll().where('workspace_id', '=', workspaceId).execute(),
    outbox: await db.selectFrom('outbox').selectAll().where('workspace_id', '=', workspaceId).execute(),
    escalations: await db
      .selectFrom('escalations')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .execute(),
    parts: await db.selectFrom('ticket_people').selectAll().where('workspace_id', '=', workspaceId).execute(),
    measures: await db
      .selectFrom('ticket_measures')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .execute(),
  };
}

type TicketRow = Everything['tickets'][number];
type Stored = Awaited<ReturnType<typeof readEvents>>;

function ticketRowBreaches(ticket: TicketRow, stored: Stored, rows: Everything, now: number): string[] {
  const state = JSON.parse(ticket.snapshot) as TicketState;
  const events = stored.map(({ event }) => event);
  const armed = rows.deadlines
    .filter((row) => row.ticket_id === ticket.id)
    .map((row) => ({ name: row.name, dueAt: row.due_at, armedBy: row.armed_by }));
  return [
    ...chainBreaches(stored, ticket.last_hash),
    ...replayBreaches(events, state, ticket),
    ...difference(armed.map(keyOf), deadlinesOf(state).map(keyOf), 'the deadlines'),
    ...deadlineBreaches(armed, events),
    ...ticketBreaches(state, rows),
    ...firedTwice(events),
    ...armed.filter(({ dueAt }) => dueAt <= now).map(({ name }) => `${name} is overdue and did not fire`),
    ...followingRows(state, events, rows),
  ];
}

const keyOf = ({ name, dueAt, armedBy }: { name: string; dueAt: number; armedBy: number }) =>
  `${name}@${dueAt}#${armedBy}`;

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

function chainBreaches(stored: Stored, lastHash: Buffer): string[] {
  let previous: Buffer = genesisHash;
  const breaches = stored.flatMap(({ event, text, previousHash, hash }, index) => {
    const isSound =
      event.seq === index + 1 && previousHash.equals(previous) && hashOf(previous, text).equals(hash);
    previous = hash;
    return isSound ? [] : [`the chain breaks at ${event.seq}`];
  });
  return lastHash.equals(previous) ? breaches : [...breaches, 'the snapshot does not end the chain'];
}

function replayBreaches(events: readonly TicketEvent[], state: TicketState, row: TicketRow): string[] {
  let replayed: TicketState | null = null;
  for (const event of events) replayed = evolve(replayed, event, state.id);
  const isSame = JSON.stringify(replayed) === JSON.stringify(state) && row.version === state.version;
  return isSame ? [] : ['the events do not replay to the snapshot'];
}

/** A clock that was missed is not missed again unless it was started, moved or resumed in between. */
function firedTwice(events: readonly TicketEvent[]): string[] {
  const last = new Map<string, string>();
  return events.flatMap(({ body, seq }) => {
    if (!('clock' in body)) return [];
    const key = `${body.escalationId ?? 'ticket'} ${body.name}`;
    const before = last.get(key);
    last.set(key, body.type);
    return body.type === 'clock-missed' && before === 'clock-missed'
      ? [`${key} was missed twice, at ${seq}`]
      : [];
  });
}

/** Rows that lists and reports read, each of which follows from the state or the events. */
function followingRows(state: TicketState, events: readonly TicketEvent[], rows: Everything): string[] {
  const of = <T extends { ticket_id: string }>(all: readonly T[]) =>
    all.filter((row) => row.ticket_id === state.id);
  const ticket = rows.tickets.find(({ id }) => id === state.id) as TicketRow;
  const open = of(rows.escalations).filter((row) => row.ended_at === null);
  const opened = events.filter(({ body }) => body.type === 'escalation-opened').length;
  const parts = of(rows.parts).map((row) => row.person_id);
  const {
    workspace_id: _,
    ticket_id: __,
    ...counted
  } = of(rows.measures)[0] ?? { workspace_id: '', ticket_id: '' };
  const measured = Object.entries(measure(events.map(({ body }) => body))).map(
    ([name, value]) => `${snake(name)} ${value}`,
  );
  return [
    ...difference(parts, peopleOf(state), 'the people'),
    ...difference(
      open.map((row) => `${row.id} ${row.state} ${row.owner_id} ${row.offered_to}`),
      state.escalations.map(
        (one) =>
          `${one.id} ${one.state} ${one.ownerId} ${'offer' in one && one.offer ? one.offer.personId : null}`,
      ),
      'the open escalations',
    ),
    ...(of(rows.escalations).length === opened ? [] : [`there are not ${opened} escalations`]),
    ...difference(
      Object.entries(counted)
        .filter(([, value]) => value !== 0)
        .map(([name, value]) => `${name} ${String(value)}`),
      measured,
      'the measures',
    ),
    ...(ticket.owner_id === ticketOwner(state) ? [] : ['the row has another owner']),
    ...(ticket.status === state.status && ticket.team_id === state.teamId
      ? []
      : ['the row stands elsewhere']),
  ];
}

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What had to leave because of these events, by the name that it has in the outbox. */
function parcelsOf(
  events: readonly TicketEvent[],
  ticketId: TicketId,
  endpoints: Everything['endpoints'],
): string[] {
  let state: TicketState | null = null;
  return events.flatMap((event) => {
    const before = state;
    state = evolve(before, event, ticketId);
    return messagesOf(event, before, state).flatMap((one) => {
      const name = (destination: string) => `${ticketId}/${one.reasonSeq}/${destination}`;
      if (one.to === 'person') return [name(`person:${one.personId}`)];
      if (one.to === 'customer') return [name('customer')];
      return endpoints
        .filter((endpoint) => endpoint.events.includes('*') || endpoint.events.includes(one.eventType))
        .map(({ id }) => name(`webhook:${id}`));
    });
  });
}
