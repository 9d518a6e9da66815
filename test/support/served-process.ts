import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const main = join(root, 'src', 'main.ts');
/** What is compiled once is kept where the launcher keeps it as well: else each process strips all types anew. */
const compiled = join(root, 'node_modules', '.cache', 'baton-code');

/** Baton as a process of its own, in the words that an operator would type. */
export interface BatonProcess {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly complained: () => string;
  readonly ended: Promise<number | null>;
}

export function baton(...words: string[]): BatonProcess {
  const environment = { ...process.env, DATABASE_URL: '', BATON_LOG: 'warn', NODE_COMPILE_CACHE: compiled };
  const child = spawn(process.execPath, [main, ...words], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [said, complained] = ['', ''];
  child.stdout?.on('data', (bytes: Buffer) => (said += bytes.toString()));
  child.stderr?.on('data', (bytes: Buffer) => (complained += bytes.toString()));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return { child, said: () => said, complained: () => complained, ended };
}

/** Where it is ready; throws with what it complained of when it ended instead. */
export async function readyAt(run: BatonProcess, withinMs = 40_000): Promise<string> {
  const until = performance.now() + withinMs;
  while (performance.now() < until) {
    const address = /^Baton is ready at (http:\/\/\S+)$/m.exec(run.said())?.[1];
    if (address !== undefined) return address;
    if (run.child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Baton is not ready:\n${run.said()}${run.complained()}`);
}

/** The process and everything that it has started, also what left its group, which the machine's end would take along. */
export function cutPower(run: BatonProcess, dataDirectory: string): void {
  const servers = databaseProcesses(dataDirectory);
  run.child.kill('SIGKILL');
  for (const id of servers) killNow(id);
}

/** The database's server and the processes that it has started for its connections. */
function databaseProcesses(dataDirectory: string): number[] {
  const file = join(dataDirectory, 'cluster', 'postmaster.pid');
  if (!existsSync(file)) return [];
  const first = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === first)
    .map(Number);
  return [first, ...children];
}

function parentOf(id: string): number {
  try {
    // Behind the name in brackets: state, then the parent's id.
    return Number(readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
  } catch {
    return 0;
  }
}

function killNow(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
