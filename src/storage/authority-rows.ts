import type { ApprovalOutcome } from '../model/approval.ts';
import type { CompensationAction } from '../model/compensation.ts';
import type { Instant } from '../model/instant.ts';

/** What a command changes in the books of who got what and who approved it. */
export interface AuthorityRows {
  readonly given: readonly CompensationRow[];
  readonly booked: readonly { readonly id: string; readonly reference: string }[];
  readonly approvals: readonly ApprovalRow[];
}

export interface CompensationRow {
  readonly id: string;
  readonly receiverId: string;
  readonly action: CompensationAction;
  readonly amount: number;
  readonly currency: string;
  readonly reasonId: string;
  readonly givenBy: string;
  readonly approvalId: string | null;
  readonly reference: string | null;
  readonly givenAt: Instant;
}

export interface ApprovalRow {
  readonly id: string;
  readonly escalationId: string | null;
  readonly receiverId: string;
  readonly action: CompensationAction;
  readonly amount: number;
  readonly currency: string;
  readonly reasonId: string;
  readonly askedBy: string;
  readonly askerRole: string;
  readonly askedAt: Instant;
  readonly approverId: string;
  readonly dueAt: Instant;
  readonly state: 'open' | ApprovalOutcome;
  readonly approvedAmount: number | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly decisionId: string | null;
  /** How often its clock ran out in this command. */
  readonly missed: number;
  readonly tookMs: number | null;
}
