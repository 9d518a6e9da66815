/** Which events can be taken back: what a person says, sets or moves on a ticket, and the clocks that follow. */
import type { TicketEvent, TicketEventBody } from '../../model/ticket-event.ts';

/** What the desk notes for itself and nobody is told of. */
const bookkeeping: ReadonlySet<TicketEventBody['type']> = new Set([
  'trigger-check-set',
  'duty-check-set',
  'trigger-rearmed',
  'elsewhere-found',
]);

const reversible: ReadonlySet<TicketEventBody['type']> = new Set([
  ...bookkeeping,
  'facts-changed',
  'ticket-assigned',
  'status-changed',
  'message-added',
  'confirmation-awaited',
  'resolution-answered',
  'explanation-sent',
  'vendor-wait-changed',
  'commitment-made',
  'commitment-ended',
  'checklist-answered',
  'flag-seen',
  'suggestion-put-aside',
  'clock-started',
  'clock-changed',
  'clock-paused',
  'clock-resumed',
  'clock-met',
  'clock-ended',
]);

export const isBookkeeping = ({ body }: TicketEvent): boolean => bookkeeping.has(body.type);

/** What the customer said is no act of ours. */
export function isReversible({ body }: TicketEvent): boolean {
  return reversible.has(body.type) && (body.type !== 'message-added' || body.direction !== 'inbound');
}

/** The versions around an act. */
export interface UndoSpan {
  readonly from: number;
  readonly to: number;
}

/** What takes these events back; null: nothing can. */
export function undoSpanOf(events: readonly TicketEvent[]): UndoSpan | null {
  const first = events[0];
  const last = events.at(-1);
  if (!first || !last || !events.every(isReversible)) return null;
  return { from: first.seq - 1, to: last.seq };
}
