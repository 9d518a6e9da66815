import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf, isRunning } from './process-marks.mjs';

// A running desk leaves its mark in the clone, outside node_modules, which an installation empties.
const folderOf = (root) => join(root, '.baton', 'running');

/** Says that this process is a desk that runs out of this clone, so that nobody exchanges its libraries. */
export function announceDesk(root) {
  const mark = join(folderOf(root), String(process.pid));
  try {
    mkdirSync(folderOf(root), { recursive: true });
    writeFileSync(mark, identityOf(process.pid));
  } catch {
    // Whoever may not write here can't be disturbed by an installation of their own either.
    return;
  }
  process.on('exit', () => rmSync(mark, { force: true }));
}

/** Process numbers of the desks that run out of this clone; marks of dead ones are removed. */
export function runningDesks(root) {
  return namesIn(folderOf(root)).filter((name) => {
    const mark = join(folderOf(root), name);
    const runs = isRunning(readFileSync(mark, 'utf8'));
    if (!runs) rmSync(mark, { force: true });
    return runs;
  });
}

function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
