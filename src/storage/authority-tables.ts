import type { Generated } from 'kysely';
import type { ApprovalOutcome } from '../model/approval.ts';
import type { CompensationAction } from '../model/compensation.ts';
import type { Big, NullableTimestamp, Timestamp } from './columns.ts';

/** Who got what, and who approved it. */
export interface AuthorityTables {
  compensations: {
    workspace_id: string;
    id: string;
    ticket_id: string;
    receiver_id: string;
    action: CompensationAction;
    amount: Big;
    currency: string;
    reason_id: string;
    given_by: string;
    approval_id: string | null;
    reference: string | null;
    given_at: Timestamp;
  };
  approvals: {
    workspace_id: string;
    id: string;
    ticket_id: string;
    escalation_id: string | null;
    receiver_id: string;
    action: CompensationAction;
    amount: Big;
    currency: string;
    reason_id: string;
    asked_by: string;
    asker_role: string;
    asked_at: Timestamp;
    approver_id: string;
    due_at: Timestamp;
    state: 'open' | ApprovalOutcome;
    approved_amount: Big | null;
    decided_by: string | null;
    decided_at: NullableTimestamp;
    decision_id: string | null;
    missed: Generated<number>;
    took_ms: Big | null;
  };
}
