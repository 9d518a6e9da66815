import type { PersonId, TicketId, WorkspaceId } from '../../src/model/words.ts';
import type { TicketEvent } from '../../src/model/ticket-event.ts';
import type { TicketState } from '../../src/model/ticket.ts';
import { difference, examineTicket } from '../../src/operations/examine-ticket.ts';
import { readSampleLoad } from '../../src/storage/sample-load.ts';
import { evolve } from '../../src/rules/ticket/evolve.ts';
import { messagesOf } from '../../src/rules/ticket/messages-of.ts';
import type { Database } from '../../src/storage/database.ts';
import { readExaminedTickets } from '../../src/storage/examined-tickets.ts';

/** A desk at rest, and what is known of it from outside. */
export interface RestingDesk {
  readonly database: Database;
  readonly workspaceId: WorkspaceId;
  /** The workspace's time: nothing may be due any more. */
  readonly now: number;
}

/** Far more tickets than a test makes. */
const ticketsMax = 100_000;

/** Everything in the memory that does not agree with the events, ticket by ticket, and parcels that never left. */
export async function deskBreaches({ database, workspaceId, now }: RestingDesk): Promise<string[]> {
  const db = database.of(workspaceId);
  const tickets = await readExaminedTickets(db, workspaceId, null, ticketsMax);
  const { people, endpoints, outbox, pastUntil } = await readBeside(database, workspaceId);
  const breaches = tickets.flatMap((ticket) => {
    const late = ticket.deadlines.filter(({ dueAt }) => dueAt <= now);
    return [
      ...examineTicket(ticket, people).map(({ what }) => what),
      ...late.map(({ name }) => `${name} is overdue and did not fire`),
    ].map((breach) => `${ticket.id}: ${breach}`);
  });
  const expected = tickets.flatMap(({ id, events }) =>
    parcelsOf(
      events.map(({ event }) => event),
      id,
      endpoints,
      pastUntil,
    ),
  );
  // What was gathered has a parcel for several tickets; that each notice left is asked of its own row. A letter is about none.
  const posted = outbox.map((row) => row.dedupe_key).filter((key) => !/^(gathered|letter)\//.test(key));
  const numbers = tickets.map(({ number }) => String(number));
  return [
    ...breaches,
    ...difference(posted, expected, 'the outbox'),
    ...difference(numbers, [...new Set(numbers)], 'the numbers'),
    ...outbox
      .filter(({ state }) => state === 'pending' || state === 'leased')
      .map((row) => `${row.dedupe_key} never left`),
  ];
}

type Beside = Awaited<ReturnType<typeof readBeside>>;

async function readBeside(database: Database, workspaceId: WorkspaceId) {
  const db = database.of(workspaceId);
  const people = await db.selectFrom('people').select('id').where('workspace_id', '=', workspaceId).execute();
  const endpoints = await db
    .selectFrom('webhook_endpoints')
    .select(['id', 'events'])
    .where('workspace_id', '=', workspaceId)
    .where('closed_at', 'is', null)
    .execute();
  const load = await readSampleLoad(database.across, workspaceId);
  return {
    endpoints,
    // A past that a ticket brought along has told nobody.
    pastUntil: load?.opensAt ?? Number.NEGATIVE_INFINITY,
    people: new Map(people.map(({ id }) => [id as PersonId, {} as never])),
    outbox: await db.selectFrom('outbox').selectAll().where('workspace_id', '=', workspaceId).execute(),
  };
}

/** What had to leave because of these events, by the name that it has in the outbox. */
function parcelsOf(
  events: readonly TicketEvent[],
  ticketId: TicketId,
  endpoints: Beside['endpoints'],
  pastUntil: number,
): string[] {
  let state: TicketState | null = null;
  return events.flatMap((event) => {
    const before = state;
    state = evolve(before, event, ticketId);
    if (event.recordedAt <= pastUntil) return [];
    return messagesOf(event, before, state).flatMap((one) => {
      const name = (destination: string) => `${ticketId}/${one.reasonSeq}/${destination}`;
      if (one.to === 'person') return one.pace === 'gathered' ? [] : [name(`person:${one.personId}`)];
      if (one.to === 'customer') return [name('customer')];
      return endpoints
        .filter((endpoint) => endpoint.events.includes('*') || endpoint.events.includes(one.eventType))
        .map(({ id }) => name(`webhook:${id}`));
    });
  });
}
