/** Which workspaces have something due now, and how long until the next. */
import type { WorkspaceId } from '../model/words.ts';
import { readNextDue } from '../storage/due-deadlines.ts';
import type { Desk } from './desk.ts';

export async function nextDueWorkspaces(desk: Desk): Promise<{ due: WorkspaceId[]; sleepMs: number }> {
  const next = await readNextDue(desk.database.across);
  const now = desk.clock.realNow();
  const due = next.filter(({ realDueAt }) => realDueAt <= now).map(({ workspaceId }) => workspaceId);
  const later = next.filter(({ realDueAt }) => realDueAt > now).map(({ realDueAt }) => realDueAt - now);
  return { due, sleepMs: Math.min(...later, Number.MAX_SAFE_INTEGER) };
}
