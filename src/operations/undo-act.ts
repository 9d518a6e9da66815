/**
 * A person takes back what he has just done. The ticket and the parcels of its messages change in one transaction: what a
 * sender took in between is on its way, and then nothing changes.
 */
import type { Refusal } from '../model/refusal.ts';
import type { TicketEvent } from '../model/ticket-event.ts';
import type { UndoSpan } from '../rules/ticket/undo-kinds.ts';
import { maySee } from '../rules/ticket/ticket-owner.ts';
import type { Db } from '../storage/database.ts';
import { lockTickets, readEvents, type StoredTicket, type WorkspaceHead } from '../storage/read-tickets.ts';
import { markTakenBack, takeBackParcels } from '../storage/taken-back.ts';
import { writeTickets } from '../storage/write-tickets.ts';
import { decideAll, decisionFacts, type Refused } from './advance-ticket.ts';
import { answering, answerOnce, type Changed } from './answer-once.ts';
import type { TicketOrderOf } from './command-ticket.ts';
import type { Desk } from './desk.ts';
import { ticketWrite } from './ticket-write.ts';

export interface UndoOrder extends TicketOrderOf {
  readonly span: UndoSpan;
}

export function undoAct(desk: Desk, order: UndoOrder): Promise<Changed | Refused | Refusal> {
  const { workspaceId, request } = order;
  return answerOnce<Changed, Refused>(desk, workspaceId, request, async () => {
    const db = desk.database.of(workspaceId);
    const undone = await db.transaction().execute((tx) => undoLocked(desk, tx, order));
    if (!('refused' in undone)) desk.wake(workspaceId);
    return undone;
  });
}

async function undoLocked(desk: Desk, tx: Db, order: UndoOrder): Promise<Changed | Refused> {
  const { workspaceId, ticketId, personId } = order;
  const locked = await lockTickets(tx, workspaceId, [ticketId]);
  const stored = locked?.tickets.get(ticketId);
  if (!locked || !stored) return { refused: 'ticket_not_found', current: null };
  const facts = await decisionFacts(desk, workspaceId, locked.head);
  const person = facts.directory.people.get(personId);
  if (!person || !maySee(stored.state, person)) return { refused: 'ticket_not_found', current: null };
  const past = (await readEvents(tx, workspaceId, ticketId)).map(({ event }) => event);
  const letters = lettersIn(past, order.span);
  const decideWith = (hasLeft: boolean) =>
    decideAll(
      ticketId,
      stored.state,
      {
        orders: [
          {
            actor: { kind: 'person', personId },
            occurredAt: facts.now,
            command: { type: 'undo-act', ...order.span, past, hasLeft },
          },
        ],
      },
      facts,
    );
  const decided = decideWith(false);
  if ('refused' in decided) return { ...decided, current: stored.state };
  // Only now: whoever may not take it back stops no parcel.
  const stopped = await takeBackParcels(tx, workspaceId, ticketId, letters, facts.now);
  if (stopped < letters.length) {
    const late = decideWith(true);
    if ('refused' in late) return { ...late, current: stored.state };
  }
  return write(desk, tx, order, { stored, head: locked.head, now: facts.now, ...decided });
}

/** Messages of ours to the customer, which leave as a parcel each. */
function lettersIn(past: readonly TicketEvent[], { from, to }: UndoSpan): number[] {
  return past
    .filter(({ seq, body }) => seq > from && seq <= to && body.type === 'message-added' && body.isOursToSend)
    .map(({ seq }) => seq);
}

async function write(
  desk: Desk,
  tx: Db,
  { workspaceId, ticketId, request }: UndoOrder,
  made: {
    readonly stored: StoredTicket;
    readonly head: WorkspaceHead;
    readonly now: number;
    readonly state: StoredTicket['state'];
    readonly events: readonly TicketEvent[];
  },
): Promise<Changed> {
  const { stored, head, now, state, events } = made;
  const { number, version } = state;
  const changed: Changed = { ticketId, number, version, escalationId: null, messageId: null };
  const { answer } = answering(desk, request, () => changed);
  const records = await desk.records.of(workspaceId, head);
  const row = ticketWrite(workspaceId, { ticketId, before: stored, after: state, events }, records);
  const side = answer ? { idempotency: answer({ ticketId, state, events, now }) } : {};
  const written = await writeTickets(tx, workspaceId, [row], side);
  if (!written.has(ticketId)) throw new Error('A locked ticket was written by somebody else.');
  const messageIds = events.flatMap(({ body }) => (body.type === 'act-undone' ? body.messageIds : []));
  if (messageIds.length > 0) await markTakenBack(tx, workspaceId, ticketId, messageIds, now);
  return changed;
}
