/** What people have uploaded goes when somebody says so, and by itself: logs after a day, reports after a month. */
import type { Refusal } from '../../model/refusal.ts';
import type { WorkspaceId } from '../../model/words.ts';
import type { Desk } from '../desk.ts';
import { logsKeptMs, reportsKeptMs } from './view-log-audits.ts';

/** With its logs and its reports; one that runs is stopped. */
export function deleteLogAudit(desk: Desk, workspaceId: WorkspaceId, auditId: string): Refusal | undefined {
  const { folder } = desk.logAudits;
  if (folder.read(workspaceId, auditId) === null) return { refused: 'audit_not_found' };
  desk.logAudits.stop(auditId);
  folder.remove(workspaceId, auditId);
  return undefined;
}

/** At this node: audits lie where they were uploaded. */
export function forgetOldAudits(desk: Desk): void {
  const { folder } = desk.logAudits;
  const now = desk.clock.realNow();
  for (const workspaceId of folder.workspaces())
    for (const record of folder.list(workspaceId)) {
      const ageMs = now - record.changedAt;
      if (desk.logAudits.isRunning(record.id)) continue;
      if (ageMs > reportsKeptMs || (ageMs > logsKeptMs && record.state !== 'done'))
        folder.remove(workspaceId, record.id);
      else if (ageMs > logsKeptMs && record.hasFiles) {
        folder.removeLogs(workspaceId, record.id);
        // Its age stays that of the audit.
        folder.write(workspaceId, { ...record, hasFiles: false });
      }
    }
}
