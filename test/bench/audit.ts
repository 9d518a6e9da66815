import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Figure } from './figure.ts';

const root = join(import.meta.dirname, '../..');
const source = join(root, '../shared/data/bpic2013_incidents/events.csv.gz');
const mapping = join(root, 'examples/mappings/bpic2013-incidents.yaml');
const rivals = join(import.meta.dirname, 'rivals');

/** Each on one core; a figure is the best of so many runs. */
const runs = Number(process.env['BENCH_RUNS'] ?? 3);
const mostEvents = Number(process.env['BENCH_EVENTS'] ?? 10_000_000);

/**
 * The whole audit of a log of 5 million events against what others need merely to parse it, and against DuckDB computing
 * the same figures; then how the cost grows up to 10 million.
 */
export async function* benchAudit(): AsyncGenerator<Figure> {
  if (!existsSync(source)) {
    yield { skipped: `${source} is not there` };
    return;
  }
  installRivals();
  const folder = mkdtempSync(join(tmpdir(), 'baton-bench-audit-'));
  try {
    const file = join(folder, 'log.csv');
    const half = Math.floor(mostEvents / 2);
    const megabytes = writeLog(file, half);
    const ours = best([join(import.meta.dirname, 'one-audit.ts'), file, mapping]);
    yield { what: 'audit', events: half, megabytes, ...ours };
    const [udsv, papaparse] = [
      best([join(rivals, 'parse-udsv.mjs'), file]),
      best([join(rivals, 'parse-papaparse.mjs'), file]),
    ];
    yield { what: 'udsv, merely parsing', events: half, ...udsv };
    yield { what: 'papaparse, merely parsing', events: half, ...papaparse };
    yield {
      what: 'audit ÷ the faster parser',
      ratio: round(ours.seconds / Math.min(udsv.seconds, papaparse.seconds)),
      wanted: 'at most 2, aim 1.5',
    };
    const duckdb = best([join(rivals, 'duckdb.mjs'), file]);
    yield { what: 'duckdb, the same figures', events: half, ...duckdb };
    yield { what: 'audit ÷ duckdb', ratio: round(ours.seconds / duckdb.seconds) };
    for (const events of [mostEvents / 8, mostEvents / 4, mostEvents / 2, mostEvents].map(Math.floor)) {
      writeLog(file, events);
      const { seconds, residentMb } = best([join(import.meta.dirname, 'one-audit.ts'), file, mapping]);
      yield {
        what: 'audit grows',
        events,
        seconds,
        microsecondsPerEvent: round((seconds * 1e6) / events),
        residentMb,
      };
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function installRivals(): void {
  if (existsSync(join(rivals, 'node_modules/udsv'))) return;
  const done = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: rivals,
    stdio: 'inherit',
  });
  if (done.status !== 0)
    throw new Error('The rivals could not be installed. Try `npm ci` in test/bench/rivals.');
}

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

/** CPU is told beside the clock: other work on the machine lengthens the one and not the other. */
function best(command: readonly string[]): {
  seconds: number;
  cpuSeconds: number;
  residentMb: number;
  said: string;
} {
  const found = Array.from({ length: runs }, () => measured(command));
  return found.reduce((one, other) => (other.seconds < one.seconds ? other : one));
}

function measured(command: readonly string[]) {
  const meter = `const r = process.resourceUsage; process.on('exit', () => { const u = r(); process.stderr.write('\\nMETER ' + JSON.stringify([u.userCPUTime + u.systemCPUTime, u.maxRSS]) + '\\n'); });`;
  const node = [
    process.execPath,
    '--import',
    `data:text/javascript,${encodeURIComponent(meter)}`,
    ...command,
  ];
  const pinned = existsSync('/usr/bin/taskset') ? ['/usr/bin/taskset', '-c', '0', ...node] : node;
  const start = performance.now();
  const done = spawnSync(pinned[0] as string, pinned.slice(1), { encoding: 'utf8', maxBuffer: 1 << 26 });
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
