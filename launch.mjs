#!/usr/bin/env node
// Runs Baton out of its folder: installs the libraries and builds the web app when they are not up to
// date, then runs the verb under Node 24 or newer. Plain JavaScript that Node 18 understands, no library.
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './scripts/launch/build-web.mjs';
import { announceDesk } from './scripts/launch/desk-marks.mjs';
import { ensureInstalled } from './scripts/launch/install.mjs';
import { LaunchError } from './scripts/launch/launch-error.mjs';
import {
  endWithScriptShell,
  findRuntime,
  isFirstStage,
  runHere,
  runUnder,
} from './scripts/launch/runtime.mjs';

const root = dirname(realpathSync(fileURLToPath(import.meta.url)));

/** The verbs that are not Baton's own; every other one is for src/main.ts. */
const TOOLS = {
  check: 'scripts/check.ts',
  replay: 'scripts/replay.ts',
  bench: 'test/bench/bench.ts',
  fuzz: 'scripts/fuzz.ts',
  conformance: 'test/conformance/conformance.ts',
};

const [verb, ...rest] = process.argv.slice(2);

try {
  await launch();
} catch (error) {
  if (!(error instanceof LaunchError)) throw error;
  process.stderr.write(`${error.message}\n`);
  // The last line of `npm test` is its result, whatever happened.
  if (verb === 'check') process.stdout.write('0 passed, 1 failed\n');
  process.exitCode = 1;
}

async function launch() {
  const needsTools = ['check', 'bench', 'build', 'fuzz'].includes(verb);
  if (isFirstStage()) {
    endWithScriptShell();
    await ensureInstalled(root, needsTools);
  }
  const runtime = findRuntime(root);
  if (runtime !== process.execPath) return runUnder(runtime, join(root, 'launch.mjs'), process.argv.slice(2));
  if (verb === 'build' || verb === 'serve') await ensureBuilt(root, runtime);
  if (verb === 'build') return;
  if (verb === 'serve') announceDesk(root);
  const tool = Object.hasOwn(TOOLS, verb ?? '') ? TOOLS[verb] : undefined;
  await runHere(root, tool ?? 'src/main.ts', tool === undefined ? process.argv.slice(2) : rest);
}
