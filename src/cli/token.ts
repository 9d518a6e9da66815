import type { Command } from 'commander';
import { openQuietDesk } from '../app.ts';
import type { WorkspaceId } from '../model/words.ts';
import type { Desk } from '../operations/desk.ts';
import { createTokenFor, listTokens, readingScopes, revokeToken } from '../operations/tokens.ts';
import { findWorkspace } from '../operations/workspaces.ts';
import { databaseOptionsOf, withDatabaseOptions } from './database-options.ts';
import { tell } from './tell.ts';

interface DataOption {
  readonly data: string;
}

interface TokenOptions extends DataOption {
  readonly name: string;
  readonly readOnly?: true;
}

/** Tokens by which programs call the API: made, listed, revoked. */
export function addToken(program: Command): void {
  const command = program
    .command('token')
    .description('Make a token by which a program calls the API in somebody’s name')
    .argument('<e-mail>', 'the address of a person of the desk')
    .option('--name <words>', 'what it is for', 'API token')
    .option('--read-only', 'it may look and change nothing');
  withDatabaseOptions(command).action(makeToken);
  withDatabaseOptions(program.command('tokens').description('List the tokens in force')).action(tellTokens);
  const revoke = program
    .command('revoke-token')
    .description('End a token')
    .argument('<id>', 'as `baton tokens` lists it');
  withDatabaseOptions(revoke).action(endToken);
}

async function makeToken(email: string, options: TokenOptions): Promise<void> {
  await withWorkspace(options, async (desk, workspaceId) => {
    const settings = { name: options.name, scopes: options.readOnly ? readingScopes : undefined };
    const made = await createTokenFor(desk, workspaceId, email, settings);
    if (!made) throw new Error(`Nobody on this desk has the address ${email}. Look it up under People.`);
    tell(made.token);
  });
}

async function tellTokens(options: DataOption): Promise<void> {
  await withWorkspace(options, async (desk, workspaceId) => {
    for (const { id, name, person, createdAt } of await listTokens(desk, workspaceId))
      tell(`${id}  ${createdAt}  ${person.name}  ${name}`);
  });
}

async function endToken(id: string, options: DataOption): Promise<void> {
  await withWorkspace(options, async (desk, workspaceId) => {
    if (!(await revokeToken(desk, workspaceId, id)))
      throw new Error(`There is no token ${id}. \`baton tokens\` lists them.`);
    tell('It ends within five seconds.');
  });
}

async function withWorkspace(
  options: DataOption,
  use: (desk: Desk, workspaceId: WorkspaceId) => Promise<void>,
): Promise<void> {
  const { desk, close } = await openQuietDesk(databaseOptionsOf(options));
  try {
    const workspaceId = await findWorkspace(desk, null);
    if (!workspaceId) throw new Error('This desk is empty. Start it once with `npm start`.');
    await use(desk, workspaceId);
  } finally {
    await close();
  }
}
