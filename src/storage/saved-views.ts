import { sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { audiences, SavedSearch } from '../model/saved-view.ts';
import type { PersonId, TeamId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

export interface StoredSavedView {
  readonly id: string;
  readonly ownerId: PersonId;
  readonly name: string;
  readonly audience: (typeof audiences)[number];
  readonly teamId: TeamId | null;
  readonly search: SavedSearch;
  readonly version: number;
}

/** As one person has it on the rail. */
export interface PlacedView extends StoredSavedView {
  readonly pinned: boolean;
}

/** What a person may see of them, in the order that he gave them; what he has not placed stands at the end, by its age. */
export async function readSavedViews(
  db: Db,
  workspaceId: WorkspaceId,
  { id, teamIds }: { readonly id: PersonId; readonly teamIds: readonly TeamId[] },
): Promise<PlacedView[]> {
  const rows = await db
    .selectFrom('saved_views as v')
    .leftJoin('saved_view_places as p', (join) =>
      join
        .onRef('p.workspace_id', '=', 'v.workspace_id')
        .onRef('p.view_id', '=', 'v.id')
        .on('p.person_id', '=', id),
    )
    .selectAll('v')
    .select('p.pinned')
    .where('v.workspace_id', '=', workspaceId)
    .where((one) =>
      one.or([
        one('v.owner_id', '=', id),
        one('v.audience', '=', 'all'),
        one.and([
          one('v.audience', '=', 'team'),
          one('v.team_id', '=', sql<string>`any(${[...teamIds]}::text[])`),
        ]),
      ]),
    )
    .orderBy(sql`p.place asc nulls last`)
    .orderBy('v.created_at')
    .orderBy('v.id')
    .limit(500)
    .execute();
  return rows.map((row) => ({ ...viewOf(row), pinned: row.pinned ?? true }));
}

/** Locked: its order and version hold until the transaction ends. */
export async function lockSavedView(
  tx: Db,
  workspaceId: WorkspaceId,
  id: string,
): Promise<StoredSavedView | null> {
  const row = await tx
    .selectFrom('saved_views')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? viewOf(row) : null;
}

export async function countSavedViews(db: Db, workspaceId: WorkspaceId, ownerId: PersonId): Promise<number> {
  const row = await db
    .selectFrom('saved_views')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('owner_id', '=', ownerId)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

export async function insertSavedView(
  db: Db,
  workspaceId: WorkspaceId,
  view: Omit<StoredSavedView, 'version'>,
  at: Instant,
): Promise<void> {
  await db
    .insertInto('saved_views')
    .values({
      workspace_id: workspaceId,
      id: view.id,
      owner_id: view.ownerId,
      name: view.name,
      audience: view.audience,
      team_id: view.teamId,
      search: JSON.stringify(view.search),
      created_at: timestamp(at),
    })
    .execute();
}

export async function updateSavedView(
  tx: Db,
  workspaceId: WorkspaceId,
  { id, name, audience, teamId, search }: Omit<StoredSavedView, 'version' | 'ownerId'>,
): Promise<void> {
  await tx
    .updateTable('saved_views')
    .set({ name, audience, team_id: teamId, search: JSON.stringify(search), version: sql`version + 1` })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

export async function deleteSavedView(tx: Db, workspaceId: WorkspaceId, id: string): Promise<void> {
  await tx.deleteFrom('saved_views').where('workspace_id', '=', workspaceId).where('id', '=', id).execute();
}

/** The person's whole order anew. Views that have gone meanwhile are left out. */
export async function placeSavedViews(
  tx: Db,
  workspaceId: WorkspaceId,
  personId: PersonId,
  places: readonly { readonly id: string; readonly pinned: boolean }[],
): Promise<void> {
  await tx
    .deleteFrom('saved_view_places')
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .execute();
  const rows = JSON.stringify(places.map(({ id, pinned }, place) => ({ id, pinned, place })));
  await sql`insert into saved_view_places (workspace_id, person_id, view_id, place, pinned)
    select v.workspace_id, ${personId}::uuid, v.id, r.place, r.pinned
    from json_to_recordset(${rows}::json) as r (id uuid, place int, pinned boolean)
    join saved_views v on v.workspace_id = ${workspaceId}::uuid and v.id = r.id`.execute(tx);
}

interface Row {
  readonly id: string;
  readonly owner_id: string;
  readonly name: string;
  readonly audience: (typeof audiences)[number];
  readonly team_id: string | null;
  readonly search: object;
  readonly version: number;
}

function viewOf(row: Row): StoredSavedView {
  return {
    id: row.id,
    ownerId: row.owner_id as PersonId,
    name: row.name,
    audience: row.audience,
    teamId: row.team_id as TeamId | null,
    search: row.search as SavedSearch,
    version: row.version,
  };
}
