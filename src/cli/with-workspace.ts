import type { Command } from 'commander';
import { openQuietDesk } from '../app.ts';
import type { WorkspaceId } from '../model/words.ts';
import type { Desk } from '../operations/desk.ts';
import { findWorkspace } from '../operations/workspaces.ts';
import { databaseOptionsOf, withDatabaseOptions } from './database-options.ts';
import { UsageMistake } from './ending.ts';

export interface WorkspaceOptions {
  readonly data: string;
  readonly workspace?: string;
}

export function withWorkspaceOptions(command: Command): Command {
  return withDatabaseOptions(command).option(
    '--workspace <name>',
    'its short name; the oldest when there are several',
  );
}

/** Opens the desk beside a running one, or starts and stops its database. */
export async function onWorkspace(
  options: WorkspaceOptions,
  use: (desk: Desk, workspaceId: WorkspaceId) => Promise<void>,
): Promise<void> {
  const { desk, close } = await openQuietDesk(databaseOptionsOf(options));
  try {
    const workspaceId = await findWorkspace(desk, options.workspace ?? null);
    if (!workspaceId)
      throw new UsageMistake(
        options.workspace === undefined
          ? 'This desk is empty. Start it once with `npm start`.'
          : `There is no workspace ${options.workspace}.`,
      );
    await use(desk, workspaceId);
  } finally {
    await close();
  }
}
