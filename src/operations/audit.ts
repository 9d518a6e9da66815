/** Who signed in, and who did or tried what as an admin: written down, with how it ended, and read by admins. */
import type { Refusal } from '../model/refusal.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { type AuditRow, endAudit, insertAudit, readAudit } from '../storage/audit-log.ts';
import type { Desk } from './desk.ts';
import { iso, personMark } from './names.ts';
import { workspaceFacts } from './people.ts';

export interface Act {
  readonly personId: PersonId | null;
  readonly via: AuditRow['via'];
  readonly address: string;
  /** The operation, as the API calls it. */
  readonly what: string;
  /** Ids and codes; whoever writes it leaves out secrets. */
  readonly params?: object;
  readonly outcome: string;
}

/** Answers the line's id. */
export async function writeAudit(desk: Desk, workspaceId: WorkspaceId, act: Act): Promise<string> {
  const id = desk.dice.id();
  const row = { id, at: desk.clock.realNow(), params: {}, ...act };
  await insertAudit(desk.database.of(workspaceId), workspaceId, row);
  return id;
}

/** How an act ended that was written down as begun. */
export async function finishAudit(
  desk: Desk,
  workspaceId: WorkspaceId,
  id: string,
  outcome: string,
  made: object,
): Promise<void> {
  await endAudit(desk.database.of(workspaceId), workspaceId, id, outcome, made);
}

export interface AuditAsked {
  readonly workspaceId: WorkspaceId;
  readonly personId?: string | undefined;
  readonly what?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

export async function listAudit(desk: Desk, asked: AuditAsked) {
  const { workspaceId, personId, what, after, limit } = asked;
  const before = after === undefined ? null : placeOf(after);
  if (before === 'unreadable') return { refused: 'cursor_unreadable' } satisfies Refusal;
  const question = { personId: (personId ?? null) as PersonId | null, what: what ?? null, before };
  const [rows, { directory }] = await Promise.all([
    readAudit(desk.database.of(workspaceId), workspaceId, { ...question, limit: limit + 1 }),
    workspaceFacts(desk, workspaceId),
  ]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ personId: who, at, ...row }) => ({
      ...row,
      at: iso(at),
      person: who === null ? null : personMark(directory, who),
      params: row.params as Record<string, unknown>,
    })),
    next: rows.length > limit && last ? `${last.at}.${last.id}` : null,
  };
}

function placeOf(after: string): { at: number; id: string } | 'unreadable' {
  const found = /^(\d{1,15})\.([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/.exec(after);
  return found ? { at: Number(found[1]), id: found[2] as string } : 'unreadable';
}
