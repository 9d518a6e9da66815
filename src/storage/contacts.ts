import type { WorkspaceId } from '../model/words.ts';
import type { Db } from './database.ts';

/** Its version; null: there is none. */
export async function lockContact(tx: Db, workspaceId: WorkspaceId, id: string): Promise<number | null> {
  const row = await tx
    .selectFrom('contacts')
    .select('version')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row?.version ?? null;
}

/** How somebody reads: what is absent stays, null is unset. */
export interface ContactChanges {
  readonly language?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
}

export async function writeContact(
  tx: Db,
  workspaceId: WorkspaceId,
  id: string,
  { language, timeZone }: ContactChanges,
): Promise<void> {
  await tx
    .updateTable('contacts')
    .set((is) => ({
      ...(language === undefined ? {} : { language }),
      ...(timeZone === undefined ? {} : { time_zone: timeZone }),
      version: is('version', '+', 1),
    }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}
