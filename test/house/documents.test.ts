import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { routes } from '../../src/http/contract/routes.ts';
import { Condition, conditionForms } from '../../src/model/condition.ts';
import { webhookEvents } from '../../src/model/webhook-event.ts';
import { refusalCodes } from '../../src/model/refusal.ts';
import { IMPORT_TABLE } from './import-table.ts';
import { codeWords, deadLinks, tableBelow } from './markdown.ts';
import { listFiles, readFiles, root } from './source-files.ts';

// What the documents say is held against the code, as far as a machine can tell.

const pages = readFiles(listFiles().filter((path) => path.endsWith('.md') && !path.startsWith('web/')));
const page = (path: string) => readFileSync(join(root, path), 'utf8');

describe('documents', () => {
  it('link to what is there', () => {
    expect(pages.flatMap((one) => deadLinks(one, pages))).toEqual([]);
  });

  it('name dead links when there are some', () => {
    const text = '# A b\n[x](there-is-none.md) [y](#c) [z](#a-b) [w](https://example.org)';
    const planted = { path: 'docs/planted.md', text };
    expect(deadLinks(planted, [planted])).toEqual([
      'docs/planted.md links to there-is-none.md',
      'docs/planted.md links to #c',
    ]);
  });
});

describe('ARCHITECTURE.md', () => {
  const text = page('ARCHITECTURE.md');

  it('tells who may import whom as the test has it', () => {
    const told = tableBelow(text, '## Who may import whom');
    const held = Object.entries(IMPORT_TABLE).map(([name, { rooms, node }]) => [
      name,
      rooms.join(', ') || 'nobody',
      node ? 'yes' : 'no',
    ]);
    expect(told).toEqual(held);
  });

  it('names rooms and files that are there', () => {
    const places = codeWords(text).filter((word) => /^[\w./-]+(\/|\.ts|\.mjs)$/.test(word));
    expect(places.length).toBeGreaterThan(20);
    expect(places.filter((place) => !isThere(place))).toEqual([]);
  });
});

/** Rooms may be named without `src/`, and verbs and rules by their own folder. */
function isThere(place: string): boolean {
  return ['', 'src/', 'src/operations/'].some((above) => existsSync(join(root, above, place)));
}

describe('docs/guide/policy.md', () => {
  const rows = tableBelow(page('docs/guide/policy.md'), '## Conditions').filter((cells) =>
    /^`\w+`$/.test(cells[0] ?? ''),
  );

  it('has every condition', () => {
    const words = rows.flatMap(([word = '']) => codeWords(word));
    expect(words.sort()).toEqual(Object.keys(conditionForms).sort());
  });

  it.each(rows.map(([word = '', example = '']) => [word, example]))(
    'gives %s an example that is read',
    (word, example) => {
      const [yaml = ''] = codeWords(example);
      const parsed = Condition.safeParse(parse(yaml));
      expect(parsed.success).toBe(true);
      expect(Object.keys(parsed.data ?? {})).toContain(codeWords(word)[0]);
    },
  );
});

describe('docs/guide/operate.md', () => {
  it('has every metric', () => {
    const told = tableBelow(page('docs/guide/operate.md'), '## Metrics')
      .flatMap(([name = '']) => codeWords(name))
      .filter((name) => name.startsWith('baton_'));
    const source = page('src/http/figures.ts');
    const named = [...source.matchAll(/'(baton_\w+)'/g)].map(([, name]) => name);
    const gauges = [...source.matchAll(/gauge\(\s*'(\w+)'/g)].map(([, name]) => `baton_${name}`);
    expect(told.toSorted()).toEqual([...named.map(String), ...gauges].toSorted());
  });
});

describe('docs/guide/api.md', () => {
  const text = page('docs/guide/api.md');

  it('has every refusal and every problem, with its status', () => {
    const told = tableBelow(text, '## Problems').map(([code = '', status = '']) => [
      codeWords(code)[0],
      status,
    ]);
    const lines = page('src/http/problem.ts').matchAll(/^ {2}(\w+): \[(\d{3}), /gm);
    const held = [...lines].map(([, code = '', status = '']) => [code, status]);
    expect(held.map(([code]) => code)).toEqual(expect.arrayContaining([...refusalCodes]));
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(held));
  });

  it('has every type of event that is posted, with when it is', () => {
    const told = tableBelow(text, '### Types of events').map(([type = '', when = '']) => [
      codeWords(type)[0],
      when,
    ]);
    expect(told).toEqual(Object.entries(webhookEvents));
  });

  it('has every route', () => {
    const told = tableBelow(text, '## Routes').flatMap(([route = '']) => codeWords(route));
    const held = Object.values(routes).map(({ method, path }) => `${method} ${path}`);
    expect(told.toSorted()).toEqual(held.toSorted());
  });
});
