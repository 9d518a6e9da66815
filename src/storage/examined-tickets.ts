import { sql } from 'kysely';
import type { Deadline } from '../model/deadline.ts';
import type { Instant } from '../model/instant.ts';
import type { TicketEvent } from '../model/ticket-event.ts';
import type { TicketState } from '../model/ticket.ts';
import type { TicketId, WorkspaceId } from '../model/words.ts';
import type { Db } from './database.ts';

/** A ticket with every row that follows from its events. */
export interface ExaminedTicket {
  readonly id: TicketId;
  readonly number: number;
  readonly version: number;
  readonly status: string;
  readonly teamId: string;
  readonly ownerId: string | null;
  readonly state: TicketState;
  readonly snapshotBytes: number;
  readonly lastHash: Buffer;
  readonly events: readonly StoredEvent[];
  readonly deadlines: readonly (Deadline & { readonly setAsideAt: Instant | null })[];
  readonly escalations: readonly {
    readonly id: string;
    readonly state: string;
    readonly ownerId: string;
    readonly offeredTo: string | null;
    readonly endedAt: Instant | null;
  }[];
  readonly people: readonly string[];
  readonly measures: Readonly<Record<string, number>>;
}

export interface StoredEvent {
  readonly event: TicketEvent;
  readonly text: string;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

/** Tickets behind `after` in the order of their ids. Inside of one snapshot: a desk may be writing. */
export async function readExaminedTickets(
  tx: Db,
  workspaceId: WorkspaceId,
  after: TicketId | null,
  limit: number,
): Promise<ExaminedTicket[]> {
  const tickets = await tx
    .selectFrom('tickets')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .$if(after !== null, (query) => query.where('id', '>', after as string))
    .orderBy('id')
    .limit(limit)
    .execute();
  const ids = tickets.map(({ id }) => id as TicketId);
  const of = await rowsOf(tx, workspaceId, ids);
  return tickets.map((row) => ({
    id: row.id as TicketId,
    number: Number(row.number),
    version: row.version,
    status: row.status,
    teamId: row.team_id,
    ownerId: row.owner_id,
    state: JSON.parse(row.snapshot) as TicketState,
    snapshotBytes: Buffer.byteLength(row.snapshot),
    lastHash: row.last_hash,
    events: (of.events.get(row.id) ?? []).map((one) => ({
      event: JSON.parse(one.body) as TicketEvent,
      text: one.body,
      previousHash: one.previous_hash,
      hash: one.hash,
    })),
    deadlines: (of.deadlines.get(row.id) ?? []).map((one) => ({
      name: one.name,
      dueAt: one.due_at,
      armedBy: one.armed_by,
      setAsideAt: one.set_aside_at,
    })),
    escalations: (of.escalations.get(row.id) ?? []).map((one) => ({
      id: one.id,
      state: one.state,
      ownerId: one.owner_id,
      offeredTo: one.offered_to,
      endedAt: one.ended_at,
    })),
    people: (of.people.get(row.id) ?? []).map((one) => one.person_id),
    measures: counted(of.measures.get(row.id)?.[0]),
  }));
}

async function rowsOf(tx: Db, workspaceId: WorkspaceId, ids: readonly TicketId[]) {
  const wanted = sql<string>`any(${ids}::uuid[])`;
  const events = await tx
    .selectFrom('ticket_events')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', wanted)
    .orderBy('ticket_id')
    .orderBy('seq')
    .execute();
  const deadlines = await tx
    .selectFrom('deadlines')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', wanted)
    .execute();
  const escalations = await tx
    .selectFrom('escalations')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', wanted)
    .execute();
  const people = await tx
    .selectFrom('ticket_people')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', wanted)
    .execute();
  const measures = await tx
    .selectFrom('ticket_measures')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', wanted)
    .execute();
  return {
    events: byTicket(events),
    deadlines: byTicket(deadlines),
    escalations: byTicket(escalations),
    people: byTicket(people),
    measures: byTicket(measures),
  };
}

function byTicket<T extends { ticket_id: string }>(rows: readonly T[]): Map<string, T[]> {
  return Map.groupBy(rows, (row) => row.ticket_id);
}

/** The measures that are not zero. */
function counted(row: object | undefined): Record<string, number> {
  const numbers = Object.entries(row ?? {}).filter(([, value]) => typeof value === 'number' && value !== 0);
  return Object.fromEntries(numbers);
}
