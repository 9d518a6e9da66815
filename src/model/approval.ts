import type { Clock } from './clock.ts';
import type { CompensationAction, Money, PastCompensation } from './compensation.ts';
import type { ArmedClock } from './escalation.ts';
import type { Instant } from './instant.ts';
import type { ApprovalId, CompensationId, EscalationId, PersonId, Reason, TextId } from './words.ts';

/** One person is asked to approve what is above somebody's limit; the clock is his to decide. */
export interface OpenApproval extends Money {
  readonly id: ApprovalId;
  /** The hierarchical escalation that it belongs to, when there is one. */
  readonly escalationId: EscalationId | null;
  readonly action: CompensationAction;
  readonly reasonId: TextId;
  readonly askedById: PersonId;
  readonly askedAt: Instant;
  readonly approverId: PersonId;
  /** Everybody who was asked so far, so that the chain runs without repeats. */
  readonly asked: readonly PersonId[];
  readonly policyVersion: number;
  readonly clock: ArmedClock;
}

export const approvalOutcomes = ['approved', 'refused', 'withdrawn'] as const;
export type ApprovalOutcome = (typeof approvalOutcomes)[number];

export interface ApprovalRequested extends Money {
  readonly type: 'approval-requested';
  readonly approvalId: ApprovalId;
  readonly escalationId: EscalationId | null;
  readonly action: CompensationAction;
  readonly reasonId: TextId;
  readonly askedById: PersonId;
  readonly approverId: PersonId;
  readonly policyVersion: number;
  readonly clock: Clock;
  readonly warnAt: Instant | null;
  readonly because: readonly Reason[];
}

/** The clock ran out on whoever was asked. */
export interface ApprovalMissed {
  readonly type: 'approval-missed';
  readonly approvalId: ApprovalId;
  readonly personId: PersonId;
  readonly clock: Clock;
  readonly lateMs: number;
  /** Nobody is left to ask: who was asked last is reminded until he decides. */
  readonly remindAt: Instant | null;
}

/** Due soon, or still not decided. */
export interface ApprovalNotice {
  readonly type: 'approval-warned' | 'approval-reminded';
  readonly approvalId: ApprovalId;
  readonly personId: PersonId;
  /** Reminders so far, this one included; 0 with a warning. */
  readonly count: number;
  readonly nextAt: Instant | null;
}

/** Somebody else is asked now: handed on, above the limit of the one who was asked, or missed. */
export interface ApprovalPassed {
  readonly type: 'approval-passed';
  readonly approvalId: ApprovalId;
  readonly fromId: PersonId;
  readonly approverId: PersonId;
  readonly noteId: TextId | null;
  readonly clock: Clock;
  readonly warnAt: Instant | null;
  readonly because: readonly Reason[];
}

export interface ApprovalDecided extends Money {
  readonly type: 'approval-decided';
  readonly approvalId: ApprovalId;
  readonly outcome: ApprovalOutcome;
  /** Of the approval; `amount` is what was approved, 0 when nothing was. */
  readonly askedAmount: number;
  readonly byId: PersonId;
  readonly askedById: PersonId;
  readonly reasonId: TextId | null;
  readonly clock: Clock;
  /** From asking to deciding, ms by the clock on the wall. */
  readonly tookMs: number;
}

export type ApprovalEvent =
  | ApprovalRequested
  | ApprovalMissed
  | ApprovalNotice
  | ApprovalPassed
  | ApprovalDecided;

export interface RequestApproval extends Money {
  readonly type: 'request-approval';
  readonly approvalId: ApprovalId;
  readonly action: CompensationAction;
  readonly reasonId: TextId;
  readonly before: readonly PastCompensation[];
}

export interface ApproveRequest {
  readonly type: 'approve-request';
  readonly approvalId: ApprovalId;
  readonly compensationId: CompensationId;
  /** Absent: what was asked for. */
  readonly amount?: number;
  readonly reasonId: TextId | null;
  readonly before: readonly PastCompensation[];
}

export interface RefuseApproval {
  readonly type: 'refuse-approval';
  readonly approvalId: ApprovalId;
  readonly reasonId: TextId;
}

export interface PassApproval {
  readonly type: 'pass-approval';
  readonly approvalId: ApprovalId;
  readonly toId: PersonId;
  readonly noteId: TextId | null;
  readonly before: readonly PastCompensation[];
}

export interface WithdrawApproval {
  readonly type: 'withdraw-approval';
  readonly approvalId: ApprovalId;
}

export type ApprovalCommand =
  | RequestApproval
  | ApproveRequest
  | RefuseApproval
  | PassApproval
  | WithdrawApproval;
