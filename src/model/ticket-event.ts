import type { Actor } from './actor.ts';
import type { ActUndone } from './act-undone.ts';
import type { ApprovalEvent } from './approval.ts';
import type { Clock } from './clock.ts';
import type { CompensationEvent } from './compensation.ts';
import type { ConsultEvent } from './consult.ts';
import type { ImpactFlag, Scope, Workaround } from './condition.ts';
import type { ClockNotice, ClockName, MissExcused, VendorWaitChanged } from './clock-event.ts';
import type { Reminder } from './escalation.ts';
import type { PreventiveStepDone } from './preventive-step.ts';
import type {
  EscalationOpened,
  PacketWritten,
  EscalationRequested,
  OfferMade,
  OfferMissed,
  EscalationAccepted,
  EscalationReturned,
  EscalationReRouted,
  EscalationEnded,
  EscalationAnswered,
  DecisionRecorded,
  ExplanationSent,
  FindingsRecorded,
  ReliefRecorded,
  EscalationClosed,
} from './escalation-event.ts';
import type { FieldChanges, FieldValues } from './field.ts';
import type { Instant } from './instant.ts';
import type { MergeEvent } from './merge.ts';
import type { MessageCheck } from './message-check.ts';
import type { DutyCheckSet, SteeringEvent } from './steering-event.ts';
import type { CustomerFacts } from './ticket-facts.ts';
import type { CountsAs, Mood, Need } from './ticket-signs.ts';
import type { TriageEvent } from './triage-event.ts';
import type {
  ContactId,
  CustomerId,
  EscalationId,
  IssueTypeId,
  MessageId,
  PathId,
  PathKind,
  PersonId,
  Priority,
  Reason,
  RequesterRole,
  Severity,
  TeamId,
  TextId,
  TicketStatus,
  Tier,
  TriggerId,
} from './words.ts';

/** Facts that may change after the ticket came in. Absent ones stay. */
export interface ChangedFacts {
  readonly priority?: Priority;
  readonly severity?: Severity;
  readonly issueType?: IssueTypeId;
  readonly tags?: readonly string[];
  readonly impact?: Readonly<Partial<Record<ImpactFlag, boolean>>>;
  readonly scope?: Scope;
  readonly workaround?: Workaround;
  readonly failedAttempts?: number;
  readonly requestedBy?: readonly RequesterRole[];
  readonly needs?: readonly Need[];
  readonly disputed?: { readonly amount: number; readonly currency: string } | null;
  readonly customer?: CustomerFacts | null;
  readonly customerId?: CustomerId | null;
  readonly contactId?: ContactId | null;
  /** All of them as they are then. */
  readonly fields?: FieldValues;
}

/** As an order says it: of the fields those that change. */
export interface WantedFacts extends Omit<ChangedFacts, 'fields'> {
  readonly fields?: FieldChanges;
}

export interface TicketReceived extends Required<Omit<ChangedFacts, 'fields'>>, Pick<ChangedFacts, 'fields'> {
  readonly type: 'ticket-received';
  readonly number: number;
  readonly channel: string;
  readonly tier: Tier;
  readonly teamId: TeamId;
  readonly firstAgentId: PersonId | null;
  readonly status: TicketStatus;
  readonly severityFixed: boolean;
  readonly severityBecause: readonly Reason[];
  /** Why it starts above the front line; absent where it starts where such tickets do. */
  readonly startBecause?: readonly Reason[];
  readonly policyVersion: number;
  readonly restricted: boolean;
  readonly subjectId: TextId | null;
}

export interface MessageAdded {
  readonly type: 'message-added';
  readonly messageId: MessageId;
  readonly direction: 'inbound' | 'outbound' | 'note';
  readonly personId: PersonId | null;
  readonly automatic: boolean;
  /** Outbound: ours to send. false: another system has sent it. */
  readonly isOursToSend: boolean;
  /** Phrases of the policy that it matched. */
  readonly signals: readonly string[];
  /** Inbound, by a person. */
  readonly countsAs?: CountsAs;
  /** Inbound: nothing of ours may answer it by itself. */
  readonly noAutoReply?: true;
  readonly mood?: Mood;
  /** Outbound: what was found in it, and it was sent all the same. */
  readonly found?: readonly MessageCheck[];
  /** Outbound: what the status page says from now on. */
  readonly standing?: SaidStanding;
}

/** How it stands, in words that were approved for the customer; ids of texts. */
export interface SaidStanding {
  readonly verifiedId?: TextId;
  readonly unknownId?: TextId;
  readonly milestoneId?: TextId;
}

