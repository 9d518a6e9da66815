import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join, resolve } from 'node:path';
import { withCloneLock } from './clone-lock.mjs';
import { runningDesks } from './desk-marks.mjs';
import { LaunchError, tell } from './launch-error.mjs';
import { bundledRuntime, isNewEnough, MIN_NODE } from './runtime.mjs';
import { watchStep } from './watched-step.mjs';

/** Makes sure that node_modules holds what package-lock.json names, with the tools where they are needed. */
export async function ensureInstalled(root, needsTools) {
  if (isInstalled(root, needsTools)) return;
  await withCloneLock(root, async (nameChild) => {
    // Whoever held the lock before may have done it.
    if (isInstalled(root, needsTools)) return;
    rmSync(stampPath(root), { force: true });
    refuseBelowDesk(root);
    await install(root, nameChild);
  });
  if (!hasRuntime(root)) throw new LaunchError(NO_RUNTIME);
}

const NO_RUNTIME =
  `Baton needs Node ${MIN_NODE} and brings it as a library, but npm was not allowed to run that library's install script ` +
  '(ignore-scripts or strict-allow-scripts in its settings). Run `npm ci --ignore-scripts=false`, or install ' +
  `Node ${MIN_NODE} or newer, and start again.`;

function isInstalled(root, needsTools) {
  if (!hasRuntime(root)) return false;
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lockfile).digest('hex');
  const stamp = readText(stampPath(root));
  if (stamp === `${hash} all`) return true;
  if (stamp === `${hash} production` && !needsTools) return true;
  return acceptByHand(root, lockfile, hash, needsTools);
}

const stampPath = (root) => join(root, 'node_modules', '.baton-stamp');

const hasRuntime = (root) => isNewEnough() || existsSync(bundledRuntime(root));

/** An installation by hand leaves npm's own account of it; where that agrees, nothing is done again. */
function acceptByHand(root, lockfile, hash, needsTools) {
  const account = readText(join(root, 'node_modules', '.package-lock.json'));
  if (account === undefined) return false;
  const extent = extentOf(JSON.parse(lockfile).packages, JSON.parse(account).packages);
  if (extent === undefined || (extent === 'production' && needsTools)) return false;
  writeStamp(root, `${hash} ${extent}`);
  return true;
}

/** How much of the wanted packages is there: all, all but the tools (production), or too little. */
function extentOf(wanted, found) {
  let extent = 'all';
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || entry.link) continue;
    const there = found[path];
    if (there !== undefined && there.version === entry.version && there.integrity === entry.integrity)
      continue;
    if (there !== undefined) return undefined;
    // Optional ones are for other platforms.
    if (entry.optional) continue;
    if (!entry.dev && !entry.devOptional) return undefined;
    extent = 'production';
  }
  return extent;
}

function writeStamp(root, stamp) {
  try {
    writeFileSync(stampPath(root), stamp);
  } catch {
    // A clone that belongs to somebody else: the next start compares again.
  }
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** npm empties node_modules first, and with it the programs of the database below a running desk. */
function refuseBelowDesk(root) {
  const desks = runningDesks(root);
  if (desks.length === 0) return;
  throw new LaunchError(
    `A desk runs out of this folder (process ${desks.join(', ')}), and its libraries have to be exchanged. Stop it, then start again.`,
  );
}

async function install(root, nameChild) {
  tell('Installing libraries; this is done once and takes about half a minute.');
  const environment = withoutOwnPrograms(root);
  const child = spawn(
    'npm',
    // Warnings stay away: an older Node that only runs this launcher gives dozens.
    ['ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-audit', '--no-fund'],
    { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const { failure, output } = await watchStep(child, nameChild);
  if (failure === undefined) {
    const lockfile = readFileSync(join(root, 'package-lock.json'));
    writeStamp(root, `${createHash('sha256').update(lockfile).digest('hex')} all`);
    return;
  }
  const mend = /ENOENT/.test(failure) ? 'npm was not found: install Node with npm.' : 'See its words above.';
  throw new LaunchError(`${output}\nThe libraries could not be installed: ${failure}. ${mend}`.trim());
}

/** npm must not run under the very Node that it is about to remove. */
function withoutOwnPrograms(root) {
  const own = resolve(root, 'node_modules', '.bin');
  const places = (process.env.PATH ?? '').split(delimiter);
  const kept = places.filter((place) => resolve(place) !== own && basename(place) !== 'node-gyp-bin');
  return { ...process.env, PATH: kept.join(delimiter) };
}
