import type { Generated } from 'kysely';
import type { ApprovalOutcome } from '../model/approval.ts';
import type { CompensationAction } from '../model/compensation.ts';
import type { Big, NullableTimestamp, Timestamp } from './columns.ts';

/** Who got what, who approved it, what the customer said of it, and what keeps it from coming back. */
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
  resolution_answers: {
    workspace_id: string;
    ticket_id: string;
    seq: number;
    answer: 'confirmed' | 'not-solved' | 'unconfirmed';
    satisfaction: number | null;
    comment_id: string | null;
    answered_at: Timestamp;
  };
  preventive_steps: {
    workspace_id: string;
    id: string;
    ticket_id: string;
    escalation_id: string;
    text_id: string;
    owner_id: string | null;
    team_id: string | null;
    due_on: string;
    recorded_at: Timestamp;
    done_at: NullableTimestamp;
    done_by: string | null;
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
