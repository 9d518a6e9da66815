import type { Generated } from 'kysely';
import type { NullableTimestamp, Timestamp } from './columns.ts';

/** Where events are posted to. */
export interface EndpointTable {
  workspace_id: string;
  id: string;
  name: Generated<string>;
  url: string;
  secret: string;
  previous_secret: string | null;
  previous_until: NullableTimestamp;
  events: string[];
  owner_id: string | null;
  failing_since: NullableTimestamp;
  set_aside_at: NullableTimestamp;
  created_at: Timestamp;
  closed_at: NullableTimestamp;
}

/** What became of each attempt. */
export interface AttemptTable {
  workspace_id: string;
  id: string;
  endpoint_id: string;
  event_id: string;
  event_type: string;
  ticket_id: string | null;
  attempt: number;
  outcome: 'taken' | 'again' | 'given-up';
  http_status: number | null;
  detail: string | null;
  answer: string | null;
  duration_ms: number;
  at: Timestamp;
}
