import type { NullableTimestamp, Timestamp } from './columns.ts';

/** What belongs to pages that customers open. */
export interface CustomerTables {
  status_links: {
    workspace_id: string;
    id: string;
    token_hash: Buffer;
    ticket_id: string;
    reach: 'all' | 'state';
    made_via: 'person' | 'message' | 'form';
    made_by: string | null;
    language: string | null;
    time_zone: string | null;
    created_at: Timestamp;
    expires_at: Timestamp;
    revoked_at: NullableTimestamp;
  };
}
