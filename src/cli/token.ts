import type { Command } from 'commander';
import { openQuietDesk } from '../app.ts';
import { createTokenFor } from '../operations/tokens.ts';
import { findWorkspace } from '../operations/workspaces.ts';
import { databaseOptionsOf, withDatabaseOptions } from './database-options.ts';
import { tell } from './tell.ts';

interface TokenOptions {
  readonly data: string;
  readonly name: string;
  readonly readOnly?: true;
}

export function addToken(program: Command): void {
  const command = program
    .command('token')
    .description('Make a token by which a program calls the API in somebody’s name')
    .argument('<e-mail>', 'the address of a person of the desk')
    .option('--name <words>', 'what it is for', 'API token')
    .option('--read-only', 'it may look and change nothing');
  withDatabaseOptions(command).action(makeToken);
}

async function makeToken(email: string, options: TokenOptions): Promise<void> {
  const { desk, close } = await openQuietDesk(databaseOptionsOf(options));
  try {
    const workspaceId = await findWorkspace(desk, null);
    const settings = { name: options.name, isReadOnly: options.readOnly ?? false };
    const made = workspaceId && (await createTokenFor(desk, workspaceId, email, settings));
    if (!made) throw new Error(`Nobody on this desk has the address ${email}. Look it up under People.`);
    tell(made.token);
  } finally {
    await close();
  }
}
