import type { ColumnType, Generated } from 'kysely';
import type { AuthorityTables } from './authority-tables.ts';
import type { CustomerTables } from './customer-tables.ts';
import type { Big, Json, NullableTimestamp, Timestamp } from './columns.ts';
import type { DutyTables } from './duty-tables.ts';
import type { QueueTables } from './queue-tables.ts';
import type { MeasureColumn } from './measure-columns.ts';
import type { AttemptTable, EndpointTable } from './webhook-tables.ts';
import type { TicketTables } from './ticket-tables.ts';

/** The rows as they lie in the database. They never leave this room. */
export interface Tables extends TicketTables, AuthorityTables, DutyTables, QueueTables, CustomerTables {
  instance: {
    only_row: Generated<boolean>;
    zone_data_version: string;
    started_at: Timestamp;
    last_backup_at: NullableTimestamp;
  };
  workspaces: {
    id: string;
    slug: string;
    name: string;
    is_sample: Generated<boolean>;
    records_version: Generated<number>;
    policy_version: Generated<number>;
    clock_shift_ms: ColumnType<number, number | undefined, number>;
    catch_all_id: string | null;
    settings: ColumnType<object, string | undefined, string>;
    created_at: Timestamp;
  };
  accounts: {
    id: string;
    email: string;
    password_hash: string | null;
    password_set_at: NullableTimestamp;
    created_at: Timestamp;
    closed_at: NullableTimestamp;
  };
  sessions: {
    token_hash: Buffer;
    id: string;
    account_id: string;
    workspace_id: string;
    person_id: string;
    address: string;
    agent: string;
    created_at: Timestamp;
    last_used_at: Timestamp;
    expires_at: Timestamp;
  };
  sign_in_attempts: {
    subject: string;
    failures: number;
    last_at: Timestamp;
    blocked_until: Timestamp;
  };
  sign_in_links: {
    token_hash: Buffer;
    purpose: Generated<'sign-in' | 'password'>;
    account_id: string;
    workspace_id: string;
    person_id: string;
    created_at: Timestamp;
    expires_at: Timestamp;
    used_at: NullableTimestamp;
  };
  api_tokens: {
    workspace_id: string;
    id: string;
    token_hash: Buffer;
    name: string;
    person_id: string;
    scopes: string[];
    created_at: Timestamp;
    expires_at: NullableTimestamp;
    last_used_at: NullableTimestamp;
    revoked_at: NullableTimestamp;
  };
  people: {
    workspace_id: string;
    id: string;
    account_id: string | null;
    email: string;
    name: string;
    public_name: string;
    role: string;
    time_zone: string;
    locale: string;
    team_ids: string[];
    calendar_id: string | null;
    deputy_id: string | null;
    away_from: NullableTimestamp;
    away_until: NullableTimestamp;
    hand_over_at: NullableTimestamp;
    muted: Generated<string[]>;
    notice_rules: Json | null;
    closed_at: NullableTimestamp;
    version: Generated<number>;
  };
  live_records: {
    workspace_id: string;
    kind: 'calendar' | 'team' | 'rota';
    id: string;
    version: number;
    body: Json;
    recorded_at: Timestamp;
    recorded_by: string | null;
  };
  policies: {
    workspace_id: string;
    version: number;
    name: string;
    source: string;
    document: Json;
    sha256: string;
    published_at: Timestamp;
    published_by: string | null;
    reason: string | null;
  };
  shadow_marks: {
    workspace_id: string;
    ticket_id: string;
    seq: number;
    round: number;
    trigger_id: string;
    verdict: 'right' | 'wrong' | 'open';
    marked_by: string;
    marked_at: Timestamp;
  };
  customers: {
    workspace_id: string;
    id: string;
    name: string;
    name_key: string;
    plan: string | null;
    contract: string | null;
    annual_value: Big | null;
    currency: string | null;
    vip: Generated<boolean>;
    since: NullableTimestamp;
    critical_issues: Generated<number>;
    dedicated_contact_id: string | null;
    notes: string | null;
    noted_by: string | null;
    noted_at: NullableTimestamp;
    version: Generated<number>;
  };
  contacts: {
    workspace_id: string;
    id: string;
    customer_id: string | null;
    name: string;
    email: string | null;
    language: string | null;
    time_zone: Generated<string | null>;
    version: Generated<number>;
  };
  deadlines: {
    workspace_id: string;
    ticket_id: string;
    name: string;
    due_at: Timestamp;
    armed_by: number;
    set_aside_at: NullableTimestamp;
  };
  outbox: {
    workspace_id: string;
    id: string;
    position: Generated<Big>;
    dedupe_key: string;
    lane: string;
    channel: 'mail' | 'webhook';
    ticket_id: string | null;
    reason_seq: number;
    parcel: Json;
    not_before: Timestamp;
    state: Generated<'pending' | 'leased' | 'sent' | 'superseded' | 'dead'>;
    attempt: Generated<number>;
    lease_until: NullableTimestamp;
    created_at: Timestamp;
    ended_at: NullableTimestamp;
    last_error: string | null;
  };
  notices: {
    workspace_id: string;
    id: string;
    person_id: string;
    ticket_id: string;
    escalation_id: string | null;
    kind: string;
    reason_seq: number;
    told_at: Timestamp;
    read_at: NullableTimestamp;
  };
  notice_sendings: {
    workspace_id: string;
    id: string;
    notice_id: string;
    person_id: string;
    via: string;
    due_at: Timestamp;
    may_go_early: boolean;
    ended_at: NullableTimestamp;
    parcel_id: string | null;
  };
  pending_commands: {
    workspace_id: string;
    id: string;
    ticket_id: string;
    cause: string;
    command: Json;
    created_at: Timestamp;
    state: Generated<'pending' | 'done' | 'refused' | 'stopped'>;
    result: ColumnType<object | null, string | null | undefined, string | null>;
    ended_at: NullableTimestamp;
  };
  chores: { workspace_id: string; name: string; due_at: Timestamp; body: Json };
  idempotency_keys: {
    workspace_id: string;
    actor: string;
    key: string;
    request_hash: Buffer;
    status: number;
    answer: Json;
    created_at: Timestamp;
  };
  external_ids: {
    workspace_id: string;
    system: string;
    kind: 'ticket' | 'message' | 'customer' | 'contact' | 'person';
    remote_id: string;
    our_id: string;
    ticket_id: string | null;
    remote_version: Big | null;
    last_written_hash: Buffer | null;
  };
  sources: {
    workspace_id: string;
    id: string;
    system: string;
    name: string;
    secrets: string[];
    created_at: Timestamp;
    closed_at: NullableTimestamp;
  };
  calendar_sources: {
    workspace_id: string;
    id: string;
    calendar_id: string;
    name: string;
    address: string | null;
    body: string;
    etag: string | null;
    read_at: Timestamp;
    checked_at: Timestamp;
    next_check_at: Timestamp;
    failure: ColumnType<object | null, string | null | undefined, string | null>;
    created_at: Timestamp;
    created_by: string | null;
    removed_at: NullableTimestamp;
  };
  kept_deliveries: {
    workspace_id: string;
    source_id: string;
    delivery_hash: Buffer;
    system: string;
    body: Buffer;
    why: string;
    received_at: Timestamp;
  };
  webhook_endpoints: EndpointTable;
  webhook_attempts: AttemptTable;
  ticket_measures: { workspace_id: string; ticket_id: string } & Record<MeasureColumn, Generated<number>>;
  audit_log: {
    workspace_id: string;
    id: string;
    at: Timestamp;
    person_id: string | null;
    via: 'session' | 'token' | 'command-line' | 'sign-in' | 'desk';
    address: string;
    what: string;
    params: Json;
    outcome: string;
  };
}
