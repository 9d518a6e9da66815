import { Command, CommanderError } from 'commander';
import { version } from '../app.ts';
import { addBackup, addRestore } from './backup.ts';
import { addImport } from './import.ts';
import { addDoctor } from './doctor.ts';
import { endingOf, Findings, Stopped } from './ending.ts';
import { addPolicy } from './policy.ts';
import { addServe } from './serve.ts';
import { addSignIn } from './sign-in.ts';
import { tellFailure } from './tell.ts';
import { addToken } from './token.ts';
import { addUser } from './user.ts';

/** `baton <verb>`. Every verb says what to do when it can't do what it was asked; `ending.ts` has the numbers. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  const program = new Command('baton')
    .description('A self-hosted escalation desk for customer-support teams.')
    .version(version)
    .showHelpAfterError('(`--help` shows what it takes.)')
    .addHelpText('after', endingsHelp);
  // Before the verbs are added: they take over what is set here.
  program.exitOverride().enablePositionalOptions();
  addServe(program);
  addBackup(program);
  addRestore(program);
  addImport(program);
  addPolicy(program);
  addDoctor(program);
  addSignIn(program);
  addToken(program);
  addUser(program);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    end(error);
  }
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
