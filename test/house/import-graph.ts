import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';

export interface ImportedThing {
  /** A path from the root, the name of a package, `node` for a module of Node's own, or `?` if it is not found. */
  readonly target: string;
  readonly kind: 'file' | 'package' | 'node' | 'missing';
  /** As it is written in the file. */
  readonly specifier: string;
  /** Gone at run time. */
  readonly isTypeOnly: boolean;
}

/** Which file imports what. */
export type ImportGraph = ReadonlyMap<string, readonly ImportedThing[]>;

type CruisedDependency = ICruiseResult['modules'][number]['dependencies'][number];

const OPTIONS: ICruiseOptions = {
  // Imports of types say who knows whom as much as others do.
  tsPreCompilationDeps: true,
  tsConfig: { fileName: 'tsconfig.json' },
  doNotFollow: { path: 'node_modules' },
  parser: 'tsc',
};

/** Reads the imports of everything in these folders of `base`. */
export async function readImportGraph(base: string, folders: readonly string[]): Promise<ImportGraph> {
  const present = folders.filter((folder) => existsSync(join(base, folder)));
  const result = await cruise(present, { ...OPTIONS, baseDir: base }, RESOLVING);
  if (typeof result.output === 'string') throw new Error('dependency-cruiser gave a text instead of a graph');
  // Benchmarks have libraries of their own beside them.
  const own = result.output.modules.filter(
    ({ source }) => present.some((folder) => isIn(source, folder)) && !source.includes('/node_modules/'),
  );
  return new Map(own.map((module) => [module.source, module.dependencies.map(thingOf)]));
}

const RESOLVING = {
  extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
  exportsFields: ['exports'],
  conditionNames: ['import', 'types', 'default', 'node'],
};

const isIn = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

function thingOf(dependency: CruisedDependency): ImportedThing {
  const specifier = dependency.module;
  const isTypeOnly = dependency.dependencyTypes.includes('type-only');
  if (dependency.coreModule) return { target: 'node', kind: 'node', specifier, isTypeOnly };
  if (!/^[./]/.test(specifier))
    return { target: packageOf(specifier), kind: 'package', specifier, isTypeOnly };
  if (dependency.couldNotResolve) return { target: '?', kind: 'missing', specifier, isTypeOnly };
  return { target: dependency.resolved, kind: 'file', specifier, isTypeOnly };
}

function packageOf(specifier: string): string {
  const words = specifier.split('/');
  return specifier.startsWith('@') ? words.slice(0, 2).join('/') : (words[0] ?? specifier);
}
