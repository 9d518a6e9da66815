/** How the desk stands at this moment, over all workspaces: what waits, what is late, what was given up. */
import {
  countOpenEscalations,
  type EngineFigures,
  type ParcelFigures,
  readEngineFigures,
  readParcelFigures,
} from '../storage/desk-figures.ts';
import { readWorkspaceIds } from '../storage/bulk.ts';
import type { Desk } from './desk.ts';

export interface DeskFigures {
  readonly engine: EngineFigures;
  readonly parcels: readonly ParcelFigures[];
  readonly escalations: readonly { readonly kind: string; readonly state: string; readonly count: number }[];
  readonly connections: Desk['database']['connections'];
}

/** Workspaces that are counted one by one, since each is seen on a connection of its own setting. */
const workspacesMax = 200;

/** null: the database does not answer. */
export async function readDeskFigures(desk: Desk): Promise<DeskFigures | null> {
  const { across } = desk.database;
  const now = desk.clock.realNow();
  try {
    const [engine, parcels, workspaceIds] = await Promise.all([
      readEngineFigures(across, now),
      readParcelFigures(across, now),
      readWorkspaceIds(across),
    ]);
    const escalations = [];
    for (const workspaceId of workspaceIds.slice(0, workspacesMax))
      escalations.push(...(await countOpenEscalations(desk.database.of(workspaceId), workspaceId)));
    return { engine, parcels, escalations, connections: desk.database.connections };
  } catch {
    return null;
  }
}
