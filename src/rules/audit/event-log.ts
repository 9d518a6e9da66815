/** All events of a log in memory, a few bytes each: what an audit counts over. Times are epoch milliseconds. */
import type { Instant } from '../../model/instant.ts';

/** Columns whose words are kept as numbers. */
export const valueFields = [
  'team',
  'agent',
  'activity',
  'status',
  'subStatus',
  'priority',
  'severity',
  'issueType',
  'slaVerdict',
  'reassignments',
  'reopens',
  'outcome',
] as const;
export type ValueField = (typeof valueFields)[number];

export interface EventLog {
  readonly events: number;
  readonly tickets: number;
  nameOf(ticket: number): string;
  /** Words of a column by number; 0 is nothing. null: the log has no such column. */
  namesOf(field: ValueField): readonly string[] | null;
  /** Fills one ticket's events, in the order that counts. */
  read(ticket: number, into: TicketEvents): void;
}

/** The events of one ticket. The arrays are reused, and may be longer than `count`. */
export interface TicketEvents {
  ticket: number;
  count: number;
  at: Float64Array;
  /** By field: numbers of words. A field that the log does not have stays empty. */
  values: Record<ValueField, Int32Array>;
  /** NaN: the log does not say. */
  openedAt: Instant;
  resolvedAt: Instant;
  closedAt: Instant;
}

export function emptyTicketEvents(): TicketEvents {
  const values = {} as Record<ValueField, Int32Array>;
  for (const field of valueFields) values[field] = new Int32Array(0);
  return {
    ticket: 0,
    count: 0,
    at: new Float64Array(0),
    values,
    openedAt: Number.NaN,
    resolvedAt: Number.NaN,
    closedAt: Number.NaN,
  };
}