export interface FactsChanged {
  readonly type: 'facts-changed';
  readonly changes: ChangedFacts;
  /** The severity in `changes` was said by somebody; it stays. */
  readonly severityFixed: boolean;
  readonly noteId: TextId | null;
  readonly because: readonly Reason[];
}

export interface TicketAssigned {
  readonly type: 'ticket-assigned';
  readonly firstAgentId: PersonId | null;
  readonly teamId: TeamId;
  readonly tier: Tier;
  /** Where it goes when its escalations end; another team than `teamId` while one is accepted elsewhere. */
  readonly homeTeamId: TeamId;
  readonly homeTier: Tier;
  readonly because: readonly Reason[];
}

export interface StatusChanged {
  readonly type: 'status-changed';
  readonly from: TicketStatus;
  readonly to: TicketStatus;
}

export interface ResolutionAnswered {
  readonly type: 'resolution-answered';
  /** `none`: opened again, so that an earlier answer no longer holds. */
  readonly confirmation: 'confirmed' | 'not-solved' | 'unconfirmed' | 'none';
  /** 1 to 5. */
  readonly satisfaction: number | null;
  readonly commentId: TextId | null;
}

/** An escalated ticket is resolved: the customer is waited for until then. */
export interface ConfirmationAwaited {
  readonly type: 'confirmation-awaited';
  readonly until: Instant;
}

/** What happened to a clock; `clock` is its whole new state, every instant computed by whoever decided. */
export interface ClockEvent {
  readonly type:
    | 'clock-started'
    | 'clock-changed'
    | 'clock-paused'
    | 'clock-resumed'
    | 'clock-met'
    | 'clock-missed'
    | 'clock-ended';
  readonly name: ClockName;
  /** null: a clock of the ticket. */
  readonly escalationId: EscalationId | null;
  readonly clock: Clock;
  readonly because: readonly Reason[];
  /** When to warn, and when to remind of the miss; absent: not at all. */
  readonly warnAt?: Instant;
  readonly remind?: Reminder;
  /** Who is told of the miss. */
  readonly tell?: readonly PersonId[];
  /** A fact that became known late lies before the miss that was recorded: there was none. */
  readonly undoesMiss?: true;
}

export interface TriggerMatched {
  readonly type: 'trigger-matched';
  readonly triggerId: TriggerId;
  readonly shadow: boolean;
  readonly did: readonly (
    | 'flag'
    | 'suggest'
    | 'escalate'
    | 'reroute'
    | 'tag'
    | 'set-severity'
    | 'set-fields'
    | 'notify'
  )[];
  readonly because: readonly Reason[];
  readonly escalationId: EscalationId | null;
  readonly policyVersion: number;
  /** Who is asked to look. */
  readonly told: readonly PersonId[];
  /** The escalation that is proposed. */
  readonly suggested: { readonly kind: PathKind; readonly pathId: PathId } | null;
}

/** Its condition was false again, or its escalation ended: it may act once more. */
export interface TriggerRearmed {
  readonly type: 'trigger-rearmed';
  readonly triggerId: TriggerId;
}

export interface TriggerCheckSet {
  readonly type: 'trigger-check-set';
  readonly at: Instant | null;
}

export type TicketEventBody =
  | TicketReceived
  | MergeEvent
  | MessageAdded
  | FactsChanged
  | TicketAssigned
  | StatusChanged
  | ResolutionAnswered
  | ConfirmationAwaited
  | PreventiveStepDone
  | ClockEvent
  | ClockNotice
  | MissExcused
  | VendorWaitChanged
  | TriggerMatched
  | TriggerRearmed
  | TriggerCheckSet
  | EscalationOpened
  | PacketWritten
  | EscalationRequested
  | OfferMade
  | OfferMissed
  | EscalationAccepted
  | EscalationReturned
  | EscalationReRouted
  | EscalationEnded
  | EscalationAnswered
  | DecisionRecorded
  | ExplanationSent
  | FindingsRecorded
  | ReliefRecorded
  | EscalationClosed
  | ApprovalEvent
  | ConsultEvent
  | CompensationEvent
  | SteeringEvent
  | DutyCheckSet
  | TriageEvent
  | ActUndone;

/** One past fact of a ticket's stream. `occurredAt` counts for clocks, `recordedAt` for order; both epoch ms. */
export interface TicketEvent {
  readonly seq: number;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly actor: Actor;
  readonly body: TicketEventBody;
}
