// Asks each operation of the API many requests that are right, nearly right and hostile, and prints what broke.
// `npm run fuzz -- [--runs N] [--seed N] [--minutes N] [operation …]`; without a seed another one each time.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '300' },
    seed: { type: 'string' },
    minutes: { type: 'string' },
  },
});

const endsAt = performance.now() + Number(values.minutes ?? 0) * 60_000;
let seed = values.seed === undefined ? Math.floor(performance.timeOrigin) % 2 ** 31 : Number(values.seed);
let code = await round();
while (code === 0 && performance.now() < endsAt) {
  seed += 1;
  code = await round();
}
process.exitCode = code;

async function round(): Promise<number> {
  console.log(`Seed ${seed}. To repeat: npm run fuzz -- --seed ${seed} --runs ${values.runs}`);
  const vitest = join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs');
  const names = positionals.flatMap((name) => ['-t', `${name} keeps`]);
  const child = spawn(
    process.execPath,
    [vitest, 'run', '--project', 'scenarios', 'test/http/fuzz.test.ts', '--reporter', 'dot', ...names],
    {
      stdio: 'inherit',
      env: { ...process.env, BATON_FUZZ_RUNS: values.runs, BATON_FUZZ_SEED: String(seed) },
    },
  );
  return new Promise((resolve) => child.on('exit', (status) => resolve(status ?? 1)));
}
