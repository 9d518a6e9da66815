/** Audits by upload of a workspace: who, when, which files, how far, and their reports. */
import { hourMs } from '../../model/instant.ts';
import type { LogAuditRecord, LogAuditState, ReportFormat } from '../../model/log-audit.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { WorkspaceId } from '../../model/words.ts';
import type { Desk } from '../desk.ts';
import { iso, personMark } from '../names.ts';
import { workspaceFacts } from '../people.ts';

/** Logs hold people's names; they go a day after somebody last did something with them. */
export const logsKeptMs = 24 * hourMs;
export const reportsKeptMs = 30 * 24 * hourMs;

export type LogAuditView = Awaited<ReturnType<typeof viewOf>>;

export async function listLogAudits(desk: Desk, workspaceId: WorkspaceId) {
  const records = desk.logAudits.folder.list(workspaceId);
  return { audits: await Promise.all(records.map((record) => viewOf(desk, workspaceId, record))) };
}

export async function viewLogAudit(
  desk: Desk,
  workspaceId: WorkspaceId,
  auditId: string,
): Promise<LogAuditView | Refusal> {
  const record = desk.logAudits.folder.read(workspaceId, auditId);
  return record ? viewOf(desk, workspaceId, record) : { refused: 'audit_not_found' };
}

export async function readLogAuditReport(
  desk: Desk,
  workspaceId: WorkspaceId,
  auditId: string,
  format: ReportFormat,
): Promise<string | Refusal> {
  const { folder } = desk.logAudits;
  const record = folder.read(workspaceId, auditId);
  if (!record) return { refused: 'audit_not_found' };
  const text = record.state === 'done' ? await folder.readReport(workspaceId, auditId, format) : null;
  return text ?? { refused: 'audit_not_done' };
}

export async function viewOf(desk: Desk, workspaceId: WorkspaceId, record: LogAuditRecord) {
  const { id, personId, createdAt, changedAt, files, hasFiles } = record;
  const received = hasFiles ? desk.logAudits.folder.received(workspaceId, record) : [];
  const isWhole = files.every(({ bytes }, place) => received[place] === bytes);
  // At the instant at which the record was read: whether it runs may change while names are looked up.
  const state = stateOf(desk, record, isWhole);
  const { directory } = await workspaceFacts(desk, workspaceId);
  const { mapping, comparesPolicy, failure, summary } = record;
  return {
    id,
    by: personMark(directory, personId),
    createdAt: iso(createdAt),
    changedAt: iso(changedAt),
    state,
    files: files.map((file, place) => ({ ...file, received: received[place] ?? 0 })),
    progress: desk.logAudits.progressOf(id) ?? null,
    mapping,
    comparesPolicy,
    failure,
    summary,
    logsKeptUntil: hasFiles ? iso(changedAt + logsKeptMs) : null,
  };
}

function stateOf(desk: Desk, { id, state }: LogAuditRecord, isWhole: boolean): LogAuditState {
  if (state === 'uploading') return isWhole ? 'uploaded' : 'uploading';
  return state === 'running' && !desk.logAudits.isRunning(id) ? 'interrupted' : state;
}
