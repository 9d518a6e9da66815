import { Command } from 'commander';
import { version } from '../app.ts';
import { addServe } from './serve.ts';
import { addSignIn } from './sign-in.ts';
import { addToken } from './token.ts';
import { tellFailure } from './tell.ts';

/** `baton <verb>`. Every verb says what to do when it can't do what it was asked, and ends with code 1. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  const program = new Command('baton')
    .description('A self-hosted escalation desk for customer-support teams.')
    .version(version)
    .showHelpAfterError();
  addServe(program);
  addSignIn(program);
  addToken(program);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    tellFailure(error);
  }
}
