import type { Command } from 'commander';
import { openQuietDesk } from '../app.ts';
import { createSignInLink, linkMinutes } from '../operations/sign-in.ts';
import { findWorkspace } from '../operations/workspaces.ts';
import { databaseOptionsOf, withDatabaseOptions } from './database-options.ts';
import { tell } from './tell.ts';

interface SignInOptions {
  readonly data: string;
  readonly url: string;
}

export function addSignIn(program: Command): void {
  const command = program
    .command('sign-in')
    .description('Make a link by which somebody signs in once')
    .argument('<e-mail>', 'the address of a person of the desk')
    .option('--url <address>', 'how browsers reach the desk', 'http://127.0.0.1:8484');
  withDatabaseOptions(command).action(signIn);
}

async function signIn(email: string, options: SignInOptions): Promise<void> {
  const { desk, close } = await openQuietDesk(databaseOptionsOf(options));
  try {
    const workspaceId = await findWorkspace(desk, null);
    const link = workspaceId && (await createSignInLink(desk, workspaceId, email));
    if (!link) throw new Error(`Nobody on this desk has the address ${email}. Look it up under People.`);
    tell(`${options.url.replace(/\/+$/, '')}/sign-in?token=${link.token}`);
    tell(`It signs in ${link.name}, once, within ${linkMinutes} minutes.`);
  } finally {
    await close();
  }
}
