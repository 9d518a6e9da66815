import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COUNT_PATH_VARIABLE, type TestCount } from './count-reporter.ts';
import type { Part, Step } from './parts.ts';
import { runProgram } from './run-program.ts';

export interface PartResult {
  readonly name: string;
  readonly seconds: number;
  readonly count: TestCount;
  /** What to show of a part that failed. */
  readonly output: string;
}

/** `workers`: how many files of tests are run at once. */
export async function runPart(part: Part, workers: number): Promise<PartResult> {
  return part.kind === 'static'
    ? runSteps(part.name, part.steps)
    : runTests(part.name, part.limitSeconds, workers);
}

async function runSteps(name: string, steps: readonly Step[]): Promise<PartResult> {
  let seconds = 0;
  let passed = 0;
  const outputs: string[] = [];
  const failures: string[] = [];
  for (const step of steps) {
    const end = await runProgram(step.script, step.scriptArguments, step.limitSeconds, step.environment);
    seconds += end.seconds;
    if (end.passed) passed += 1;
    else {
      failures.push(step.name);
      outputs.push(`${step.name}:\n${end.output}`);
    }
  }
  return {
    name,
    seconds,
    count: { passed, failed: failures.length, failures, skipped: [] },
    output: outputs.join('\n'),
  };
}

async function runTests(name: string, limitSeconds: number, workers: number): Promise<PartResult> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-check-'));
  const countPath = join(folder, 'count.json');
  const root = join(import.meta.dirname, '..', '..');
  try {
    const end = await runProgram(
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      [
        'run',
        '--project',
        name,
        `--maxWorkers=${workers}`,
        '--reporter=default',
        `--reporter=${join(import.meta.dirname, 'count-reporter.ts')}`,
      ],
      limitSeconds,
      { [COUNT_PATH_VARIABLE]: countPath },
    );
    const count = existsSync(countPath)
      ? (JSON.parse(readFileSync(countPath, 'utf8')) as TestCount)
      : NOTHING;
    // A run that was stopped or broke off has failed, whatever its tests said.
    const brokeOff = !end.passed && count.failed === 0;
    const failures = brokeOff ? [`the run itself: ${lastLine(end.output)}`] : count.failures;
    const output = failures.length > 0 ? withoutPassed(end.output) : '';
    return { name, seconds: end.seconds, count: { ...count, failed: failures.length, failures }, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const lastLine = (output: string) => output.slice(output.lastIndexOf('\n') + 1);

/** What passed would bury what failed. */
const withoutPassed = (output: string) =>
  output
    .split('\n')
    .filter((line) => !/^\s*✓/.test(line))
    .join('\n');

const NOTHING: TestCount = { passed: 0, failed: 0, failures: [], skipped: [] };
