import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readCsv } from './csv-records.ts';

async function rowsOf(pieces: readonly string[], delimiter = ','): Promise<string[][]> {
  const rows: string[][] = [];
  const text = (async function* () {
    for (const piece of pieces) yield await Promise.resolve(piece);
  })();
  for await (const { fields } of readCsv(text, delimiter)) rows.push([...fields]);
  return rows;
}

const field = fc.string({
  unit: fc.constantFrom('a', 'B', '"', ',', ';', '\n', '\r', 'é', ' ', '7'),
  maxLength: 8,
});
const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });

describe('a CSV', () => {
  it('gives back what another program has written, wherever it is cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(',', ';'),
        fc.constantFrom('\n', '\r\n'),
        fc.nat({ max: 12 }),
        async (rows, delimiter, newline, size) => {
          const text = Papa.unparse(rows, { delimiter, newline, quotes: true });
          const pieces = size === 0 ? [text] : (text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []);
          expect(await rowsOf(pieces, delimiter)).toEqual(rows);
        },
      ),
    );
  });

  it('is read as another program reads it where fields are plain', async () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '7'), minLength: 1, maxLength: 5 });
    const rows = fc.array(fc.array(plain, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, async (some) => {
        const text = some.map((one) => one.join(',')).join('\r\n');
        expect(await rowsOf([text])).toEqual(Papa.parse(text).data);
      }),
    );
  });

  it.each([
    [
      'an end of line inside of quotes',
      'a,"b\nc"\nd,e',
      [
        ['a', 'b\nc'],
        ['d', 'e'],
      ],
    ],
    [
      'empty lines between',
      'a,b\n\n\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a quote in the middle of a field',
      'a,5" disk\nb,c',
      [
        ['a', '5" disk'],
        ['b', 'c'],
      ],
    ],
    [
      'old ends of line',
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'an empty last field',
      'a,\nb,',
      [
        ['a', ''],
        ['b', ''],
      ],
    ],
  ])('may hold %s', async (_name, text, rows) => {
    expect(await rowsOf([text])).toEqual(rows);
    expect(await rowsOf(text.split(''))).toEqual(rows);
  });

  it('says in which row a quote is never closed, before it takes in the whole file', async () => {
    await expect(rowsOf(['a,b\nc,"d\n', 'e,f\n'])).rejects.toThrow(
      'Row 2 holds a quote that is never closed.',
    );
    const endless = Array.from({ length: 50 }, () => 'x'.repeat(100_000));
    await expect(rowsOf(['a,b\nc,"', ...endless])).rejects.toThrow('Row 2 does not end within');
  });
});
