/** An audit by upload: the mapping is looked at, the audit started in a process of its own, and stopped. */
import type { LogAuditRecord, LogLook } from '../../model/log-audit.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { WorkspaceId } from '../../model/words.ts';
import type { Desk } from '../desk.ts';
import { readPolicyDocument } from '../policies.ts';
import type { AuditEnd } from './log-audits.ts';
import { type LogAuditView, viewOf } from './view-log-audits.ts';

export interface LogsAsked {
  readonly workspaceId: WorkspaceId;
  readonly auditId: string;
}

/** What the first log looks like under a mapping; null: under a guess. */
export async function lookAtLogs(
  desk: Desk,
  { workspaceId, auditId, mapping }: LogsAsked & { readonly mapping: string | null },
): Promise<LogLook | Refusal> {
  const record = wholeAudit(desk, { workspaceId, auditId });
  if ('refused' in record) return record;
  const [file = ''] = desk.logAudits.folder.logPaths(workspaceId, record);
  const end = await desk.logAudits.look({ file, mapping });
  if (end === 'busy') return { refused: 'audits_busy' };
  if ('failed' in end) return { refused: 'log_unreadable', params: { reason: end.failed } };
  touch(desk, workspaceId, record, {});
  return end.looked;
}

export interface LogAuditStart extends LogsAsked {
  readonly mapping: string;
  /** Nobody has changed the guess. */
  readonly isGuess: boolean;
  readonly comparesPolicy: boolean;
}

/** Answers once it runs. */
export async function startLogAudit(desk: Desk, start: LogAuditStart): Promise<LogAuditView | Refusal> {
  const { workspaceId, auditId, mapping, comparesPolicy } = start;
  const policy = comparesPolicy ? await readPolicyDocument(desk, workspaceId, 'current') : null;
  const record = wholeAudit(desk, start);
  if ('refused' in record) return record;
  if (!desk.logAudits.hasRoomFor(workspaceId)) return { refused: 'audits_busy' };
  const news = { state: 'running', mapping, comparesPolicy, failure: null, summary: null } as const;
  const running = touch(desk, workspaceId, record, news);
  const { folder } = desk.logAudits;
  const order = {
    files: folder.logPaths(workspaceId, record),
    mapping,
    policy,
    remarks: start.isGuess
      ? ['The mapping is a guess from the header and the first rows, as it was proposed.']
      : [],
    folder: folder.pathOf(workspaceId, auditId),
  };
  void desk.logAudits
    .run(workspaceId, auditId, order, (end) => writeEnd(desk, workspaceId, auditId, end))
    .catch((error: unknown) => desk.log.error({ error, auditId }, 'How an audit ended is not written.'));
  return viewOf(desk, workspaceId, running);
}

function writeEnd(desk: Desk, workspaceId: WorkspaceId, auditId: string, end: AuditEnd): void {
  const now = desk.logAudits.folder.read(workspaceId, auditId);
  // Somebody deleted it meanwhile.
  if (now === null) return;
  if (end === 'stopped') touch(desk, workspaceId, now, { state: 'stopped' });
  else if ('failed' in end) touch(desk, workspaceId, now, { state: 'failed', failure: end.failed });
  else touch(desk, workspaceId, now, { state: 'done', summary: end.audited });
}

export function stopLogAudit(desk: Desk, { workspaceId, auditId }: LogsAsked): Refusal | undefined {
  if (desk.logAudits.folder.read(workspaceId, auditId) === null) return { refused: 'audit_not_found' };
  desk.logAudits.stop(auditId);
  return undefined;
}

function wholeAudit(desk: Desk, { workspaceId, auditId }: LogsAsked): LogAuditRecord | Refusal {
  const { folder } = desk.logAudits;
  const record = folder.read(workspaceId, auditId);
  if (!record) return { refused: 'audit_not_found' };
  if (!record.hasFiles) return { refused: 'logs_gone' };
  if (desk.logAudits.isRunning(auditId)) return { refused: 'audit_running' };
  const received = folder.received(workspaceId, record);
  const lacks = record.files.find(({ bytes }, place) => received[place] !== bytes);
  return lacks ? { refused: 'upload_incomplete', params: { name: lacks.name } } : record;
}

function touch(
  desk: Desk,
  workspaceId: WorkspaceId,
  record: LogAuditRecord,
  news: Partial<LogAuditRecord>,
): LogAuditRecord {
  const changed = { ...record, ...news, changedAt: desk.clock.realNow() };
  desk.logAudits.folder.write(workspaceId, changed);
  return changed;
}
