import type { ImpactFlag, Scope, Workaround } from './condition.ts';
import type { FieldValues } from './field.ts';
import type { Instant } from './instant.ts';
import type { Need } from './ticket-signs.ts';
import type {
  IssueTypeId,
  PersonId,
  Priority,
  RequesterRole,
  Severity,
  TicketStatus,
  Tier,
} from './words.ts';

/** What a policy's conditions may ask about a ticket. Ids, codes, numbers and instants; never a customer's words. */
export interface TicketFacts {
  readonly createdAt: Instant;
  readonly tier: Tier;
  readonly tierSince: Instant;
  readonly status: TicketStatus;
  /** Last public message or change of state. */
  readonly activeAt: Instant;
  readonly priority: Priority;
  readonly severity: Severity;
  readonly issueType: IssueTypeId;
  readonly channel: string;
  readonly tags: readonly string[];
  readonly impact: Readonly<Partial<Record<ImpactFlag, boolean>>>;
  readonly scope: Scope;
  readonly workaround: Workaround;
  readonly failedAttempts: number;
  readonly reopens: number;
  readonly requestedBy: readonly RequesterRole[];
  /** Phrases of the policy that the customer's messages matched. */
  readonly signals: readonly string[];
  readonly disputed: { readonly amount: number; readonly currency: string } | null;
  readonly customer: CustomerFacts | null;
  /** What the work needs that support does not have; an agent says it. */
  readonly needs: readonly Need[];
  /** The policy's own fields, by id; absent on tickets from before it had any. */
  readonly fields?: FieldValues;
}

export interface CustomerFacts {
  readonly plan: string | null;
  /** Absent: nobody knows. */
  readonly contract?: string | null;
  readonly annualValue: number | null;
  readonly vip: boolean;
  readonly since: Instant | null;
  readonly criticalIssues: number;
  /** The person of the desk whom the customer knows by name. */
  readonly dedicatedContactId?: PersonId | null;
}
