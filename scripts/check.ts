import { chooseParts, type Part, parts } from './check/parts.ts';
import { type PartResult, runPart } from './check/run-part.ts';
import { endRunning } from './check/run-program.ts';

// What `npm test` runs: all parts, or those that are named. The last line is always the result.

/** Each has one core, so that none waits for the last file of another. */
const PARTS_AT_ONCE = 2;
/** Of what a failed part has said. */
const MAX_LINES = 200;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    endRunning();
    process.exit(1);
  });
}

const { chosen, unknown } = chooseParts(process.argv.slice(2));
if (unknown.length > 0) {
  console.log(
    `No part is called ${unknown.join(', ')}. There are: ${parts.map((part) => part.name).join(' ')}`,
  );
}
const results = unknown.length > 0 ? [] : await runAll(chosen);
printResult(results);

async function runAll(all: readonly Part[]): Promise<PartResult[]> {
  const waiting = [...all];
  const results: PartResult[] = [];
  // A part that is alone gets what there is.
  const workers = all.length === 1 ? PARTS_AT_ONCE : 1;
  const lane = async () => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      const result = await runPart(part, workers);
      printPart(result);
      results.push(result);
    }
  };
  await Promise.all(Array.from({ length: PARTS_AT_ONCE }, lane));
  return results;
}

function printPart({ name, seconds, count, output }: PartResult): void {
  const skipped = count.skipped.length > 0 ? `, ${count.skipped.length} skipped` : '';
  const mark = count.failed === 0 ? 'ok    ' : 'FAILED';
  console.log(
    `${mark} ${name.padEnd(11)} ${seconds.toFixed(1).padStart(6)} s  ${count.passed} passed, ${count.failed} failed${skipped}`,
  );
  for (const [reason, tests] of Map.groupBy(count.skipped, skipReason))
    console.log(`         skipped: ${tests.length} of ${reason}`);
  if (output !== '') console.log(shortened(output).replaceAll(/^/gm, '       | '));
}

/** Cases that are set aside carry their reason behind a dash in the name; all of one reason share a line. */
function skipReason({ test, reason }: { readonly test: string; readonly reason: string }): string {
  const dash = test.lastIndexOf(' – ');
  return dash < 0 ? `${test.split(' > ', 1)[0]} (${reason})` : test.slice(dash + 3);
}

function shortened(output: string): string {
  const lines = output.split('\n');
  if (lines.length <= MAX_LINES) return output;
  const half = MAX_LINES / 2;
  return [...lines.slice(0, half), `… ${lines.length - MAX_LINES} more lines …`, ...lines.slice(-half)].join(
    '\n',
  );
}

function printResult(results: readonly PartResult[]): void {
  const sum = (of: (result: PartResult) => number) =>
    results.reduce((total, result) => total + of(result), 0);
  const failed = sum((result) => result.count.failed) + unknown.length;
  const skipped = sum((result) => result.count.skipped.length);
  const rest = skipped > 0 ? ` ${skipped} were skipped, for the reasons above.` : '';
  console.log(`\nThe whole check took ${(performance.now() / 1000).toFixed(0)} s.${rest}`);
  // Logs are mostly read from their end.
  for (const { name, count } of results)
    for (const failure of count.failures) console.log(`FAILED ${name}: ${failure}`);
  console.log(`${sum((result) => result.count.passed)} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
