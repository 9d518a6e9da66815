/**
 * Time passes: due deadlines become commands that nobody typed, a batch at a time, written with one statement in the
 * transaction that took them. If the database refuses the batch its tickets are done one by one; one that breaks is
 * set aside and alarmed, so that it holds up nobody else.
 */
import type { Instant } from '../model/instant.ts';
import { isRefusal } from '../model/refusal.ts';
import type { TicketId, WorkspaceId } from '../model/words.ts';
import type { Db } from '../storage/database.ts';
import { isAway, isContended } from '../storage/database-errors.ts';
import { type DueTicket, setAside, takeDueDeadlines } from '../storage/due-deadlines.ts';
import { readHead } from '../storage/read-tickets.ts';
import type { TicketWrite } from '../storage/ticket-write.ts';
import { writeTickets } from '../storage/write-tickets.ts';
import { deadlinesOf } from '../rules/ticket/deadlines-of.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { decideAll, decisionFacts } from './advance-ticket.ts';
import type { Desk } from './desk.ts';
import { ticketWrite } from './ticket-write.ts';

/** Deadlines in one transaction: enough to be quick, few enough that nobody waits long for a ticket. */
export const batchMax = 200;

export interface Fired {
  readonly deadlines: number;
  /** There may be more. */
  readonly isFull: boolean;
}

/** One batch of one workspace. */
export async function fireDueDeadlines(desk: Desk, workspaceId: WorkspaceId): Promise<Fired> {
  const db = desk.database.of(workspaceId);
  const failed: TicketId[] = [];
  try {
    const fired = await db.transaction().execute((tx) => fireBatch(desk, tx, workspaceId, failed));
    for (const ticketId of failed) await putAside(desk, workspaceId, ticketId, 'its decision failed');
    return fired;
  } catch (error) {
    // Gone or busy is nobody's fault: the next pass tries again.
    if (isAway(error) || isContended(error)) throw error;
    desk.log.warn(
      { workspaceId, error },
      'A batch of deadlines was refused; its tickets are done one by one.',
    );
    return await fireOneByOne(desk, workspaceId);
  }
}

async function fireBatch(
  desk: Desk,
  tx: Db,
  workspaceId: WorkspaceId,
  failed: TicketId[],
  onlyTicket?: TicketId,
): Promise<Fired> {
  const head = await readHead(tx, workspaceId);
  if (!head) return { deadlines: 0, isFull: false };
  const facts = await decisionFacts(desk, workspaceId, head);
  const records = await desk.records.of(workspaceId, head);
  const taken = await takeDueDeadlines(tx, workspaceId, facts.now, batchMax, onlyTicket);
  const writes: TicketWrite[] = [];
  for (const due of taken) {
    const decided = decideDue(desk, due, facts);
    if (decided === null) failed.push(due.ticket.id);
    else writes.push(withDisarmed(ticketWrite(workspaceId, decided, records), due));
  }
  if (writes.length > 0) {
    const written = await writeTickets(tx, workspaceId, writes, {});
    if (written.size !== writes.length) throw new Error('A locked ticket was written by somebody else.');
  }
  for (const { due } of taken) for (const { dueAt } of due) desk.meter.deadlineFired(facts.now - dueAt);
  for (const { events } of writes) desk.meter.eventsFired(events);
  const deadlines = taken.reduce((sum, { due }) => sum + due.length, 0);
  return { deadlines, isFull: deadlines >= batchMax };
}

/** In memory only. null: a bug; the ticket is set aside. */
function decideDue(desk: Desk, { ticket, due }: DueTicket, facts: DecisionFacts) {
  try {
    const orders = due.map(({ name, dueAt, armedBy }) => ({
      actor: { kind: 'engine' } as const,
      occurredAt: facts.now,
      command: { type: 'reach-deadline', name, dueAt, armedBy } as const,
    }));
    const decided = decideAll(ticket.id, ticket.state, { orders, skipIdle: true }, facts);
    if (isRefusal(decided)) throw new Error(`A deadline was refused: ${decided.refused}.`);
    return { ticketId: ticket.id, before: ticket, after: decided.state, events: decided.events };
  } catch (error) {
    desk.log.error({ ticketId: ticket.id, error }, 'A deadline could not be decided.');
    return null;
  }
}

/** What fired is gone, also where the state no longer held it; what the state armed anew stays. */
function withDisarmed(write: TicketWrite, { due }: DueTicket): TicketWrite {
  const held = new Set(deadlinesOf(write.state).map(({ name }) => name));
  const set = new Set(write.deadlines.set.map(({ name }) => name));
  const gone = due.map(({ name }) => name).filter((name) => !held.has(name));
  // Still held as it was: only a row that disagrees with the state can bring this, and the state is right.
  const again = deadlinesOf(write.state).filter(
    ({ name }) => due.some((one) => one.name === name) && !set.has(name),
  );
  return {
    ...write,
    deadlines: {
      set: [...write.deadlines.set, ...again],
      clear: [...new Set([...write.deadlines.clear, ...gone])],
    },
  };
}

async function fireOneByOne(desk: Desk, workspaceId: WorkspaceId): Promise<Fired> {
  const db = desk.database.of(workspaceId);
  const due = await db.transaction().execute(async (tx) => {
    const head = await readHead(tx, workspaceId);
    const now = head ? desk.clock.now(head.clockShiftMs) : Number.NEGATIVE_INFINITY;
    return head ? takeDueDeadlines(tx, workspaceId, now, batchMax) : [];
  });
  let deadlines = 0;
  for (const { ticket } of due) deadlines += await fireAlone(desk, workspaceId, ticket.id);
  return { deadlines, isFull: false };
}

async function fireAlone(desk: Desk, workspaceId: WorkspaceId, ticketId: TicketId): Promise<number> {
  const failed: TicketId[] = [];
  try {
    const db = desk.database.of(workspaceId);
    const fired = await db.transaction().execute((tx) => fireBatch(desk, tx, workspaceId, failed, ticketId));
    if (failed.length > 0) await putAside(desk, workspaceId, ticketId, 'its decision failed');
    return fired.deadlines;
  } catch (error) {
    if (isAway(error) || isContended(error)) throw error;
    desk.log.error({ ticketId, error }, 'A ticket’s deadlines could not be written.');
    await putAside(desk, workspaceId, ticketId, 'the database refused it');
    return 0;
  }
}

async function putAside(
  desk: Desk,
  workspaceId: WorkspaceId,
  ticketId: TicketId,
  why: string,
): Promise<void> {
  const at: Instant = desk.clock.realNow();
  await setAside(desk.database.across, workspaceId, ticketId, at);
  desk.log.error(
    { workspaceId, ticketId, why },
    'A ticket’s deadlines are set aside. They do not fire until it is mended.',
  );
}
