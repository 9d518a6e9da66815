/** Logs come in parts: a connection that breaks costs one part, and the sender goes on where the desk says. */
import type { LogAuditRecord, UploadedLog } from '../../model/log-audit.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { PersonId, WorkspaceId } from '../../model/words.ts';
import type { Desk } from '../desk.ts';
import { type LogAuditView, viewOf } from './view-log-audits.ts';

/** Ten million events with six columns are about 1.4 GB, and compressed a tenth of it. */
const bytesMax = 4_000_000_000;
/** Kept at once by a workspace; older ones are ended ones whose report somebody still may want. */
const auditsMax = 50;
const auditsWithLogsMax = 10;
/** What has to stay free: the database lies on the same disk. */
const freeBytesMin = 1_000_000_000;

export interface LogUpload {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly files: readonly UploadedLog[];
}

export async function beginLogAudit(desk: Desk, upload: LogUpload): Promise<LogAuditView | Refusal> {
  const { workspaceId, personId, files } = upload;
  const { folder } = desk.logAudits;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > bytesMax) return { refused: 'upload_too_large', params: { limitMb: bytesMax / 1e6 } };
  const known = folder.list(workspaceId);
  if (known.filter(({ hasFiles }) => hasFiles).length >= auditsWithLogsMax || known.length >= auditsMax)
    return { refused: 'audits_full', params: { limit: auditsWithLogsMax } };
  const free = await folder.freeBytes();
  if (free !== null && free - bytes < freeBytesMin) return { refused: 'upload_no_room' };
  const now = desk.clock.realNow();
  const record: LogAuditRecord = {
    id: desk.dice.id(),
    personId,
    createdAt: now,
    changedAt: now,
    files,
    state: 'uploading',
    mapping: null,
    comparesPolicy: false,
    failure: null,
    summary: null,
    hasFiles: true,
  };
  folder.create(workspaceId, record);
  return viewOf(desk, workspaceId, record);
}

export interface LogPart {
  readonly workspaceId: WorkspaceId;
  readonly auditId: string;
  /** The place of the file in the order in which they were announced. */
  readonly file: number;
  readonly offset: number;
  readonly part: Uint8Array;
}

/** `received` says where to go on. */
export async function takeLogPart(
  desk: Desk,
  { workspaceId, auditId, file, offset, part }: LogPart,
): Promise<{ received: number } | Refusal> {
  const { folder, writing } = desk.logAudits;
  const record = folder.read(workspaceId, auditId);
  const log = record?.files[file];
  if (!record || !log) return { refused: 'audit_not_found' };
  if (!record.hasFiles) return { refused: 'logs_gone' };
  const received = folder.received(workspaceId, record)[file] ?? 0;
  if (offset !== received || writing.has(auditId))
    return { refused: 'upload_out_of_step', params: { received } };
  if (received + part.length > log.bytes)
    return { refused: 'upload_longer_than_said', params: { name: log.name, bytes: log.bytes } };
  writing.add(auditId);
  try {
    await folder.append(folder.logPaths(workspaceId, record)[file] ?? '', part);
  } finally {
    writing.delete(auditId);
  }
  return { received: received + part.length };
}
