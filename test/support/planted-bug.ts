import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A mistake that somebody might make: the product's own source with a few words of one file changed. */
export interface PlantedBug {
  readonly name: string;
  /** Below src: `rules/ticket/evolve.ts`. */
  readonly file: string;
  /** Must stand in the file exactly once. */
  readonly find: string;
  readonly replace: string;
}

export interface Planted {
  /** Loads a module of the copy that has the bug. */
  load<T>(file: string): T;
  remove(): void;
}

const root = join(import.meta.dirname, '..', '..');

/** Copies the rooms, changes the words, and loads modules from there. Without a bug it is a plain copy. */
export function plant(
  bug: Pick<PlantedBug, 'file' | 'find' | 'replace'> | null,
  rooms: readonly string[],
): Planted {
  const folder = mkdtempSync(join(tmpdir(), 'baton-planted-'));
  for (const room of rooms) {
    cpSync(join(root, 'src', room), join(folder, 'src', room), {
      recursive: true,
      filter: (path) => !/\.test\.ts$|\/fixtures$/.test(path),
    });
  }
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  if (bug) change(join(folder, 'src', bug.file), bug);
  return {
    load: (file) => loadNatively(join(folder, 'src', file)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** By Node itself: the test runner would look for the copy among its own files. */
const loadNatively = createRequire(import.meta.url) as <T>(path: string) => T;

function change(path: string, { find, replace }: Pick<PlantedBug, 'find' | 'replace'>): void {
  const source = readFileSync(path, 'utf8');
  const count = source.split(find).length - 1;
  if (count !== 1)
    throw new Error(`"${find}" stands ${count} times in ${path}, so no bug can be planted there.`);
  writeFileSync(
    path,
    source.replace(find, () => replace),
  );
}
