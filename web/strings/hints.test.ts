import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { clockCatalogue } from '../../src/rules/ticket/clock-catalogue.ts';
import { hintStrings } from './en-hints.ts';

const guide = readFileSync(new URL('../../docs/guide/clocks.md', import.meta.url), 'utf8');

/** The rows of the guide's table of clocks; a row may name two. */
function rowsOfGuide(): Record<string, { starts: string; met: string }> {
  const part = guide.slice(guide.indexOf('## Which clocks there are'));
  const table = part.slice(0, part.indexOf('\n\nLengths come from'));
  return Object.fromEntries(
    [...table.matchAll(/^\| (`.*?`) \| (.*?) \| (.*?) \|$/gm)].flatMap(
      ([, names = '', starts = '', met = '']) =>
        [...names.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => [name, { starts, met }]),
    ),
  );
}

it('explains each clock in the words of the guide', () => {
  expect(hintStrings.clocks).toEqual(rowsOfGuide());
});

it('explains every clock that there is, but the coordinator’s', () => {
  const names = Object.keys(clockCatalogue).filter((name) => name !== 'coordination');
  expect(Object.keys(hintStrings.clocks).toSorted()).toEqual(names.toSorted());
});
