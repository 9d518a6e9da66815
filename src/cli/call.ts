import type { Command } from 'commander';
import type { Progress } from '../model/backup.ts';
import { Findings, Stopped } from './ending.ts';
import { showProgress } from './progress.ts';
import { tell } from './tell.ts';

/** One call of a verb: how it hears that it is to stop, and how it says what came of it. */
export interface Call {
  readonly isJson: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** The one answer on standard output: the document with --json, else the lines. */
  answer(document: object, lines: readonly string[]): void;
}

export interface CallOptions {
  readonly json?: boolean;
}

/** Every verb but `serve` has it. */
export function withJson(command: Command): Command {
  return command.option('--json', 'answer with one JSON document on standard output');
}

/** Terminals and launchers may pass the same signal twice. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a verb so that a signal stops it in order: it rolls back, or leaves what it says it leaves. A second signal of
 * another moment ends the process at once.
 */
export async function calling<O extends CallOptions>(
  verb: string,
  options: O,
  run: (call: Call) => Promise<void>,
): Promise<void> {
  const stopping = new AbortController();
  const progress = showProgress(verb);
  const stop = (signal: NodeJS.Signals) => stopping.abort(new Stopped(signal));
  for (const signal of signals) process.on(signal, stop);
  try {
    await run({
      isJson: options.json ?? false,
      signal: stopping.signal,
      onProgress: (told) => progress.show(told),
      answer: (document, lines) => {
        progress.end();
        if (options.json) tell(JSON.stringify(document, undefined, 2));
        else for (const line of lines) tell(line);
      },
    });
  } catch (error) {
    progress.end();
    if (options.json && !(error instanceof Findings))
      tell(JSON.stringify({ failed: (error as Error).message }, undefined, 2));
    throw stopping.signal.aborted ? stopping.signal.reason : error;
  } finally {
    progress.end();
    for (const signal of signals) process.off(signal, stop);
  }
}
