import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LaunchError } from './launch-error.mjs';

export const MIN_NODE = 24;

/** Names the launcher that has started this one, which then need not look at the installation again. */
const LAUNCHER = 'BATON_LAUNCHER';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

export const bundledRuntime = (root) => join(root, 'node_modules', '.bin', 'node');

export const isNewEnough = () => Number.parseInt(process.versions.node, 10) >= MIN_NODE;

export function isFirstStage() {
  return process.env[LAUNCHER] !== String(process.ppid);
}

const PARENT_LOOK_MS = 500;

/**
 * Ends when the shell that npm has put in between ends: npm passes a signal to that shell alone. Only under
 * npm; elsewhere a parent may well leave a desk behind on purpose.
 */
export function endWithScriptShell() {
  if (!(process.env.npm_lifecycle_script ?? '').includes('launch.mjs')) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, PARENT_LOOK_MS);
  watch.unref();
}

/** The Node that Baton runs under: this one where it is new enough, else the one that npm has brought. */
export function findRuntime(root) {
  return isNewEnough() || !existsSync(bundledRuntime(root)) ? process.execPath : bundledRuntime(root);
}

/** Set by a launcher that has handed on: the one below never does so again. */
const HANDED_ON = 'BATON_HANDED_ON';

/** Runs the launcher again under another Node, which gets every signal and gives the exit code. */
export function runUnder(runtime, launcher, launcherArguments) {
  if (process.env[HANDED_ON] !== undefined) {
    throw new LaunchError(
      `${runtime} is not Node ${MIN_NODE} or newer. Delete node_modules and start again.`,
    );
  }
  const child = spawn(runtime, [launcher, ...launcherArguments], {
    env: { ...process.env, [LAUNCHER]: String(process.pid), [HANDED_ON]: '1' },
    // The channel tells the child when this process has been killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
  return new Promise((_resolve, reject) => child.on('error', reject));
}

const CODE_CACHE_FLUSH_MS = 5_000;

/** Runs a program of the clone in this process, as if it had been started itself. */
export async function runHere(root, program, programArguments) {
  endWithLauncher();
  delete process.env[LAUNCHER];
  delete process.env[HANDED_ON];
  module.enableCompileCache(join(root, 'node_modules', '.cache', 'baton-code'));
  // Else only an orderly end would keep what was compiled.
  setTimeout(() => module.flushCompileCache(), CODE_CACHE_FLUSH_MS).unref();
  const path = join(root, ...program.split('/'));
  process.argv = [process.execPath, path, ...programArguments];
  await import(pathToFileURL(path).href);
}

/** A launcher that was killed can pass on no signal, so its end is taken for one. */
function endWithLauncher() {
  if (process.channel === undefined || isFirstStage()) return;
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
