import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchDesk } from './bench-desk.ts';
import type { Figure } from './figure.ts';

const idleSeconds = 60;

/** Resident memory of the desk's process and proportional memory of its database, a minute after the start. */
export async function* benchMemory({ processId, databaseProcessId }: BenchDesk): AsyncGenerator<Figure> {
  await sleep(idleSeconds * 1000);
  yield {
    idleSeconds,
    deskResidentMb: megabytes(field(`/proc/${processId}/status`, 'VmRSS')),
    databaseProportionalMb: megabytes(
      databaseProcesses(databaseProcessId).reduce(
        (sum, pid) => sum + field(`/proc/${pid}/smaps_rollup`, 'Pss'),
        0,
      ),
    ),
  };
}

function databaseProcesses(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((one) => parentOf(one) === pid);
  return [pid, ...children];
}

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return 0;
  }
}

/** kB. */
function field(path: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(path, 'utf8'))?.[1] ?? 0);
}

function megabytes(kilobytes: number): number {
  return Math.round(kilobytes / 102.4) / 10;
}
