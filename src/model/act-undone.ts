import type { TicketState } from './ticket.ts';
import type { MessageId } from './words.ts';

/** An act was taken back. Its events stay in the stream; the ticket goes on as it was before them. */
export interface ActUndone {
  readonly type: 'act-undone';
  readonly from: number;
  readonly to: number;
  /** What was other before the act, as it was. */
  readonly restored: Partial<Omit<TicketState, 'id' | 'number' | 'version' | 'lastRecordedAt'>>;
  /** What was not there before it. */
  readonly cleared: readonly string[];
  /** Messages that nobody outside will read. */
  readonly messageIds: readonly MessageId[];
  /** What it had added to the ticket's numbers. */
  readonly counted: Readonly<Record<string, number>>;
}
