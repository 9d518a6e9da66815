import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/** Where `postgres` and `initdb` lie, and which major version they are. */
export interface PostgresBinaries {
  readonly directory: string;
  readonly majorVersion: number;
}

/** The binaries that npm brings for this platform. Throws EmbeddedPostgresError where there are none. */
export function bundledPostgresBinaries(): PostgresBinaries {
  const packageDirectory = platformPackageDirectory(`${process.platform}-${process.arch}`);
  const manifest = JSON.parse(readFileSync(join(packageDirectory, 'package.json'), 'utf8')) as {
    version: string;
  };
  remakeMissingLinks(packageDirectory);
  return {
    directory: join(packageDirectory, 'native', 'bin'),
    majorVersion: Number.parseInt(manifest.version, 10),
  };
}

function platformPackageDirectory(platform: string): string {
  const name = `@embedded-postgres/${platform}`;
  try {
    // The package exports its entry only, which lies one folder below its root.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new EmbeddedPostgresError(
      `No PostgreSQL is installed for ${platform}: the package ${name} is missing. ` +
        'Run `npm ci` without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  }
}

interface PackagedLink {
  readonly source: string;
  readonly target: string;
}

/** A package can't carry symbolic links, and its install script that makes them is often not allowed to run. */
export function remakeMissingLinks(packageDirectory: string): void {
  const listPath = join(packageDirectory, 'native', 'pg-symlinks.json');
  if (!existsSync(listPath)) return;
  for (const link of JSON.parse(readFileSync(listPath, 'utf8')) as PackagedLink[]) {
    const target = join(packageDirectory, link.target);
    if (!existsSync(target)) makeLink(basename(link.source), target);
  }
}

function makeLink(source: string, target: string): void {
  try {
    symlinkSync(source, target);
  } catch (cause) {
    // Another start made it in between.
    if (existsSync(target)) return;
    throw new EmbeddedPostgresError(
      `The library link ${target} is missing and can't be made here. ` +
        'Run `npm rebuild` in the folder of Baton as the user that installed it.',
      { cause },
    );
  }
}
