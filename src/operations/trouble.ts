/** What kind of trouble an error is: the disk is full, the database is away or busy, a workspace is not set up, or it is a bug. */
import { isAway, isContended, isDiskFull } from '../storage/database-errors.ts';
import { WorkspaceNotReady } from './records.ts';

export type Trouble = 'disk_full' | 'database_away' | 'database_busy' | 'workspace_not_ready';

/** null: a bug. Of all others the same request may succeed later, and nothing was acknowledged. */
export function troubleOf(error: unknown): Trouble | null {
  if (isDiskFull(error)) return 'disk_full';
  if (isAway(error)) return 'database_away';
  if (isContended(error)) return 'database_busy';
  return error instanceof WorkspaceNotReady ? 'workspace_not_ready' : null;
}
