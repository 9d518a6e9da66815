/** A lead says why a miss does not count, or takes that back. The raw figure stays; the excuse stands beside it. */
import type { Refusal } from '../model/refusal.ts';
import { missesOf } from '../rules/metrics/misses-of.ts';
import { readEvents } from '../storage/read-tickets.ts';
import type { Refused } from './advance-ticket.ts';
import type { Changed } from './answer-once.ts';
import { commandTicket, type TicketOrderOf } from './command-ticket.ts';
import type { Desk } from './desk.ts';

export interface ExcuseMissOrder extends TicketOrderOf {
  /** Of the event that told the miss. */
  readonly seq: number;
}

export async function excuseMiss(
  desk: Desk,
  order: ExcuseMissOrder & { readonly reason: string },
): Promise<Changed | Refused | Refusal> {
  return onMiss(desk, order, 'excuse-miss', order.reason);
}

export async function withdrawExcuse(
  desk: Desk,
  order: ExcuseMissOrder,
): Promise<Changed | Refused | Refusal> {
  return onMiss(desk, order, 'withdraw-excuse', undefined);
}

async function onMiss(
  desk: Desk,
  order: ExcuseMissOrder,
  type: 'excuse-miss' | 'withdraw-excuse',
  reason: string | undefined,
): Promise<Changed | Refused | Refusal> {
  const { workspaceId, ticketId, seq } = order;
  const events = await readEvents(desk.database.of(workspaceId), workspaceId, ticketId);
  const miss = missesOf(events.map(({ event }) => event)).find((one) => one.seq === seq);
  return commandTicket(desk, order, (_ticketId, _state, _facts, word) => {
    if (!miss) return { refused: 'miss_not_found' };
    const { name, escalationId } = miss;
    return { command: { type, missSeq: seq, name, escalationId, noteId: word('reason', reason) } };
  });
}
