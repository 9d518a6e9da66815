import type { Generated } from 'kysely';
import type { Json, NullableTimestamp, Timestamp } from './columns.ts';

/** Who is reached, and who is on call: what stands beside the live records. */
export interface DutyTables {
  desk_notices: {
    workspace_id: string;
    id: string;
    person_id: string;
    kind: string;
    params: Json;
    told_at: Timestamp;
    read_at: NullableTimestamp;
  };
  address_cards: {
    workspace_id: string;
    id: string;
    version: number;
    body: Json;
    removed: Generated<boolean>;
    recorded_at: Timestamp;
    recorded_by: string | null;
  };
  rota_exceptions: {
    workspace_id: string;
    id: string;
    rota_id: string;
    kind: 'override' | 'swap';
    state: string;
    from_at: Timestamp;
    to_at: Timestamp;
    body: Json;
    recorded_at: Timestamp;
    recorded_by: string | null;
  };
  duty_feeds: {
    workspace_id: string;
    id: string;
    token_hash: Buffer;
    person_id: string;
    rota_id: string | null;
    created_at: Timestamp;
    last_read_at: NullableTimestamp;
    revoked_at: NullableTimestamp;
  };
}
