/** What has to be done now and then, by one node at a time: forgetting answers that nobody asks for any more, reading holiday feeds again, telling whose shift ends. Each node forgets what was uploaded to it. */
import { hourMs } from '../model/instant.ts';
import { forgetBulkActs } from '../storage/bulk-acts.ts';
import { armChore, forgetOldAnswers, readWorkspaceIds, takeDueChore } from '../storage/bulk.ts';
import { forgetUnusedFiles } from './attachments/forget-unused-files.ts';
import { refreshDueFeeds } from './calendar-feeds.ts';
import type { Desk } from './desk.ts';
import { tellShiftEnds } from './tell-shift-ends.ts';
import { forgetOldAudits } from './log-audits/forget-log-audits.ts';

const everyMs = hourMs;
const lookEveryMs = 60_000;
/** What became of each ticket of an act on many is looked up so long. */
const bulkKeptMs = 30 * 24 * hourMs;

/** Answers how long the loop may sleep. */
export async function runChores(desk: Desk): Promise<number> {
  const { across } = desk.database;
  const now = desk.clock.realNow();
  forgetOldAudits(desk);
  for (const workspaceId of await readWorkspaceIds(across)) {
    await tellShiftEnds(desk, workspaceId);
    await armChore(across, workspaceId, 'forget-old-answers', now);
    if (!(await takeDueChore(across, workspaceId, 'forget-old-answers', now, now + everyMs))) continue;
    await forgetOldAnswers(across, desk.database.of(workspaceId), workspaceId, now);
    await forgetBulkActs(desk.database.of(workspaceId), workspaceId, now - bulkKeptMs);
    await forgetUnusedFiles(desk, workspaceId);
    await refreshDueFeeds(desk, workspaceId);
  }
  return lookEveryMs;
}
