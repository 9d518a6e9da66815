import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvScanner } from './csv-scanner.ts';

interface Told {
  readonly texts: (string | null)[];
  readonly isSame: boolean[];
  readonly hash: number;
}

const wanted = [0, 2, 3];

function told(text: string, spare: number): Told[] {
  const bytes = new TextEncoder().encode(text);
  const held = new Uint8Array(bytes.length + 1 + spare);
  held.set(bytes);
  const rows: Told[] = [];
  new CsvScanner(',', wanted).scan(held, 0, bytes.length, true, (row) => {
    const texts = wanted.map((_, slot) =>
      row.starts[slot] === -1
        ? null
        : new TextDecoder().decode(row.bytes.slice(row.starts[slot], row.ends[slot])),
    );
    rows.push({ texts, isSame: wanted.map((_, slot) => row.isSame[slot] === 1), hash: row.hash });
  });
  return rows;
}

const cell = fc.constantFrom(
  '',
  'a',
  'Accepted',
  'Accepted – now',
  'Accept',
  '"a,b"',
  '"say ""x"""',
  '"a"b',
  '"a\n"',
  'x"y',
);
const row = fc.record({
  cells: fc.array(cell, { minLength: 2, maxLength: 6 }),
  end: fc.constantFrom('\n', '\r\n', '\r'),
});

describe('a row beside the row before', () => {
  it('is read as if it stood alone, whatever it repeats', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.nat({ max: 8 }), (rows, spare) => {
        const all = told(rows.map(({ cells, end }) => cells.join(',') + end).join(''), spare);
        const alone = rows.flatMap(({ cells, end }) => told(cells.join(',') + end, spare));
        expect(all.map(({ texts, hash }) => ({ texts, hash }))).toEqual(
          alone.map(({ texts, hash }) => ({ texts, hash })),
        );
        for (const [index, { isSame, texts }] of all.entries())
          for (const [slot, same] of isSame.entries())
            if (same && texts[slot] !== null) expect(texts[slot]).toBe(all[index - 1]?.texts[slot]);
      }),
      { numRuns: 2000 },
    );
  });

  it('tells which fields repeat', () => {
    const rows = told('id,1,open,Team\nid,2,open,Team\nid,2,shut,Team\nid,2,shut,Team\n', 0);
    expect(rows.map(({ isSame }) => isSame)).toEqual([
      [false, false, false],
      [true, true, true],
      [true, false, true],
      [true, true, true],
    ]);
    expect(rows[2]?.hash).toBe(rows[3]?.hash);
    expect(rows[1]?.hash).not.toBe(rows[2]?.hash);
  });
});
