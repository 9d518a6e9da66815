import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Figure } from './figure.ts';
import { installedRival } from './install-rivals.ts';

const root = join(import.meta.dirname, '../..');
const source = join(root, '../shared/data/bpic2013_incidents/events.csv.gz');
const mapping = join(root, 'examples/mappings/bpic2013-incidents.yaml');
const rivals = join(import.meta.dirname, 'rivals');

/** Each on one core; a figure is the median of so many rounds, in which everybody has one turn. */
const rounds = Number(process.env['BENCH_RUNS'] ?? 3);
const mostEvents = Number(process.env['BENCH_EVENTS'] ?? 10_000_000);
const ours = join(import.meta.dirname, 'one-audit.ts');

/**
 * The whole audit of a log of 5 million events against what others need merely to parse it, and against DuckDB computing
 * the same figures; then how the cost grows up to 10 million.
 */
export async function* benchAudit(): AsyncGenerator<Figure> {
  if (!existsSync(source)) {
    yield { skipped: `${source} is not there` };
    return;
  }
  for (const rival of ['udsv', '@duckdb/node-api']) installedRival(rival);
  const folder = mkdtempSync(join(tmpdir(), 'baton-bench-audit-'));
  try {
    const file = join(folder, 'log.csv');
    yield* compared(file);
    yield* growth(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function* compared(file: string): AsyncGenerator<Figure> {
  const events = Math.floor(mostEvents / 2);
  const megabytes = writeLog(file, events);
  const [audit, udsv, papaparse, duckdb] = inRounds([
    [ours, file, mapping],
    [join(rivals, 'parse-udsv.mjs'), file],
    [join(rivals, 'parse-papaparse.mjs'), file],
    [join(rivals, 'duckdb.mjs'), file],
  ]) as [Measured, Measured, Measured, Measured];
  yield { what: 'audit', events, megabytes, ...audit };
  yield { what: 'udsv, merely parsing', events, ...udsv };
  yield { what: 'papaparse, merely parsing', events, ...papaparse };
  const ratio = round(audit.cpuSeconds / Math.min(udsv.cpuSeconds, papaparse.cpuSeconds));
  yield { what: 'CPU of the audit ÷ of the faster parser', ratio, wanted: 'at most 2, aim 1.5' };
  yield { what: 'duckdb, the same figures', events, ...duckdb };
  yield { what: 'CPU of the audit ÷ of duckdb', ratio: round(audit.cpuSeconds / duckdb.cpuSeconds) };
}

async function* growth(file: string, folder: string): AsyncGenerator<Figure> {
  for (const events of [mostEvents / 8, mostEvents / 4, mostEvents / 2, mostEvents].map(Math.floor)) {
    writeLog(file, events);
    const [found] = inRounds([[ours, file, mapping]]) as [Measured];
    const microsecondsPerEvent = round((found.cpuSeconds * 1e6) / events);
    yield { what: 'audit grows', events, ...found, microsecondsPerEvent };
  }
  const wide = join(folder, 'wide.yaml');
  writeFileSync(wide, readFileSync(mapping, 'utf8').replace('columns:\n', `columns:\n${moreColumns}`));
  const { residentMb, cpuSeconds } = measured([ours, file, wide]);
  yield {
    what: 'audit with ten words of each event',
    events: mostEvents,
    cpuSeconds,
    residentMb,
    wanted: 'under 500 MB',
  };
}

/** What else the log has goes into columns that no figure of it needs. */
const moreColumns =
  '  activity: function_div\n  severity: org_line\n  slaVerdict: owner_country\n  outcome: org_country\n';

/** The given log over and over, under new ids and some days later each time. Returns megabytes. */
function writeLog(path: string, events: number): number {
  const [header = '', ...rows] = gunzipSync(readFileSync(source)).toString('utf8').trimEnd().split(/\r?\n/);
  const file = openSync(path, 'w');
  writeSync(file, `${header}\n`);
  const parts = rows.map((row) => {
    const comma = row.indexOf(',');
    const at = row.indexOf('Z,') - 19;
    return {
      id: row.slice(0, comma),
      middle: row.slice(comma, at),
      at: Date.parse(row.slice(at, at + 20)),
      rest: row.slice(at + 20),
    };
  });
  let written = 0;
  for (let round = 0; written < events; round += 1) {
    const text: string[] = [];
    for (const { id, middle, at, rest } of parts) {
      if (written === events) break;
      written += 1;
      text.push(
        `${id}-${round}${middle}${new Date(at + round * 86_400_000).toISOString().slice(0, 19)}Z${rest}`,
      );
    }
    writeSync(file, `${text.join('\n')}\n`);
  }
  closeSync(file);
  return Math.round(statSync(path).size / 1e6);
}

interface Measured {
  readonly seconds: number;
  /** Other work on the machine lengthens the clock's time and hardly this one. */
  readonly cpuSeconds: number;
  readonly residentMb: number;
  readonly said: string;
}

/** Each command's round with the median of CPU. */
function inRounds(commands: readonly (readonly string[])[]): Measured[] {
  const found: Measured[][] = commands.map(() => []);
  for (let count = 0; count < rounds; count += 1)
    for (const [index, command] of commands.entries()) found[index]?.push(measured(command));
  return found.map((all) => {
    const sorted = all.toSorted((a, b) => a.cpuSeconds - b.cpuSeconds);
    return sorted[(sorted.length - 1) >> 1] as Measured;
  });
}

function measured(command: readonly string[]): Measured {
  const meter = `const r = process.resourceUsage; process.on('exit', () => { const u = r(); process.stderr.write('\\nMETER ' + JSON.stringify([u.userCPUTime + u.systemCPUTime, u.maxRSS]) + '\\n'); });`;
  const node = [
    process.execPath,
    '--import',
    `data:text/javascript,${encodeURIComponent(meter)}`,
    ...command,
  ];
  const pinned = existsSync('/usr/bin/taskset') ? ['/usr/bin/taskset', '-c', '0', ...node] : node;
  const start = performance.now();
  // Baton's launcher keeps compiled code too.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'baton-bench-code') };
  const done = spawnSync(pinned[0] as string, pinned.slice(1), { encoding: 'utf8', maxBuffer: 1 << 26, env });
  const seconds = round((performance.now() - start) / 1000);
  const meters = /METER (.*)/.exec(done.stderr)?.[1];
  if (done.status !== 0 || meters === undefined)
    throw new Error(`${command.join(' ')} failed: ${done.stderr}`);
  const [microseconds = 0, kilobytes = 0] = JSON.parse(meters) as number[];
  return {
    seconds,
    cpuSeconds: round(microseconds / 1e6),
    residentMb: Math.round(kilobytes / 1024),
    said: done.stdout.trim(),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
