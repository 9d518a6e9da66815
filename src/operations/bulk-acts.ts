/** One act on many tickets: each is a pending command of its own, done in order, with an outcome of its own. */
import type { BulkOrder, StartBulk } from '../model/bulk-act.ts';
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { PersonId, TextId, TicketId, WorkspaceId } from '../model/words.ts';
import { bulkCommand } from '../rules/ticket/bulk-command.ts';
import {
  insertBulkAct,
  readBulkAct,
  readBulkOutcomes,
  type StoredBulkAct,
  type StoredOutcome,
  stopBulkAct,
} from '../storage/bulk-acts.ts';
import { advanceTicket, type Advanced, type Refused } from './advance-ticket.ts';
import { answeredWith, answering, answerOnce, type RequestKey } from './answer-once.ts';
import type { Desk } from './desk.ts';
import { nameBasedId } from './name-based-id.ts';
import { type UndoSpan, undoSpanOf } from '../rules/ticket/undo-kinds.ts';

interface Asker {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

export interface BulkMark {
  readonly id: string;
  readonly count: number;
}

/** A ticket that is named twice counts once. */
export function startBulk(
  desk: Desk,
  order: Asker & StartBulk & { readonly request: RequestKey | null },
): Promise<BulkMark | Refusal> {
  const { workspaceId, personId, act, reason, request } = order;
  return answerOnce<BulkMark, Refusal>(desk, workspaceId, request, async () => {
    if (act.do === 'set-priority' && reason === undefined) return { refused: 'reason_required' };
    if (act.do === 'tag' && act.add.length + act.remove.length === 0) return { refused: 'nothing_changes' };
    const bulkId = desk.dice.id();
    const tickets = [...new Map(order.tickets.map((one) => [one.ticketId, one])).values()];
    const rows = tickets.map(({ ticketId, escalationId = null, expectedVersion = null }, place) => ({
      id: nameBasedId(bulkId, ticketId),
      ticketId,
      order: { type: 'bulk-order' as const, bulkId, place, escalationId, expectedVersion },
    }));
    const made: BulkMark = { id: bulkId, count: rows.length };
    const stored = { id: bulkId, personId, act, note: reason ?? null, createdAt: desk.clock.realNow() };
    await desk.database
      .of(workspaceId)
      .transaction()
      .execute(async (tx) => {
        await insertBulkAct(tx, workspaceId, stored, rows);
        await answeredWith(desk, tx, workspaceId, request, made);
      });
    desk.wake(workspaceId);
    return made;
  });
}

export interface BulkProgress {
  readonly bulk: StoredBulkAct;
  readonly outcomes: readonly StoredOutcome[];
}

/** Only whoever began it sees it. */
export async function viewBulk(
  desk: Desk,
  { workspaceId, personId, bulkId }: Asker & { readonly bulkId: string },
): Promise<BulkProgress | Refusal> {
  const db = desk.database.of(workspaceId);
  const bulk = await readBulkAct(db, workspaceId, bulkId);
  if (bulk?.personId !== personId) return { refused: 'bulk_not_found' };
  const outcomes = await readBulkOutcomes(db, workspaceId, bulkId);
  return { bulk, outcomes: outcomes.map(unlessUnseen) };
}

/** Its number would tell that it is there. */
function unlessUnseen(outcome: StoredOutcome): StoredOutcome {
  const isUnseen = isRefusal(outcome.result) && outcome.result.refused === 'ticket_not_found';
  return isUnseen || outcome.state === 'pending' ? { ...outcome, number: null } : outcome;
}

export async function stopBulk(
  desk: Desk,
  order: Asker & { readonly bulkId: string },
): Promise<BulkProgress | Refusal> {
  const seen = await viewBulk(desk, order);
  if (isRefusal(seen)) return seen;
  const { workspaceId, bulkId } = order;
  await desk.database
    .of(workspaceId)
    .transaction()
    .execute((tx) => stopBulkAct(tx, workspaceId, bulkId, desk.clock.realNow()));
  return viewBulk(desk, order);
}

export interface BulkOutcome {
  readonly undo: UndoSpan | null;
}

/**
 * One ticket of it. It may run twice when the desk dies in between: its answer is written with its effect under an id of
 * its own, so that the second time finds what the first one did.
 */
export async function runBulkOrder(
  desk: Desk,
  pending: { readonly workspaceId: WorkspaceId; readonly id: string; readonly ticketId: TicketId },
  order: BulkOrder,
): Promise<BulkOutcome | Refusal> {
  const { workspaceId, ticketId } = pending;
  const bulk = await readBulkAct(desk.database.of(workspaceId), workspaceId, order.bulkId);
  if (!bulk) return { refused: 'bulk_not_found' };
  const hash = Buffer.from(pending.id).toString('hex');
  const request: RequestKey = { actor: `bulk:${order.bulkId}`, key: pending.id, requestHash: hash };
  return answerOnce<BulkOutcome, Refused>(desk, workspaceId, request, async () => {
    const advanced = await advanceTicket(desk, {
      workspaceId,
      ticketId,
      seenBy: bulk.personId,
      expectedVersion: order.expectedVersion ?? undefined,
      ...(order.escalationId === null
        ? {}
        : {
            changedBy: ({ escalations }) =>
              escalations.find(({ id }) => id === order.escalationId)?.changedBy,
          }),
      ...answering(desk, request, outcomeOf),
      plan: planOf(bulk, pending, order),
    });
    return isRefusal(advanced) ? advanced : outcomeOf(advanced);
  });
}

function outcomeOf({ events }: Advanced): BulkOutcome {
  return { undo: undoSpanOf(events) };
}

function planOf(
  { act, note, personId }: StoredBulkAct,
  { id, ticketId }: { readonly id: string; readonly ticketId: TicketId },
  { escalationId }: BulkOrder,
): Parameters<typeof advanceTicket>[1]['plan'] {
  return (state, { now }) => {
    if (state === null) return { refused: 'ticket_not_found' };
    const reasonId = note === null ? null : (nameBasedId(id, 'reason') as TextId);
    const command = bulkCommand(act, state, { escalationId, reasonId });
    if (isRefusal(command)) return command;
    const words = { ticket_id: ticketId, kind: 'reason', body: note ?? '', recorded_at: now } as const;
    return {
      orders: [{ actor: { kind: 'person', personId }, occurredAt: now, command }],
      side: { texts: reasonId === null ? [] : [{ id: reasonId, ...words }] },
    };
  };
}
