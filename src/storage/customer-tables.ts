import type { ColumnType, Generated } from 'kysely';
import type { Big, NullableTimestamp, Timestamp } from './columns.ts';

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
  files: {
    workspace_id: string;
    sha256: Buffer;
    size: Big;
    type: string;
    name: string;
    scan: Generated<'waiting' | 'clean' | 'refused' | 'unscanned'>;
    scan_attempts: Generated<number>;
    scan_after: NullableTimestamp;
    created_at: Timestamp;
  };
  file_chunks: { workspace_id: string; sha256: Buffer; position: number; bytes: Buffer };
  attachments: {
    workspace_id: string;
    id: string;
    ticket_id: string;
    name: string;
    size: ColumnType<number | null, number | null, number>;
    received: ColumnType<number, number | undefined, number>;
    sha256: Buffer | null;
    message_id: string | null;
    added_by: string | null;
    added_at: Timestamp;
    evidence_at: NullableTimestamp;
  };
  attachment_parts: { workspace_id: string; attachment_id: string; starts_at: Big; bytes: Buffer };
}
