/** One ticket goes into another: both change in one transaction, under both locks, or neither does. */
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { TicketMark } from '../model/ticket-mark.ts';
import type { TicketState } from '../model/ticket.ts';
import type { TicketCommand, TicketOrder } from '../model/ticket-command.ts';
import type { TextId, TicketId } from '../model/words.ts';
import { linkedOf } from '../rules/ticket/decide-merge.ts';
import { dueOrders, mergeRefusal } from '../rules/ticket/may-merge.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { maySee } from '../rules/ticket/ticket-owner.ts';
import type { Db } from '../storage/database.ts';
import { lockTickets, type StoredTicket, type WorkspaceHead } from '../storage/read-tickets.ts';
import type { SideRows } from '../storage/rows.ts';
import { writeTickets } from '../storage/write-tickets.ts';
import { decideAll, decisionFacts, type Refused } from './advance-ticket.ts';
import { answering, answerOnce, type Changed } from './answer-once.ts';
import { carriedRows } from './carried-rows.ts';
import type { TicketOrderOf } from './command-ticket.ts';
import type { Desk } from './desk.ts';
import { ticketWrite } from './ticket-write.ts';

export interface MergeOrder extends TicketOrderOf {
  readonly intoId: TicketId;
  readonly expectedIntoVersion?: number | undefined;
  readonly reason?: string | undefined;
  readonly acrossCustomers: boolean;
}

/** Answers with the ticket that goes on. */
export function mergeTicket(desk: Desk, order: MergeOrder): Promise<Changed | Refused | Refusal> {
  return answerOnce<Changed, Refused>(desk, order.workspaceId, order.request, async () => {
    const db = desk.database.of(order.workspaceId);
    const merged = await db.transaction().execute((tx) => mergeLocked(desk, tx, order));
    if (!isRefusal(merged)) desk.wake(order.workspaceId);
    return merged;
  });
}

async function mergeLocked(desk: Desk, tx: Db, order: MergeOrder): Promise<Changed | Refused> {
  const { workspaceId, ticketId, intoId } = order;
  const locked = await lockTickets(tx, workspaceId, [ticketId, intoId]);
  const from = locked?.tickets.get(ticketId);
  const into = locked?.tickets.get(intoId);
  if (!locked || !from || !into) return { refused: 'ticket_not_found', current: null };
  const facts = await decisionFacts(desk, workspaceId, locked.head);
  const person = facts.directory.people.get(order.personId);
  if (!person || !maySee(from.state, person) || !maySee(into.state, person))
    return { refused: 'ticket_not_found', current: null };
  const refused =
    staleRefusal(order, from, into) ?? mergeRefusal(facts.directory, mergingOf(order, from, into));
  if (refused) return { ...refused, current: from.state };
  return write(desk, tx, order, { from, into, facts, head: locked.head });
}

function mergingOf({ personId, acrossCustomers }: MergeOrder, from: StoredTicket, into: StoredTicket) {
  return { personId, acrossCustomers, from: from.state, into: into.state };
}

function staleRefusal(order: MergeOrder, from: StoredTicket, into: StoredTicket): Refusal | null {
  const { expectedVersion = from.version, expectedIntoVersion = into.version } = order;
  if (expectedVersion !== from.version) return { refused: 'stale', params: { version: from.version } };
  if (expectedIntoVersion !== into.version) return { refused: 'stale', params: { version: into.version } };
  return null;
}

interface Locked {
  readonly from: StoredTicket;
  readonly into: StoredTicket;
  readonly facts: DecisionFacts;
  readonly head: WorkspaceHead;
}

async function write(desk: Desk, tx: Db, order: MergeOrder, locked: Locked): Promise<Changed | Refused> {
  const { from, into, facts, head } = locked;
  const { workspaceId, personId } = order;
  // First what is due by now, on each by itself; then the merge, from what that left.
  const owing = afterDue(from.state, facts);
  const receiving = afterDue(into.state, facts);
  const refused = mergeRefusal(facts.directory, {
    ...mergingOf(order, from, into),
    from: owing,
    into: receiving,
  });
  if (refused) return { ...refused, current: from.state };
  const linked = linkedOf({ facts, state: receiving, ticketId: into.id }, owing);
  const { words, side } = await carriedRows(desk, tx, {
    workspaceId,
    from: owing,
    intoId: into.id,
    linked,
    facts,
  });
  const noteId = order.reason === undefined ? null : (desk.dice.id() as TextId);
  const by = (command: TicketCommand): TicketOrder => ({
    actor: { kind: 'person', personId },
    occurredAt: facts.now,
    command,
  });
  const mark: TicketMark = { id: into.id, number: receiving.number };
  const ended = decided(from, facts, by({ type: 'merge-ticket', into: mark, linked, noteId }));
  const grown = decided(into, facts, by({ type: 'take-in-ticket', from: owing, words }));
  if (isRefusal(ended)) return { ...ended, current: from.state };
  if (isRefusal(grown)) return { ...grown, current: from.state };
  const records = await desk.records.of(workspaceId, head);
  const changed: Changed = {
    ticketId: into.id,
    number: grown.after.number,
    version: grown.after.version,
    escalationId: null,
    messageId: null,
  };
  const { answer } = answering(desk, order.request, () => changed);
  const advanced = { ticketId: into.id, state: grown.after, events: grown.events, now: facts.now };
  const rows: SideRows = {
    ...side,
    texts: [...side.texts, ...reasonRow(order, noteId, facts)],
    ...(answer ? { idempotency: answer(advanced) } : {}),
  };
  const writes = [ended, grown].map((one) => ticketWrite(workspaceId, one, records));
  const written = await writeTickets(tx, workspaceId, writes, rows);
  if (written.size !== writes.length) throw new Error('A locked ticket was written by somebody else.');
  return changed;
}

function afterDue(state: TicketState, facts: DecisionFacts): TicketState {
  const after = decideAll(state.id, state, { orders: dueOrders(state, facts.now), skipIdle: true }, facts);
  return isRefusal(after) ? state : after.state;
}

function decided(before: StoredTicket, facts: DecisionFacts, order: TicketOrder) {
  const orders = [...dueOrders(before.state, facts.now), order];
  const made = decideAll(before.id, before.state, { orders, skipIdle: true }, facts);
  return isRefusal(made) ? made : { ticketId: before.id, before, after: made.state, events: made.events };
}

function reasonRow({ ticketId, reason = '' }: MergeOrder, id: TextId | null, { now }: DecisionFacts) {
  return id === null
    ? []
    : [{ id, ticket_id: ticketId, kind: 'reason' as const, body: reason, recorded_at: now }];
}
