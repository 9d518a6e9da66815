import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = join(import.meta.dirname, 'rivals');

/** What Baton is compared with stands in a package of its own, which the first bench that needs it installs. */
export async function importRival(entry: string): Promise<unknown> {
  return import(pathToFileURL(installedRival(entry)).href);
}

/** Versions are those of the lockfile. `npm ci` would refuse it on a platform whose binaries it does not list. */
export function installedRival(entry: string): string {
  const path = join(folder, 'node_modules', entry);
  if (!existsSync(path)) {
    process.stderr.write(`Installing what Baton is compared with into ${folder}.\n`);
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`npm ci in ${folder} failed; see above.`);
  }
  return path;
}
