import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { statSync, truncateSync, writeFileSync } from 'node:fs';
import { appendFile, readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { LogAuditRecord, ReportFormat } from '../model/log-audit.ts';
import { reportFiles } from '../model/log-audit.ts';
import type { WorkspaceId } from '../model/words.ts';

/**
 * Audits by upload as they lie in the data folder: a folder per workspace, in it one per audit, with what is known of it,
 * the logs that were sent, and the reports. Ids of both are in the paths, so they must be checked before they come here.
 */
export class AuditFolder {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  workspaces(): WorkspaceId[] {
    return existsSync(this.#root) ? (readdirSync(this.#root) as WorkspaceId[]) : [];
  }

  create(workspaceId: WorkspaceId, record: LogAuditRecord): void {
    for (const [place, file] of record.files.entries()) {
      const folder = join(this.pathOf(workspaceId, record.id), 'logs', `${place}`);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      appendFileSync(join(folder, file.name), '', { mode: 0o600 });
    }
    this.write(workspaceId, record);
  }

  write(workspaceId: WorkspaceId, record: LogAuditRecord): void {
    const path = join(this.pathOf(workspaceId, record.id), 'audit.json');
    writeFileSync(`${path}.new`, JSON.stringify(record), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }

  read(workspaceId: WorkspaceId, id: string): LogAuditRecord | null {
    const path = join(this.pathOf(workspaceId, id), 'audit.json');
    if (!existsSync(path)) return null;
    return JSON.parse(readFileSync(path, 'utf8')) as LogAuditRecord;
  }

  /** The newest first. */
  list(workspaceId: WorkspaceId): LogAuditRecord[] {
    const folder = join(this.#root, workspaceId);
    const ids = existsSync(folder) ? readdirSync(folder) : [];
    return ids
      .map((id) => this.read(workspaceId, id))
      .filter((one) => one !== null)
      .toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
  }

  logPaths(workspaceId: WorkspaceId, { id, files }: Pick<LogAuditRecord, 'id' | 'files'>): string[] {
    return files.map(({ name }, place) => join(this.pathOf(workspaceId, id), 'logs', `${place}`, name));
  }

  /** How many bytes of each log have come. */
  received(workspaceId: WorkspaceId, record: LogAuditRecord): number[] {
    return this.logPaths(workspaceId, record).map((path) => (existsSync(path) ? statSync(path).size : 0));
  }

  /** All of the part or nothing of it. */
  async append(path: string, part: Uint8Array): Promise<void> {
    const before = statSync(path).size;
    try {
      await appendFile(path, part);
    } catch (error) {
      truncateSync(path, before);
      throw error;
    }
  }

  async readReport(workspaceId: WorkspaceId, id: string, format: ReportFormat): Promise<string | null> {
    const path = join(this.pathOf(workspaceId, id), reportFiles[format]);
    return existsSync(path) ? readFile(path, 'utf8') : null;
  }

  removeLogs(workspaceId: WorkspaceId, id: string): void {
    rmSync(join(this.pathOf(workspaceId, id), 'logs'), { recursive: true, force: true });
  }

  remove(workspaceId: WorkspaceId, id: string): void {
    rmSync(this.pathOf(workspaceId, id), { recursive: true, force: true });
  }

  /** On the disk where the folder lies; null: it can't be told. */
  async freeBytes(): Promise<number | null> {
    mkdirSync(this.#root, { recursive: true, mode: 0o700 });
    const { bavail, bsize } = await statfs(this.#root).catch(() => ({ bavail: -1, bsize: 1 }));
    return bavail < 0 ? null : bavail * bsize;
  }

  pathOf(workspaceId: WorkspaceId, id: string): string {
    return join(this.#root, workspaceId, id);
  }
}
