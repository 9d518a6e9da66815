import { type Command, InvalidArgumentError } from 'commander';
import { type App, openDesk } from '../app.ts';
import { createSignInLink } from '../operations/sign-in.ts';
import { findWorkspace } from '../operations/workspaces.ts';
import { databaseOptionsOf, withDatabaseOptions } from './database-options.ts';
import { UsageMistake } from './ending.ts';
import { tell, tellFailure } from './tell.ts';

interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly url?: string;
  readonly engineOnly?: true;
  readonly empty?: true;
  readonly admin: string;
  readonly requestsPerMinute?: number;
  readonly trustProxy?: true;
}

export function addServe(program: Command): void {
  const command = program
    .command('serve')
    .description('Run the desk until it is stopped')
    .option('--port <number>', 'port to listen on', readPort, 8484)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--url <address>', 'how browsers reach the desk, such as https://desk.example.com')
    .option('--engine-only', 'fire deadlines and send, beside desks that serve; needs DATABASE_URL and --url')
    .option('--empty', 'start with an empty workspace instead of the sample')
    .option('--admin <e-mail>', 'who runs the empty workspace', 'admin@example.com')
    .option(
      '--requests-per-minute <number>',
      'what one token or session may ask for; 0: as much as it likes (default: 1200)',
      readCount,
    )
    .option('--trust-proxy', 'a proxy in front says who calls, by X-Forwarded-For')
    .addHelpText(
      'after',
      '\nDATABASE_URL names a PostgreSQL (15 or newer) of your own; without it Baton brings one.',
    );
  withDatabaseOptions(command).action(serve);
}

async function serve(options: ServeOptions): Promise<void> {
  const database = databaseOptionsOf(options);
  if (options.engineOnly && (database.databaseUrl === null || options.url === undefined))
    throw new UsageMistake(
      'An engine alone works beside desks that serve: set DATABASE_URL to their database and --url to their address.',
    );
  const app: App = await openDesk({
    ...database,
    engineOnly: options.engineOnly ?? false,
    host: options.host,
    port: options.port,
    publicAddress: options.url?.replace(/\/+$/, '') ?? null,
    limits: {
      ...(options.requestsPerMinute === undefined ? {} : { requestsPerMinute: options.requestsPerMinute }),
      trustProxy: options.trustProxy ?? false,
    },
    firstWorkspace: options.empty ? { adminEmail: options.admin } : 'sample',
    onLost: (reason) => {
      tellFailure(reason);
      void end(app, 1);
    },
  });
  stopBySignal(app);
  if (options.engineOnly) return tell('The engine runs.');
  tell(`Baton is ready at ${app.address}`);
  const workspaceId = await findWorkspace(app.desk, null);
  const link = workspaceId && (await createSignInLink(app.desk, workspaceId, null));
  if (link) tell(`Sign in as ${link.name}: ${options.url ?? app.address}/sign-in?token=${link.token}`);
}

/** Terminals and launchers may pass the same signal twice. */
const sameSignalMs = 1_000;

/** The first signal ends it in order; a later one at once. */
function stopBySignal(app: App): void {
  let firstAt: number | undefined;
  const stop = () => {
    const at = app.desk.clock.monotonicMs();
    if (firstAt !== undefined && at - firstAt > sameSignalMs) process.exit(1);
    if (firstAt === undefined) void end(app, 0);
    firstAt ??= at;
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop);
}

async function end(app: App, code: number): Promise<never> {
  try {
    await app.close();
  } catch (error) {
    tellFailure(error);
    process.exit(1);
  }
  process.exit(code);
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}

function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 0 || count > 1_000_000)
    throw new InvalidArgumentError('It is a number from 0 to 1000000.');
  return count;
}
