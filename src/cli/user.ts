import type { Command } from 'commander';
import { listPeople } from '../operations/people.ts';
import { createSignInLink, linkMinutes } from '../operations/sign-in.ts';
import { calling, type CallOptions, withJson } from './call.ts';
import { addUserChanges } from './user-changes.ts';
import { onWorkspace, withWorkspaceOptions, type WorkspaceOptions } from './with-workspace.ts';

interface UserOptions extends CallOptions, WorkspaceOptions {}

interface LinkOptions extends UserOptions {
  readonly url: string;
}

/** People of the desk, for whoever can't sign in yet, or no longer. */
export function addUser(program: Command): void {
  const user = program.command('user').description('People of the desk');
  withJson(withWorkspaceOptions(user.command('list').description('Everybody who works here'))).action(
    (options: UserOptions) =>
      calling('user list', options, (call) =>
        onWorkspace(options, async (desk, workspaceId) => {
          const people = await listPeople(desk, workspaceId);
          call.answer(
            { people },
            people.map(({ name, email, role, teams }) => [email, role, name, teams.join(', ')].join('  ')),
          );
        }),
      ),
  );
  addUserChanges(user);
  const link = user
    .command('password-link')
    .description('Make a link by which somebody chooses a password, once')
    .argument('<e-mail>', 'the address of a person of the desk')
    .option('--url <address>', 'how browsers reach the desk', 'http://127.0.0.1:8484')
    .addHelpText(
      'after',
      '\nExample:\n  baton user password-link priya@kestrel.example --url https://desk.example.com',
    );
  withJson(withWorkspaceOptions(link)).action((email: string, options: LinkOptions) =>
    calling('user password-link', options, (call) =>
      onWorkspace(options, async (desk, workspaceId) => {
        const made = await createSignInLink(desk, workspaceId, email, 'password');
        if (!made)
          throw new Error(`Nobody on this desk has the address ${email}. \`baton user list\` lists them.`);
        const address = `${options.url.replace(/\/+$/, '')}/choose-password?token=${made.token}`;
        call.answer({ name: made.name, email: made.email, address }, [
          address,
          `${made.name} chooses a password by it, once, within ${linkMinutes} minutes.`,
        ]);
      }),
    ),
  );
}
