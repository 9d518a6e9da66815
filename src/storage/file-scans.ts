import { sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { WorkspaceId } from '../model/words.ts';
import type { ScanState } from './attachments.ts';
import { type Db, timestamp } from './database.ts';

export interface FileToScan {
  readonly sha256: Buffer;
  readonly size: number;
  readonly type: string;
  readonly attempts: number;
}

export async function readFilesToScan(db: Db, workspaceId: WorkspaceId, now: Instant): Promise<FileToScan[]> {
  const rows = await db
    .selectFrom('files')
    .select(['sha256', 'size', 'type', 'scan_attempts'])
    .where('workspace_id', '=', workspaceId)
    .where('scan', '=', 'waiting')
    .where('scan_after', '<=', timestamp(now) as unknown as number)
    .orderBy('scan_after')
    .limit(10)
    .execute();
  return rows.map((row) => ({
    sha256: row.sha256,
    size: Number(row.size),
    type: row.type,
    attempts: row.scan_attempts,
  }));
}

/** What the scan said; `waiting`: nothing, and it is asked again at `scanAfter`. */
export async function markScanned(
  db: Db,
  workspaceId: WorkspaceId,
  sha256: Buffer,
  {
    scan,
    attempts,
    scanAfter,
  }: { readonly scan: ScanState; readonly attempts: number; readonly scanAfter: Instant },
): Promise<void> {
  await db
    .updateTable('files')
    .set({ scan, scan_attempts: attempts, scan_after: timestamp(scanAfter) })
    .where('workspace_id', '=', workspaceId)
    .where('sha256', '=', sha256)
    .where('scan', '=', 'waiting')
    .execute();
}

/** Files whose chunks do not add up to them; the first `limit`, in hex. */
export async function readBrokenFiles(db: Db, workspaceId: WorkspaceId, limit: number): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select encode(f.sha256, 'hex') as sha256 from files f
    left join file_chunks c on c.workspace_id = f.workspace_id and c.sha256 = f.sha256
    where f.workspace_id = ${workspaceId}::uuid
    group by f.sha256, f.size having coalesce(sum(octet_length(c.bytes)), 0) <> f.size
    limit ${limit}`.execute(db);
  return rows.map(({ sha256 }) => sha256);
}
