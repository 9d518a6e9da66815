import type { Generated } from 'kysely';
import type { Big, Json, NullableTimestamp, Timestamp } from './columns.ts';

/** A ticket with what hangs on it. */
export interface TicketTables {
  tickets: {
    workspace_id: string;
    id: string;
    number: Big;
    version: number;
    snapshot: string;
    last_hash: Buffer;
    status: string;
    tier: number;
    team_id: string;
    owner_id: string | null;
    customer_id: string | null;
    issue_type: string;
    restricted: boolean;
    visible_to: string[] | null;
    open_escalations: number;
    hierarchical: boolean;
    unaccepted: boolean;
    flagged: boolean;
    priority: Generated<string>;
    severity: Generated<number>;
    tags: Generated<string[]>;
    contact_id: string | null;
    contacts_at: Json;
    last_contact_at: NullableTimestamp;
    next_due_at: Timestamp;
    risk_at: Timestamp;
    functional_due_at: Timestamp;
    hierarchical_due_at: Timestamp;
    offer_due_at: Timestamp;
    created_at: Timestamp;
    updated_at: Timestamp;
  };
  ticket_people: { workspace_id: string; person_id: string; ticket_id: string };
  ticket_events: {
    workspace_id: string;
    ticket_id: string;
    seq: number;
    type: string;
    body: string;
    occurred_at: Timestamp;
    recorded_at: Timestamp;
    previous_hash: Buffer;
    hash: Buffer;
    transaction_id: Generated<string>;
  };
  texts: {
    workspace_id: string;
    id: string;
    ticket_id: string;
    kind: string;
    body: string;
    language: string | null;
    recorded_at: Timestamp;
    erased_at: NullableTimestamp;
  };
  messages: {
    workspace_id: string;
    ticket_id: string;
    id: string;
    direction: 'inbound' | 'outbound' | 'note';
    text_id: string;
    author_kind: 'person' | 'contact' | 'system';
    person_id: string | null;
    contact_id: string | null;
    automatic: boolean;
    sent_by_us: boolean;
    occurred_at: Timestamp;
    taken_back_at: NullableTimestamp;
  };
  packets: {
    workspace_id: string;
    escalation_id: string;
    version: number;
    ticket_id: string;
    body: Json;
    written_by: string | null;
    written_at: Timestamp;
    erased_at: NullableTimestamp;
  };
  escalations: {
    workspace_id: string;
    id: string;
    ticket_id: string;
    number: number;
    kind: string;
    path_id: string;
    team_id: string;
    state: string;
    severity: number;
    owner_id: string;
    updates_owner_id: string;
    lead_id: string;
    offered_to: string | null;
    trigger_id: string | null;
    restricted: boolean;
    opened_at: Timestamp;
    ended_at: NullableTimestamp;
  };
}
