/**
 * Writes tickets that bring a past along, in batches of one statement each: events with their hash chain, words,
 * packets, measures, and the deadlines of what is still open. A past tells nobody: no message leaves because of it.
 * A ticket that is there already is left as it is, so that a load that was cut off is simply done again.
 */
import type { Instant } from '../../model/instant.ts';
import type { WorkspaceId } from '../../model/words.ts';
import { readHead } from '../../storage/read-tickets.ts';
import { reserveTicketNumbers } from '../../storage/ticket-numbers.ts';
import type { SideRows } from '../../storage/rows.ts';
import { writeTickets } from '../../storage/write-tickets.ts';
import { decisionFacts } from '../advance-ticket.ts';
import type { Desk } from '../desk.ts';
import type { WorkspaceRecords } from '../records.ts';
import { ticketWrite } from '../ticket-write.ts';
import type { FactsAt, PastTicket } from './past-ticket.ts';

export interface PastWriting {
  readonly workspaceId: WorkspaceId;
  readonly tickets: Iterable<PastTicket> | AsyncIterable<PastTicket>;
  /** After each batch: how many tickets have been handed over so far. */
  readonly onWritten?: (count: number) => Promise<void> | void;
}

/** Events in one statement: enough to be quick, few enough that its parameters stay below some megabytes. */
const eventsInBatchMax = 4_000;
const ticketsInBatchMax = 100;

/** Answers how many of them are new. */
export async function writePast(
  desk: Desk,
  { workspaceId, tickets, onWritten }: PastWriting,
): Promise<number> {
  let batch: PastTicket[] = [];
  let events = 0;
  let handed = 0;
  let written = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    written += await writeBatch(desk, workspaceId, batch);
    handed += batch.length;
    batch = [];
    events = 0;
    await onWritten?.(handed);
  };
  for await (const ticket of tickets) {
    batch.push(ticket);
    events += ticket.events.length;
    if (batch.length >= ticketsInBatchMax || events >= eventsInBatchMax) await flush();
  }
  await flush();
  return written;
}

async function writeBatch(
  desk: Desk,
  workspaceId: WorkspaceId,
  batch: readonly PastTicket[],
): Promise<number> {
  const db = desk.database.of(workspaceId);
  const head = await readHead(db, workspaceId);
  if (!head) throw new Error(`There is no workspace ${workspaceId}.`);
  const records = await desk.records.of(workspaceId, head);
  const writes = batch.flatMap((ticket) => writeOf(workspaceId, ticket, records));
  if (writes.length === 0) return 0;
  const written = await writeTickets(db, workspaceId, writes, sideOf(batch));
  desk.wake(workspaceId);
  return written.size;
}

function writeOf(workspaceId: WorkspaceId, { id, state, events }: PastTicket, records: WorkspaceRecords) {
  if (state === null) return [];
  const write = ticketWrite(workspaceId, { ticketId: id, before: null, after: state, events }, records);
  return [{ ...write, outbox: [], notices: [] }];
}

/** One customer may come with many tickets, and a statement writes a row once: the last word counts. */
function sideOf(batch: readonly PastTicket[]): SideRows {
  const sides = batch.flatMap(({ side }) => side);
  const byId = <T extends { readonly id: string }>(rows: readonly T[]) => [
    ...new Map(rows.map((row) => [row.id, row])).values(),
  ];
  return {
    texts: sides.flatMap(({ texts }) => texts ?? []),
    messages: sides.flatMap(({ messages }) => messages ?? []),
    packets: sides.flatMap(({ packets }) => packets ?? []),
    externalIds: sides.flatMap(({ externalIds }) => externalIds ?? []),
    customers: byId(sides.flatMap(({ customers }) => customers ?? [])),
    contacts: byId(sides.flatMap(({ contacts }) => contacts ?? [])),
  };
}

export interface PastFacts {
  /** `rest`: triggers look at nothing of the past. They look at the ticket with its next command. */
  readonly triggers: 'act' | 'rest';
  /** When it is recorded; absent: each thing in the very instant in which it happened. */
  readonly recordedAt?: Instant | undefined;
}

/** The records and the policy as they are now, for deciding at instants of the past. */
export async function pastFacts(
  desk: Desk,
  workspaceId: WorkspaceId,
  { triggers, recordedAt }: PastFacts,
): Promise<FactsAt> {
  const head = await readHead(desk.database.of(workspaceId), workspaceId);
  if (!head) throw new Error(`There is no workspace ${workspaceId}.`);
  const facts = await decisionFacts(desk, workspaceId, head);
  const policy = triggers === 'act' ? facts.policy : { ...facts.policy, triggers: [] };
  return (at) => ({ ...facts, policy, now: recordedAt ?? at });
}

/** Numbers for new tickets, in order. A number that is not used is lost. */
export async function numbersForPast(
  desk: Desk,
  workspaceId: WorkspaceId,
  count: number,
): Promise<readonly number[]> {
  return reserveTicketNumbers(desk.database.of(workspaceId), count);
}
