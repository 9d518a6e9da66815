import type { EscalationClockName } from './escalation.ts';
import type { Instant } from './instant.ts';
import type { TicketClockName } from './ticket.ts';
import type { EscalationId, PersonId, TextId } from './words.ts';

export type ClockName = TicketClockName | EscalationClockName;

/** A clock is due soon, or was missed and nobody has acted: who is told, and when they are told again. */
export interface ClockNotice {
  readonly type: 'clock-warned' | 'clock-reminded';
  readonly name: ClockName;
  /** null: a clock of the ticket. */
  readonly escalationId: EscalationId | null;
  readonly dueAt: Instant;
  /** Reminders so far, this one included; 0 with a warning. */
  readonly count: number;
  readonly nextAt: Instant | null;
  readonly tell: readonly PersonId[];
}

/** Somebody said why a miss does not count, or took that back. The miss itself stays as it is. */
export interface MissExcused {
  readonly type: 'miss-excused' | 'excuse-withdrawn';
  readonly name: ClockName;
  readonly escalationId: EscalationId | null;
  /** Sequence number of the event that told the miss. */
  readonly missSeq: number;
  readonly byId: PersonId;
  readonly noteId: TextId | null;
}

/** A vendor owes the next step from now on; with null he no longer does. */
export interface VendorWaitChanged {
  readonly type: 'vendor-wait-changed';
  readonly nameId: TextId | null;
}
