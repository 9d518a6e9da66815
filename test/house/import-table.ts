import type { ImportedThing, ImportGraph } from './import-graph.ts';
import { type Finding, isGenerated, isTest } from './source-files.ts';

interface Room {
  /** Rooms that this one may import; itself it always may. */
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
  /** Whether it may use what Node brings. */
  readonly node: boolean;
}

const EVERY_ROOM_BUT_CLI = 'model rules storage operations engine channels history http mcp'.split(' ');

/** Who may import whom, as ARCHITECTURE.md says. A library that is new to a room is let in here. */
export const IMPORT_TABLE: Readonly<Record<string, Room>> = {
  model: { rooms: [], packages: ['zod'], node: false },
  rules: {
    rooms: ['model'],
    // d3-sankey: audit-page only, for the layout of flows.
    packages: ['d3-sankey', 're2js', 'snowball-stemmers', 'temporal-polyfill', 'yaml'],
    node: false,
  },
  storage: { rooms: ['model'], packages: ['kysely', 'pg', 'pg-copy-streams', 'tar-stream'], node: true },
  operations: { rooms: ['model', 'rules', 'storage', 'history'], packages: ['@node-rs/argon2'], node: true },
  engine: { rooms: ['model', 'operations'], packages: [], node: true },
  channels: { rooms: ['model'], packages: ['nodemailer', 'sanitize-html', 'zod'], node: true },
  history: { rooms: ['model', 'rules'], packages: ['yaml'], node: true },
  http: {
    rooms: ['model', 'operations'],
    packages: ['@fastify/cookie', '@fastify/multipart', '@fastify/static', 'fastify', 'prom-client', 'zod'],
    node: true,
  },
  mcp: { rooms: ['model', 'operations'], packages: ['zod'], node: true },
  cli: {
    rooms: ['model', 'rules', 'history', 'operations', 'app'],
    packages: ['cli-progress', 'commander', 'picocolors'],
    node: true,
  },
  app: { rooms: EVERY_ROOM_BUT_CLI, packages: ['fastify', 'pino'], node: true },
  main: { rooms: ['app', 'cli'], packages: [], node: true },
  web: {
    rooms: ['model', 'rules'],
    // codemirror and lezer: the policy's editor only, in a chunk of its own.
    packages: [
      '@codemirror/autocomplete',
      '@codemirror/commands',
      '@codemirror/lang-yaml',
      '@codemirror/language',
      '@codemirror/lint',
      '@codemirror/state',
      '@codemirror/view',
      '@fontsource-variable/inter',
      '@lezer/highlight',
      '@tanstack/react-query',
      '@tanstack/react-router',
      '@tanstack/react-virtual',
      'openapi-fetch',
      'react',
      'react-aria-components',
      'react-dom',
    ],
    node: false,
  },
};

/** `src/rules/ticket/decide.ts` stands in `rules`, `src/app.ts` is `app`, all of web is `web`. */
export function roomOf(path: string): string | undefined {
  const [first, second] = path.split('/');
  if (first === 'web') return 'web';
  return first === 'src' ? second?.replace(/\.ts$/, '') : undefined;
}

export function importFindings(graph: ImportGraph): Finding[] {
  return [...graph].flatMap(([path, imports]) => {
    const missing = imports.filter((thing) => thing.kind === 'missing');
    const notFound = missing.map((thing) => `${path} imports ${thing.specifier}, which is not there`);
    return [...notFound, ...(isTest(path) || isGenerated(path) ? [] : strayImports(path, imports))];
  });
}

function strayImports(path: string, imports: readonly ImportedThing[]): Finding[] {
  const name = roomOf(path);
  if (name === undefined) return [];
  const room = IMPORT_TABLE[name];
  if (room === undefined) return [`${path} stands in ${name}, which is no room of the house`];
  return imports
    .filter((thing) => !mayImport(name, room, thing))
    .map(
      (thing) => `${path} imports ${thing.kind === 'file' ? thing.target : thing.specifier}: ${name} may not`,
    );
}

function mayImport(name: string, room: Room, thing: ImportedThing): boolean {
  switch (thing.kind) {
    case 'missing':
      return true;
    case 'node':
      return room.node;
    case 'package':
      return room.packages.includes(thing.target);
    case 'file':
      return mayEnter(name, room, thing.target);
  }
}

/** A file outside all rooms may not be imported, but for what the package says of itself. */
function mayEnter(name: string, room: Room, target: string): boolean {
  const entered = roomOf(target);
  if (entered === undefined) return target === 'package.json';
  return entered === name || room.rooms.includes(entered);
}

/** What must not reach the browser: checks at run time and calendars, whose zone data differ there. */
const isKeptFromBrowser = (target: string) =>
  target === 'zod' || target === 'temporal-polyfill' || target.startsWith('src/rules/clocks/');

/** Follows the web app's imports as they are at run time, through all rooms. */
export function browserFindings(graph: ImportGraph): Finding[] {
  const reached = new Set<string>();
  const findings: Finding[] = [];
  const visit = (path: string, way: readonly string[]) => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const thing of graph.get(path) ?? []) {
      if (thing.isTypeOnly) continue;
      const further = [...way, thing.target];
      if (isKeptFromBrowser(thing.target)) findings.push(`the web app gets ${further.join(' > ')}`);
      else if (thing.kind === 'file') visit(thing.target, further);
    }
  };
  for (const path of graph.keys()) if (roomOf(path) === 'web' && !isTest(path)) visit(path, [path]);
  return findings;
}
