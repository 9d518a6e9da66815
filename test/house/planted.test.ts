import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barrelFindings, defaultExportFindings } from './exports.ts';
import { nameFindings } from './file-names.ts';
import { clockFindings, sqlFindings, sqlTimeFindings } from './forbidden-calls.ts';
import { cycleFindings } from './import-cycles.ts';
import { type ImportGraph, readImportGraph } from './import-graph.ts';
import { browserFindings, importFindings } from './import-table.ts';
import { openingFindings } from './opening-sentence.ts';
import { aimFindings, sizeFindings } from './sizes.ts';
import type { SourceFile } from './source-files.ts';
import { strayWordFindings } from './stray-words.ts';

// A check that can't fail is no check: each gets a breach that it must find, and something like it that it must not.

const file = (path: string, text: string): SourceFile => ({ path, text });

/** A house in a temporary folder with a breach of every rule of imports. */
const PLANTED: Readonly<Record<string, string>> = {
  'tsconfig.json': '{ "compilerOptions": { "module": "NodeNext", "allowImportingTsExtensions": true } }',
  'src/model/ticket.ts': `import { z } from 'zod'; export const ticket = z.string();`,
  'src/model/words.ts': `export type Word = string;`,
  'src/model/stray.ts': `import { decide } from '../rules/decide.ts'; export const stray = decide;`,
  'src/rules/decide.ts': `import { readFileSync } from 'node:fs'; import pg from 'pg'; export const decide = [pg, readFileSync];`,
  'src/rules/lost.ts': `export { gone } from './gone.ts';`,
  'src/rules/one.ts': `import type { two } from './two.ts'; export const one = 1 as unknown as typeof two;`,
  'src/rules/two.ts': `import { one } from './one.ts'; export const two = one;`,
  'src/rules/one.test.ts': `import { expect } from 'vitest'; import { one } from './one.ts'; expect(one);`,
  'src/http/route.ts': `import { fastify } from 'fastify'; import '../storage/tickets.ts'; fastify();`,
  'src/storage/tickets.ts': `import { Kysely } from 'kysely'; export const tickets = Kysely;`,
  'src/attic/box.ts': `export const box = 1;`,
  'src/app.ts': `import './http/route.ts'; import './cli/verb.ts';`,
  'src/cli/verb.ts': `import '../app.ts';`,
  'web/page.tsx': `import { show } from './show.ts'; import type { ticket } from '../src/model/ticket.ts'; show as typeof ticket;`,
  'web/show.ts': `import { ticket } from '../src/model/ticket.ts'; export const show = ticket;`,
};

describe('planted imports', () => {
  let folder: string;
  let graph: ImportGraph;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'baton-planted-'));
    for (const [path, text] of Object.entries(PLANTED)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    graph = await readImportGraph(folder, ['src', 'web']);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are all read', () => {
    expect(graph.size).toBe(Object.keys(PLANTED).length - 1);
  });

  it('that the table forbids are found, and no other', () => {
    expect(importFindings(graph).sort()).toEqual([
      'src/app.ts imports src/cli/verb.ts: app may not',
      'src/attic/box.ts stands in attic, which is no room of the house',
      'src/http/route.ts imports src/storage/tickets.ts: http may not',
      'src/model/stray.ts imports src/rules/decide.ts: model may not',
      'src/rules/decide.ts imports fs: rules may not',
      'src/rules/decide.ts imports pg: rules may not',
      'src/rules/lost.ts imports ./gone.ts, which is not there',
    ]);
  });

  it('in a circle are found, also where one of them is of a type', () => {
    expect(cycleFindings(graph).sort()).toEqual([
      'a circle: src/app.ts > src/cli/verb.ts > src/app.ts',
      'a circle: src/rules/one.ts > src/rules/two.ts > src/rules/one.ts',
    ]);
  });

  it('that bring checks at run time into the browser are found through all files on the way, types are not', () => {
    expect(browserFindings(graph)).toEqual([
      'the web app gets web/page.tsx > web/show.ts > src/model/ticket.ts > zod',
    ]);
  });
});

describe('planted names', () => {
  it.each([
    'src/rules/util.ts',
    'src/helpers/a.ts',
    'web/ticket-service.tsx',
    'src/types.ts',
    'src/data.test.ts',
  ])('%s is found', (path) => expect(nameFindings([path])).toHaveLength(1));

  it.each(['src/TicketView.ts', 'src/ticket_view.ts'])('%s is found for its letters', (path) =>
    expect(nameFindings([path])).toHaveLength(1),
  );

  it('names that only hold such a word in front are left alone', () => {
    expect(
      nameFindings(['src/data-folder.ts', 'src/service-level.ts', 'README.md', 'vitest.config.ts']),
    ).toEqual([]);
  });
});

describe('planted exports', () => {
  it.each(['export default 1;', 'const a = 1; export { a as default };', 'export default function run() {}'])(
    '%s is found',
    (text) =>
      expect(defaultExportFindings([file('src/a.ts', text)])).toEqual(['src/a.ts:1 has a default export']),
  );

  it('a default export that a tool wants is left alone', () => {
    expect(defaultExportFindings([file('vitest.config.ts', 'export default {};')])).toEqual([]);
  });

  it('a file that only passes on is found, one with a line of its own is not', () => {
    const passing = `import './b.ts';\nexport * from './b.ts';\nexport { c } from './c.ts';`;
    expect(barrelFindings([file('src/index.ts', passing)])).toHaveLength(1);
    expect(barrelFindings([file('src/index.ts', `${passing}\nexport const own = 1;`)])).toEqual([]);
  });
});

