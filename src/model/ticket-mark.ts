import type { TicketId } from './words.ts';

/** A ticket as people and pages know it. */
export interface TicketMark {
  readonly id: TicketId;
  readonly number: number;
}
