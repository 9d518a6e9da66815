/** Files that were uploaded and never used go after a while, with their content. */
import { dayMs, hourMs } from '../../model/instant.ts';
import type { WorkspaceId } from '../../model/words.ts';
import { deleteAttachment } from '../../storage/attachments.ts';
import { readHead } from '../../storage/read-tickets.ts';
import { readUnusedFiles } from '../../storage/unused-files.ts';
import type { Desk } from '../desk.ts';

/** An upload that was cut off may go on so long. */
const cutKeptMs = 24 * hourMs;
/** So long a draft that nobody has sent keeps its files. */
const unusedKeptMs = 7 * dayMs;
/** In one go; the rest waits for the next. */
const limit = 500;

/** Answers how many went. */
export async function forgetUnusedFiles(desk: Desk, workspaceId: WorkspaceId): Promise<number> {
  const db = desk.database.of(workspaceId);
  const head = await readHead(db, workspaceId);
  const now = desk.clock.now(head?.clockShiftMs ?? 0);
  const before = { cutBefore: now - cutKeptMs, unusedBefore: now - unusedKeptMs };
  const unused = await readUnusedFiles(db, workspaceId, { ...before, limit });
  for (const one of unused) await db.transaction().execute((tx) => deleteAttachment(tx, workspaceId, one));
  return unused.length;
}
