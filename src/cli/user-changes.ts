import { type Command, InvalidArgumentError } from 'commander';
import type { Refusal } from '../model/refusal.ts';
import { Role, type WorkspaceId } from '../model/words.ts';
import { closeAccount } from '../operations/close-account.ts';
import type { Desk } from '../operations/desk.ts';
import { findPerson } from '../operations/find-person.ts';
import { changePerson, createPerson } from '../operations/manage-people.ts';
import { type Call, calling, type CallOptions, withJson } from './call.ts';
import { onWorkspace, withWorkspaceOptions, type WorkspaceOptions } from './with-workspace.ts';

interface UserOptions extends CallOptions, WorkspaceOptions {}

interface NewUserOptions extends UserOptions {
  readonly name: string;
  readonly role: Role;
  readonly teams: readonly string[];
  readonly zone: string;
  readonly locale: string;
}

interface CloseOptions extends UserOptions {
  readonly handTo?: string;
}

/** Who comes, changes and goes; by nobody of the desk, but by whoever runs it. */
export function addUserChanges(user: Command): void {
  const create = user
    .command('create')
    .description('Somebody new')
    .argument('<e-mail>')
    .requiredOption('--name <words>', 'what colleagues and customers read')
    .option('--role <role>', Role.options.join(', '), readRole, 'agent')
    .option('--teams <ids>', 'with commas between', (text) => text.split(','), [])
    .option('--zone <name>', 'such as Europe/Berlin', Intl.DateTimeFormat().resolvedOptions().timeZone)
    .option('--locale <code>', 'such as en-GB', 'en')
    .addHelpText(
      'after',
      '\nExample:\n  baton user create ada@desk.example --name "Ada Lind" --role specialist --teams platform',
    );
  withJson(withWorkspaceOptions(create)).action((email: string, options: NewUserOptions) =>
    changing('user create', options, async (desk, workspaceId, call) => {
      const { name, role, teams, zone, locale } = options;
      const who = { name, email, role, teams, timeZone: zone, locale };
      const made = await createPerson(desk, { workspaceId, personId: null, ...who });
      answer(call, made, `${name} is here. \`baton user password-link ${email}\` lets ${email} in.`);
    }),
  );
  const role = user
    .command('role')
    .description('Give somebody another role')
    .argument('<e-mail>')
    .argument('<role>', Role.options.join(', '), readRole);
  withJson(withWorkspaceOptions(role)).action((email: string, to: Role, options: UserOptions) =>
    changing('user role', options, async (desk, workspaceId, call) => {
      const id = await idOf(desk, workspaceId, email);
      answer(
        call,
        await changePerson(desk, { workspaceId, personId: null, id, role: to }),
        `${email} is ${to} now.`,
      );
    }),
  );
  const close = user
    .command('close')
    .description('Somebody leaves: what he holds goes to others at once, sessions and tokens end')
    .argument('<e-mail>')
    .option('--hand-to <e-mail>', 'who takes over where he can');
  withJson(withWorkspaceOptions(close)).action((email: string, options: CloseOptions) =>
    changing('user close', options, async (desk, workspaceId, call) => {
      const id = await idOf(desk, workspaceId, email);
      const handTo = options.handTo === undefined ? undefined : await idOf(desk, workspaceId, options.handTo);
      const closed = await closeAccount(desk, { workspaceId, personId: null, id, handTo });
      const held = 'refused' in closed ? 0 : closed.handedOver;
      answer(call, closed, `${email} has left; ${held} tickets are in other hands.`);
    }),
  );
}

function readRole(text: string): Role {
  const read = Role.safeParse(text);
  if (!read.success) throw new InvalidArgumentError(`A role is one of ${Role.options.join(', ')}.`);
  return read.data;
}

function changing(
  verb: string,
  options: UserOptions,
  change: (desk: Desk, workspaceId: WorkspaceId, call: Call) => Promise<void>,
): Promise<void> {
  return calling(verb, options, (call) =>
    onWorkspace(options, (desk, workspaceId) => change(desk, workspaceId, call)),
  );
}

async function idOf(desk: Desk, workspaceId: WorkspaceId, email: string): Promise<string> {
  const person = await findPerson(desk, workspaceId, email);
  if (!person)
    throw new Error(`Nobody on this desk has the address ${email}. \`baton user list\` lists them.`);
  return person.personId;
}

/** The code of a refusal is the one that the API guide explains. */
function answer(call: Call, changed: object | Refusal, words: string): void {
  if ('refused' in changed) {
    const { refused, params } = changed;
    throw new Error(
      `It was refused: ${refused}${params ? ` ${JSON.stringify(params)}` : ''}. Nothing was changed.`,
    );
  }
  call.answer(changed, [words]);
}
