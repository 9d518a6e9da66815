import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export interface ProgramEnd {
  readonly passed: boolean;
  readonly output: string;
  readonly seconds: number;
}

const root = join(import.meta.dirname, '..', '..');
const MAX_OUTPUT_CHARACTERS = 200_000;
const GRACE_MS = 5_000;

const running = new Set<ChildProcess>();

/** Runs a script under this Node, with all that it starts in a group of its own, so that all of it can be ended. */
export async function runProgram(
  script: string,
  scriptArguments: readonly string[],
  limitSeconds: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<ProgramEnd> {
  const begin = performance.now();
  const child = spawn(process.execPath, [script, ...scriptArguments], {
    cwd: root,
    // As in continuous integration: a missing snapshot and a forgotten `.only` are failures.
    env: { ...process.env, CI: '1', NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.add(child);
  const collected = collectOutput(child);
  const limit = limitTo(limitSeconds, child);
  const failure = await new Promise<string | undefined>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(code === 0 ? undefined : `it ended with ${code ?? signal}`));
  });
  running.delete(child);
  const why = limit.wasReached() ? `stopped: it took longer than its ${limitSeconds} s` : (failure ?? '');
  limit.clear();
  // What a program leaves running is ended with it.
  signalGroup(child, 'SIGKILL');
  const seconds = (performance.now() - begin) / 1000;
  return { passed: failure === undefined, output: `${collected()}\n${why}`.trim(), seconds };
}

/** Ends what still runs, for when the check itself is ended. */
export function endRunning(): void {
  for (const child of running) signalGroup(child, 'SIGTERM');
}

function collectOutput(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-MAX_OUTPUT_CHARACTERS);
    });
  }
  return () => output;
}

function limitTo(seconds: number, child: ChildProcess): { wasReached: () => boolean; clear: () => void } {
  let reached = false;
  let grace: NodeJS.Timeout | undefined;
  const timer = setTimeout(() => {
    reached = true;
    signalGroup(child, 'SIGTERM');
    grace = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS);
  }, seconds * 1000);
  return {
    wasReached: () => reached,
    clear: () => {
      clearTimeout(timer);
      clearTimeout(grace);
    },
  };
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // Nothing of the group is left.
  }
}
