import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { endingOf, Findings, Stopped } from './ending.ts';
import { tellFailure } from './tell.ts';

type AddVerb = (program: Command) => void;

/** Each verb by its word. Only the one that was asked for is loaded: the whole desk takes most of a second to read. */
const verbs: Readonly<Record<string, () => Promise<AddVerb>>> = {
  serve: async () => (await import('./serve.ts')).addServe,
  backup: async () => (await import('./backup.ts')).addBackup,
  restore: async () => (await import('./backup.ts')).addRestore,
  import: async () => (await import('./import.ts')).addImport,
  audit: async () => (await import('./audit.ts')).addAudit,
  policy: async () => (await import('./policy.ts')).addPolicy,
  doctor: async () => (await import('./doctor.ts')).addDoctor,
  'sign-in': async () => (await import('./sign-in.ts')).addSignIn,
  token: async () => (await import('./token.ts')).addToken,
  user: async () => (await import('./user.ts')).addUser,
};

/** `baton <verb>`. Every verb says what to do when it can't do what it was asked; `ending.ts` has the numbers. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  const program = new Command('baton')
    .description('A self-hosted escalation desk for customer-support teams.')
    .version(packageJson.version)
    .showHelpAfterError('(`--help` shows what it takes.)')
    .addHelpText('after', endingsHelp);
  // Before the verbs are added: they take over what is set here.
  program.exitOverride().enablePositionalOptions();
  for (const add of await verbsFor(argv[2])) add(program);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    end(error);
  }
}

/** All of them for help and for a word that is none, whose likeness is looked for. */
async function verbsFor(word: string | undefined): Promise<AddVerb[]> {
  if (word === '--version') return [];
  const asked = word !== undefined && Object.hasOwn(verbs, word) ? verbs[word] : undefined;
  return Promise.all((asked ? [asked] : Object.values(verbs)).map((load) => load()));
}

function end(error: unknown): void {
  // What commander and verbs have told already is not told twice.
  const isTold = error instanceof CommanderError || error instanceof Findings;
  if (!isTold) tellFailure(error);
  process.exitCode = endingOf(error);
  // Whatever a stopped verb still holds open must not keep the process.
  if (error instanceof Stopped) process.exit();
}

const endingsHelp = `
Ends with 0 when it did what it was asked, 1 when it was refused or found something, 2 when it was called in a way
that it does not know, 3 when the database can't be had, 130 or 143 when a signal stopped it.
Without --data and DATABASE_URL, verbs work on the desk of this folder, also while it runs.`;
