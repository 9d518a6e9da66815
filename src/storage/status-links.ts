import type { Instant } from '../model/instant.ts';
import type { PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

/** A link to a status page. Only the sha256 of its secret is stored, and nobody notes when it is opened. */
export interface StoredStatusLink {
  readonly workspaceId: WorkspaceId;
  readonly id: string;
  readonly ticketId: TicketId;
  readonly reach: 'all' | 'state';
  readonly madeVia: 'person' | 'message' | 'form';
  readonly madeBy: PersonId | null;
  readonly language: string | null;
  readonly timeZone: string | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

const columns = [
  'workspace_id',
  'id',
  'ticket_id',
  'reach',
  'made_via',
  'made_by',
  'language',
  'time_zone',
  'created_at',
  'expires_at',
] as const;

/** null: nobody's link, a revoked one, or one that has ended. `now`: of the real clock. */
export async function readStatusLink(
  across: Db,
  tokenHash: Buffer,
  now: Instant,
): Promise<StoredStatusLink | null> {
  const row = await across
    .selectFrom('status_links')
    .select(columns)
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', timestamp(now) as unknown as number)
    .executeTakeFirst();
  return row ? linkOf(row) : null;
}

/** Those of one ticket that still work, the newest first. */
export async function readStatusLinksOf(
  across: Db,
  workspaceId: WorkspaceId,
  ticketId: TicketId,
  now: Instant,
): Promise<StoredStatusLink[]> {
  const rows = await across
    .selectFrom('status_links')
    .select(columns)
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', timestamp(now) as unknown as number)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map(linkOf);
}

export async function insertStatusLink(
  across: Db,
  link: StoredStatusLink & { readonly tokenHash: Buffer },
): Promise<void> {
  await across
    .insertInto('status_links')
    .values({
      workspace_id: link.workspaceId,
      id: link.id,
      token_hash: link.tokenHash,
      ticket_id: link.ticketId,
      reach: link.reach,
      made_via: link.madeVia,
      made_by: link.madeBy,
      language: link.language,
      time_zone: link.timeZone,
      created_at: timestamp(link.createdAt),
      expires_at: timestamp(link.expiresAt),
    })
    .onConflict((conflict) => conflict.column('token_hash').doNothing())
    .execute();
}

/** One of them, or all that still work. Answers how many ended. */
export async function revokeStatusLinks(
  across: Db,
  { workspaceId, ticketId }: Pick<StoredStatusLink, 'workspaceId' | 'ticketId'>,
  id: string | null,
  at: Instant,
): Promise<number> {
  const all = across
    .updateTable('status_links')
    .set({ revoked_at: timestamp(at) })
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('revoked_at', 'is', null);
  const { numUpdatedRows } = await (id === null ? all : all.where('id', '=', id)).executeTakeFirst();
  return Number(numUpdatedRows);
}

interface Row {
  readonly workspace_id: string;
  readonly id: string;
  readonly ticket_id: string;
  readonly reach: 'all' | 'state';
  readonly made_via: 'person' | 'message' | 'form';
  readonly made_by: string | null;
  readonly language: string | null;
  readonly time_zone: string | null;
  readonly created_at: Instant;
  readonly expires_at: Instant;
}

function linkOf(row: Row): StoredStatusLink {
  return {
    workspaceId: row.workspace_id as WorkspaceId,
    id: row.id,
    ticketId: row.ticket_id as TicketId,
    reach: row.reach,
    madeVia: row.made_via,
    madeBy: row.made_by as PersonId | null,
    language: row.language,
    timeZone: row.time_zone,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}
