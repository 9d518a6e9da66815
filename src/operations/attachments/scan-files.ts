/** Asks whoever looks at files about each that has come, before anybody may open it; one without an answer is asked about again. */
import { hourMs, minuteMs } from '../../model/instant.ts';
import type { ScanFile } from '../../model/attachment.ts';
import type { WorkspaceId } from '../../model/words.ts';
import { markScanned, readFilesToScan, type FileToScan } from '../../storage/file-scans.ts';
import { readWorkspaceIds } from '../../storage/bulk.ts';
import type { Desk } from '../desk.ts';
import { contentOf } from './open-attachment.ts';

/** After each try without an answer it waits twice as long, up to an hour. */
const firstPauseMs = minuteMs;

/** Answers how many were asked about. Nodes may ask twice about one; the first answer counts. */
export async function scanFiles(desk: Desk, scan: ScanFile): Promise<number> {
  let asked = 0;
  for (const workspaceId of await readWorkspaceIds(desk.database.across)) {
    const db = desk.database.of(workspaceId);
    for (const file of await readFilesToScan(db, workspaceId, desk.clock.realNow())) {
      await scanOne(desk, workspaceId, file, scan);
      asked += 1;
    }
  }
  return asked;
}

async function scanOne(
  desk: Desk,
  workspaceId: WorkspaceId,
  file: FileToScan,
  scan: ScanFile,
): Promise<void> {
  const db = desk.database.of(workspaceId);
  const sha256 = file.sha256.toString('hex');
  const bytes = () => contentOf(db, workspaceId, sha256);
  const said = await scan({ sha256, size: file.size, bytes });
  const attempts = file.attempts + 1;
  const pauseMs = Math.min(hourMs, firstPauseMs * 2 ** Math.min(10, attempts - 1));
  if (said === 'unknown')
    desk.log.warn({ workspaceId, sha256, attempts }, 'A file was not scanned; asked again later.');
  await markScanned(db, workspaceId, file.sha256, {
    scan: said === 'unknown' ? 'waiting' : said,
    attempts,
    scanAfter: desk.clock.realNow() + pauseMs,
  });
}