describe('planted clocks and dice', () => {
  it.each([
    'const a = new Date();',
    'const a = Date();',
    'const a = Date.now;',
    'const a = Math.random();',
    'const a = performance.now();',
    'const a = globalThis.performance.now();',
    'const a = crypto.randomUUID();',
    `import { randomUUID as make } from 'node:crypto';`,
    'const a = Temporal.Now.instant();',
  ])('%s is found', (text) => {
    expect(clockFindings([file('src/rules/a.ts', text)])).toHaveLength(1);
    expect(clockFindings([file('web/a.ts', text)])).toHaveLength(1);
    expect(clockFindings([file('src/engine/clock.ts', text), file('src/rules/a.test.ts', text)])).toEqual([]);
  });

  it('a date made of something, and words about time, are left alone', () => {
    const text = `const a = new Date(0); // Date.now()\nconst b = 'Math.random()'; const now = { random: () => 1 };`;
    expect(clockFindings([file('src/rules/a.ts', text)])).toEqual([]);
  });

  it('the web app may make a key of a request in one place', () => {
    expect(clockFindings([file('web/api/request-key.ts', 'crypto.randomUUID()')])).toEqual([]);
    expect(clockFindings([file('web/api/request-key.ts', 'Date.now()')])).toHaveLength(1);
  });
});

describe('planted SQL', () => {
  it.each([
    'select a, b from tickets where a = 1',
    'INSERT INTO tickets VALUES (1)',
    'update tickets set a = 1',
  ])('%s is found outside storage', (sql) => {
    const text = 'const a = db.query(`' + sql + '`);';
    expect(sqlFindings([file('src/operations/a.ts', text)])).toHaveLength(1);
    expect(sqlFindings([file('src/storage/a.ts', text)])).toEqual([]);
  });

  it('sentences of people are left alone', () => {
    const text = `const a = 'Select a reason from the list and update the customer.';`;
    expect(sqlFindings([file('src/http/a.ts', text)])).toEqual([]);
  });

  it.each(['select now()', 'where due_at < current_timestamp', 'default clock_timestamp()'])(
    '%s is found',
    (sql) => {
      expect(sqlTimeFindings([file('src/storage/a.ts', 'const a = `' + sql + ' ${1}`;')])).toHaveLength(1);
      expect(sqlTimeFindings([file('src/storage/a.sql', `-- now() is told from outside\n${sql};`)])).toEqual([
        'src/storage/a.sql:2 asks the database for the time',
      ]);
      expect(sqlTimeFindings([file('src/storage/database-time.ts', 'const a = `' + sql + '`;')])).toEqual([]);
    },
  );
});

describe('planted lengths', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, index) => `  call(${index});`).join('\n');

  it('a file over the limit is found, one at the limit is not', () => {
    expect(sizeFindings([file('src/a.ts', lines(301))])).toEqual([
      'src/a.ts:300 has 301 lines; the limit is 300',
    ]);
    expect(sizeFindings([file('src/a.ts', lines(300))])).toEqual([]);
  });

  it('a function over the limit is found, one at the limit is not', () => {
    const text = (count: number) => `const before = 1;\nexport function long() {\n${lines(count)}\n}`;
    expect(sizeFindings([file('src/a.ts', text(59))])).toEqual([
      'src/a.ts:2 has a function of 61 lines; the limit is 60',
    ]);
    expect(sizeFindings([file('src/a.ts', text(58))])).toEqual([]);
    expect(sizeFindings([file('src/a.test.ts', text(59))])).toEqual([]);
  });

  it('a component has more room, and an end to it', () => {
    const text = (count: number) => `export const Long = () => {\n${lines(count)}\n  return <p>long</p>;\n};`;
    expect(sizeFindings([file('web/a.tsx', text(97))])).toEqual([]);
    expect(sizeFindings([file('web/a.tsx', text(98))])).toHaveLength(1);
  });

  it('too many files or functions over the aim are found', () => {
    const long = [file('src/a.ts', lines(201)), file('src/b.ts', 'b();')];
    expect(aimFindings(long)).toHaveLength(1);
    const functions = [file('src/a.ts', `function a() {\n${lines(30)}\n}\nfunction b() {}`)];
    expect(aimFindings(functions)).toHaveLength(1);
    expect(aimFindings([file('src/a.ts', 'function b() {}')])).toEqual([]);
  });
});

describe('planted openings', () => {
  it.each([
    '',
    '// decide\n',
    '/** Decides */\n',
    `import type { A } from './a.ts';\n// Says late what it is for.\n`,
  ])('%j is found', (opening) => {
    const text = `${opening}export const a = 1;`;
    expect(openingFindings([file('src/rules/a.ts', text)])).toHaveLength(1);
    expect(openingFindings([file('src/storage/a.ts', text), file('src/rules/a.test.ts', text)])).toEqual([]);
  });

  it.each([
    '// Decides what a command does.\n',
    '/**\n * Decides what a\n * command does.\n */\n',
    '// Decides what a\n// command does.\n',
  ])('%j will do', (opening) =>
    expect(openingFindings([file('src/engine/a.ts', `${opening}export const a = 1;`)])).toEqual([]),
  );
});

describe('planted words', () => {
  it.each([
    '/ro ot/notes',
    '/ho me/jane/baton',
    '/wo rk/main',
    'https://registry.np mjs.org/x',
    'C:\\Us ers\\jane',
  ])('%s is found', (words) => {
    const text = `first line\nsee ${words.replaceAll(' ', '')}`;
    expect(strayWordFindings([file('docs/guide.md', text)])).toHaveLength(1);
  });

  it('a path inside the house or of every system is left alone', () => {
    expect(
      strayWordFindings([file('docs/a.md', '/usr/bin/env, /tmp, src/work/start.ts, /api/v1/home')]),
    ).toEqual([]);
  });
});
