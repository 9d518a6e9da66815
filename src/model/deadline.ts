import type { Instant } from './instant.ts';

/** One armed instant of a ticket. `armedBy` is the sequence number of the event that armed it. */
export interface Deadline {
  /** `first-response`, `triggers`, `escalation/<id>/acknowledge` … */
  readonly name: string;
  readonly dueAt: Instant;
  readonly armedBy: number;
}
