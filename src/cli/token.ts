import { type Command, InvalidArgumentError } from 'commander';
import { Scope, scopes } from '../model/scope.ts';
import { createTokenFor, listTokens, readingScopes, revokeToken } from '../operations/tokens.ts';
import { calling, type CallOptions, withJson } from './call.ts';
import { onWorkspace, withWorkspaceOptions, type WorkspaceOptions } from './with-workspace.ts';

interface TokenOptions extends CallOptions, WorkspaceOptions {
  readonly name: string;
  readonly readOnly?: true;
  readonly scope?: readonly Scope[];
  readonly days?: number;
}

/** Tokens by which programs call the API: made, listed, revoked. */
export function addToken(program: Command): void {
  const token = program
    .command('token')
    .description('Tokens by which programs call the API in somebody’s name');
  const create = token
    .command('create')
    .description('Make one; it is shown once')
    .argument('<e-mail>', 'the address of a person of the desk')
    .option('--name <words>', 'what it is for', 'API token')
    .option('--scope <names>', `what it may do, with commas between: ${scopes.join(', ')}`, readScopes)
    .option('--read-only', 'every scope that only looks')
    .option('--days <number>', 'how long it holds; for ever when absent', readDays)
    .addHelpText(
      'after',
      '\nExample:\n  baton token create greta@kestrel.example --name importer --scope tickets:read --days 90',
    );
  withJson(withWorkspaceOptions(create)).action(makeToken);
  const list = token.command('list').description('Those in force');
  withJson(withWorkspaceOptions(list)).action(tellTokens);
  const revoke = token
    .command('revoke')
    .description('End one')
    .argument('<id>', 'as `baton token list` says it');
  withJson(withWorkspaceOptions(revoke)).action(endToken);
}

function readScopes(text: string): Scope[] {
  return text.split(',').map((name) => {
    const read = Scope.safeParse(name.trim());
    if (!read.success)
      throw new InvalidArgumentError(`There is no scope ${name}. There are ${scopes.join(', ')}.`);
    return read.data;
  });
}

/** Ten years. */
const daysMax = 3_650;

function readDays(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > daysMax)
    throw new InvalidArgumentError(`A number of days from 1 to ${daysMax}.`);
  return days;
}

function makeToken(email: string, options: TokenOptions): Promise<void> {
  return calling('token create', options, (call) =>
    onWorkspace(options, async (desk, workspaceId) => {
      const granted = options.readOnly ? readingScopes : options.scope;
      const settings = { name: options.name, scopes: granted, days: options.days };
      const made = await createTokenFor(desk, workspaceId, email, settings);
      if (!made) throw new Error(`Nobody on this desk has the address ${email}. Look it up under People.`);
      call.answer(made, [made.token]);
    }),
  );
}

function tellTokens(options: TokenOptions): Promise<void> {
  return calling('token list', options, (call) =>
    onWorkspace(options, async (desk, workspaceId) => {
      const tokens = await listTokens(desk, workspaceId);
      call.answer(
        { tokens },
        tokens.map(({ id, createdAt, expiresAt, person, name }) =>
          [id, createdAt, expiresAt ?? 'for ever', person.name, name].join('  '),
        ),
      );
    }),
  );
}

function endToken(id: string, options: TokenOptions): Promise<void> {
  return calling('token revoke', options, (call) =>
    onWorkspace(options, async (desk, workspaceId) => {
      if (!(await revokeToken(desk, workspaceId, id)))
        throw new Error(`There is no token ${id}. \`baton token list\` lists them.`);
      call.answer({ revoked: id }, ['It ends within five seconds.']);
    }),
  );
}
