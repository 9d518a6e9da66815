import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchError, tell } from './launch-error.mjs';
import { identityOf, isRunning } from './process-marks.mjs';

const PAUSE_MS = 200;
const MAX_WAIT_MS = 20 * 60_000;
/** A lock without content is being written right now, unless it is older than this. */
const MAX_EMPTY_MS = 5_000;

/**
 * Runs `work` while no other launcher of this clone does. `work` gets a function that also names a child
 * process: an installation goes on when the launcher above it is killed, and still holds the lock.
 */
export async function withCloneLock(root, work) {
  const path = join(root, '.baton', 'launch.lock');
  await take(path);
  try {
    return await work((child) => writeFileSync(path, `${identityOf(process.pid)}\n${identityOf(child.pid)}`));
  } finally {
    rmSync(path, { force: true });
  }
}

async function take(path) {
  for (let waitedMs = 0; waitedMs < MAX_WAIT_MS; waitedMs += PAUSE_MS) {
    if (tryTake(path)) return;
    if (isStale(path)) {
      setAside(path);
      continue;
    }
    if (waitedMs === 0) tell('Another start is at work in this folder; waiting for it.');
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new LaunchError(`Another start has been at work for very long. If there is none, remove ${path}.`);
}

function tryTake(path) {
  try {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, identityOf(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw new LaunchError(
      `This folder can't be written (${error.message}). Start once as the user that owns it.`,
    );
  }
}

function isStale(path) {
  const content = readLock(path);
  if (content === undefined) return false;
  if (content === '') return Date.now() - statSync(path, { throwIfNoEntry: false })?.mtimeMs > MAX_EMPTY_MS;
  return content.split('\n').every((identity) => !isRunning(identity));
}

function readLock(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Two launchers may find the same stale lock: only what proves stale again after the move is thrown away. */
function setAside(path) {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (isStale(aside)) rmSync(aside, { force: true });
  else renameSync(aside, path);
}
