import type { Deadline } from '../model/deadline.ts';
import type { Instant } from '../model/instant.ts';
import type { TicketState } from '../model/ticket.ts';
import type { TicketEvent } from '../model/ticket-event.ts';
import type { TicketId } from '../model/words.ts';
import type { AuthorityRows } from './authority-rows.ts';
import type { ClosingRows } from './closing-rows.ts';
import type { measureColumns } from './measure-columns.ts';
import type { EscalationRow, NoticeRow, OutboxRow } from './rows.ts';

/** What lists filter and sort by; all of it follows from the state. */
export interface TicketColumns {
  readonly ownerId: string | null;
  readonly unaccepted: boolean;
  readonly nextDueAt: Instant;
  /** The nearest clock of its open escalations of a kind, and of those on offer. */
  readonly functionalDueAt: Instant;
  readonly hierarchicalDueAt: Instant;
  readonly offerDueAt: Instant;
  readonly riskAt: Instant;
}

/** Everything that one command changes on one ticket. */
export interface TicketWrite {
  readonly ticketId: TicketId;
  /** 0: the ticket is new. */
  readonly expectedVersion: number;
  readonly previousHash: Buffer;
  readonly state: TicketState;
  readonly events: readonly TicketEvent[];
  readonly columns: TicketColumns;
  readonly deadlines: { readonly set: readonly Deadline[]; readonly clear: readonly string[] };
  readonly outbox: readonly OutboxRow[];
  readonly notices: readonly NoticeRow[];
  readonly escalations: readonly EscalationRow[];
  readonly people: { readonly add: readonly string[]; readonly remove: readonly string[] };
  readonly authority: AuthorityRows;
  readonly closing: ClosingRows;
  /** Other open tickets that have to look again, by customer and issue type; null: of all types. */
  readonly neighbours: readonly { readonly customerId: string; readonly issueType: string | null }[];
  /** What it adds to its customers' counts of critical issues. */
  readonly critical: readonly { readonly customerId: string; readonly change: number }[];
  readonly measures: Readonly<Partial<Record<(typeof measureColumns)[number], number>>>;
}
