import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A program run by the check; it passes when it ends with 0. */
export interface Step {
  readonly name: string;
  readonly script: string;
  readonly scriptArguments: readonly string[];
  readonly limitSeconds: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** A part of the check, in the order in which they are run and by the names that `npm test -- NAME` takes. */
export type Part =
  | { readonly name: string; readonly kind: 'static'; readonly steps: readonly Step[] }
  /** A vitest project of the same name, see vitest.config.ts. */
  | { readonly name: string; readonly kind: 'tests'; readonly limitSeconds: number };

const root = join(import.meta.dirname, '..', '..');
const STATIC_LIMIT_SECONDS = 120;

// Two parts run side by side. Each gets one core: a compiler that spreads over both works out the same
// types once for each, and collects its rubbish every other moment to save memory that there is.
const ONE_CHECKER = ['--checkers', '1'] as const;
const ON_ONE_CORE = { GOMAXPROCS: '1', GOGC: '200' };

// What says most in the shortest time first; then the longest, so that the short ones fill the end.
export const parts: readonly Part[] = [
  { name: 'build', kind: 'static', steps: [step('build', join(root, 'launch.mjs'), ['build'])] },
  staticPart('format', [['format', '@biomejs/biome/bin/biome', 'format', '--reporter=summary', '.']]),
  staticPart('lint', [['lint', 'oxlint/bin/oxlint', '--type-aware', '--deny-warnings', '.']]),
  staticPart('types', [
    ['types', 'ts7/bin/tsc', '-p', 'tsconfig.json', ...ONE_CHECKER],
    ['types of the pure rooms', 'ts7/bin/tsc', '-p', 'tsconfig.pure.json', ...ONE_CHECKER],
    ['types of the web app', 'ts7/bin/tsc', '-p', 'web/tsconfig.json', '--noEmit', ...ONE_CHECKER],
  ]),
  staticPart('unused', [['unused', 'knip/bin/knip.js', '--no-progress', '--no-config-hints']]),
  { name: 'house', kind: 'tests', limitSeconds: 240 },
  { name: 'rules', kind: 'tests', limitSeconds: 480 },
  { name: 'e2e', kind: 'tests', limitSeconds: 900 },
  { name: 'scenarios', kind: 'tests', limitSeconds: 900 },
  { name: 'simulation', kind: 'tests', limitSeconds: 600 },
  { name: 'storage', kind: 'tests', limitSeconds: 480 },
  { name: 'crash', kind: 'tests', limitSeconds: 480 },
  { name: 'histories', kind: 'tests', limitSeconds: 120 },
];

/** Steps that name a project file count only once that file is there: rooms are built one after the other. */
function staticPart(name: string, commands: readonly (readonly [string, string, ...string[]])[]): Part {
  const steps = commands
    .filter(([, , ...rest]) => rest.every((word) => !word.endsWith('.json') || existsSync(join(root, word))))
    .map(([stepName, tool, ...rest]) => step(stepName, join(root, 'node_modules', tool), rest));
  return { name, kind: 'static', steps };
}

function step(name: string, script: string, scriptArguments: readonly string[]): Step {
  return {
    name,
    script,
    scriptArguments,
    limitSeconds: STATIC_LIMIT_SECONDS,
    environment: ON_ONE_CORE,
  };
}

/** The parts that were asked for, or all; a name that is none of them comes back as `unknown`. */
export function chooseParts(names: readonly string[]): {
  chosen: readonly Part[];
  unknown: readonly string[];
} {
  const unknown = names.filter((name) => parts.every((part) => part.name !== name));
  return { chosen: names.length === 0 ? parts : parts.filter((part) => names.includes(part.name)), unknown };
}
