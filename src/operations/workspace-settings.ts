/** What holds for the whole workspace: its name, and who takes what nobody takes. */
import type { Refusal } from '../model/refusal.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { lockWorkspace, writeWorkspaceSettings } from '../storage/people.ts';
import { changeRecords, type RecordChanged, type RecordOrder } from './change-records.ts';
import type { Desk } from './desk.ts';
import { refuseAbsent } from './manage-people.ts';

export async function viewWorkspace(desk: Desk, workspaceId: WorkspaceId) {
  const db = desk.database.of(workspaceId);
  const { name, catchAllId } = await db.transaction().execute((tx) => lockWorkspace(tx, workspaceId));
  return { id: workspaceId as string, name, catchAllId: catchAllId as string };
}

export interface WorkspaceChange extends RecordOrder {
  readonly name?: string | undefined;
  readonly catchAllId?: string | undefined;
}

export function changeWorkspace(desk: Desk, change: WorkspaceChange): Promise<RecordChanged | Refusal> {
  return changeRecords(desk, change, async ({ tx, settings, people }) => {
    const catchAllId = (change.catchAllId ?? settings.catchAllId) as PersonId;
    const refusal = refuseAbsent(people, catchAllId);
    if (refusal) return refusal;
    const isViewer = people.some(({ person }) => person.id === catchAllId && person.role === 'viewer');
    if (isViewer) return { refused: 'record_refers_to_nothing', params: { what: 'catch-all who may act' } };
    await writeWorkspaceSettings(tx, change.workspaceId, { name: change.name ?? settings.name, catchAllId });
    return { id: change.workspaceId, version: settings.recordsVersion + 1 };
  });
}
