import type { Generated } from 'kysely';
import type { Json, NullableTimestamp, Timestamp } from './columns.ts';

/** What people keep and start from the queue. */
export interface QueueTables {
  saved_views: {
    workspace_id: string;
    id: string;
    owner_id: string;
    name: string;
    audience: 'me' | 'team' | 'all';
    team_id: string | null;
    search: Json;
    version: Generated<number>;
    created_at: Timestamp;
  };
  saved_view_places: {
    workspace_id: string;
    person_id: string;
    view_id: string;
    place: number;
    pinned: boolean;
  };
  bulk_acts: {
    workspace_id: string;
    id: string;
    person_id: string;
    act: Json;
    note: string | null;
    created_at: Timestamp;
    stopped_at: NullableTimestamp;
  };
}
