import type { OpenApproval } from './approval.ts';
import type { OpenConsult } from './consult.ts';
import type { ArmedClock, EndedEscalation, OpenEscalation } from './escalation.ts';
import type { Instant } from './instant.ts';
import type { TicketMark } from './ticket-mark.ts';
import type { TicketFacts } from './ticket-facts.ts';
import type { TicketSigns } from './ticket-signs.ts';
import type {
  ContactId,
  CustomerId,
  EscalationId,
  PersonId,
  TeamId,
  TextId,
  TicketId,
  Tier,
  TriggerId,
} from './words.ts';

export const ticketClockNames = [
  'first-response',
  'next-response',
  'investigation',
  'resolution',
  'vendor',
] as const;
export type TicketClockName = (typeof ticketClockNames)[number];

/** A vendor owes the next step. His name stands in `texts`. */
export interface VendorWait {
  readonly nameId: TextId;
  readonly since: Instant;
}

/** A trigger that acted and is not armed again yet. */
export interface FiredTrigger {
  readonly escalationId: EscalationId | null;
  /** Its escalation ended: the customer's next message arms it again. */
  readonly isDone?: true;
  /** It only said what it would have done; switched on, it acts. */
  readonly shadow?: true;
}

/**
 * A ticket with its escalations, as the fold of its events. Holds ids, codes, numbers and instants, no text;
 * under 8 kB as JSON, because the live path reads and writes it whole.
 */
export interface TicketState extends TicketFacts {
  readonly id: TicketId;
  readonly number: number;
  /** Sequence number of the last event. */
  readonly version: number;
  readonly customerId: CustomerId | null;
  readonly contactId: ContactId | null;
  readonly teamId: TeamId;
  /** Where it came in, and where it goes back to when its escalations end. */
  readonly homeTeamId: TeamId;
  readonly homeTier: Tier;
  readonly firstAgentId: PersonId | null;
  /** One for all of the ticket's escalations, from the first on. */
  readonly leadId: PersonId | null;
  readonly statusSince: Instant;
  /** A person or another system said the severity; the policy's definitions no longer change it. */
  readonly severityFixed: boolean;
  readonly policyVersion: number;
  readonly restricted: boolean;
  /** Teams that may see a restricted ticket besides the people who have a part in it. */
  readonly restrictedTo: readonly TeamId[];
  readonly merged: boolean;
  /** The ticket that goes on with it. */
  readonly mergedInto: TicketMark | null;
  readonly vendorWait: VendorWait | null;
  /** When a person last answered the customer. */
  readonly answeredAt: Instant | null;
  /** Misses that somebody excused, by the sequence number of the event that told them; the newest fifty. */
  readonly excused: readonly number[];
  /** Resolved after an escalation: the customer is waited for until then. */
  readonly confirmBy: { readonly at: Instant; readonly armedBy: number } | null;
  readonly confirmation: 'none' | 'confirmed' | 'unconfirmed';
  readonly clocks: { readonly [name in TicketClockName]?: ArmedClock };
  readonly signs: TicketSigns;
  readonly fired: { readonly [id in TriggerId]?: FiredTrigger };
  /** The earliest instant at which a time predicate can change its value. */
  readonly triggerCheck: { readonly at: Instant; readonly armedBy: number } | null;
  /** When somebody who holds a promise goes off duty before it falls due. */
  readonly dutyCheck: { readonly at: Instant; readonly armedBy: number } | null;
  readonly escalations: readonly OpenEscalation[];
  /** The newest six. */
  readonly ended: readonly EndedEscalation[];
  readonly escalationsOpened: number;
  readonly approvals: readonly OpenApproval[];
  /** Absent: no expert is asked. */
  readonly consults?: readonly OpenConsult[];
  readonly lastRecordedAt: Instant;
}
