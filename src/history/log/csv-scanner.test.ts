import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CsvScanner } from './csv-scanner.ts';

/** All rows, with the bytes given in pieces of `size`. */
function rowsOf(text: string, delimiter = ',', size = Number.POSITIVE_INFINITY): string[][] {
  const all = new TextEncoder().encode(text);
  const held = new Uint8Array(all.length + 1);
  const scanner = new CsvScanner(delimiter, [0, 1, 2, 3, 4, 5]);
  const rows: string[][] = [];
  let [filled, from] = [0, 0];
  for (let at = 0; at <= all.length; at += size) {
    const piece = all.subarray(at, Math.min(at + size, all.length));
    held.set(piece, filled);
    filled += piece.length;
    from = scanner.scan(held, from, filled, at + size >= all.length, (row) => {
      const fields = Array.from({ length: row.fields }, (_, place) => place);
      rows.push(
        fields.map((place) => new TextDecoder().decode(row.bytes.slice(row.starts[place], row.ends[place]))),
      );
    });
    if (size === Number.POSITIVE_INFINITY) break;
  }
  return rows;
}

// The cases of csv-spectrum (MIT), in our own words.
const spectrum: readonly (readonly [string, string, string[][]])[] = [
  [
    'a comma in quotes',
    'first,last,address\nJohn,Doe,"120 any st., Anytown"\n',
    [
      ['first', 'last', 'address'],
      ['John', 'Doe', '120 any st., Anytown'],
    ],
  ],
  [
    'empty fields',
    'a,b,c\n1,"",""\n2,3,4\n',
    [
      ['a', 'b', 'c'],
      ['1', '', ''],
      ['2', '3', '4'],
    ],
  ],
  [
    'empty fields with CRLF',
    'a,b,c\r\n1,"",""\r\n2,3,4\r\n',
    [
      ['a', 'b', 'c'],
      ['1', '', ''],
      ['2', '3', '4'],
    ],
  ],
  [
    'escaped quotes',
    'a,b\n1,"ha ""ha"" ha"\n3,4\n',
    [
      ['a', 'b'],
      ['1', 'ha "ha" ha'],
      ['3', '4'],
    ],
  ],
  [
    'JSON',
    'key,val\n1,"{""type"": ""Point"", ""at"": [1.0, 2.0]}"\n',
    [
      ['key', 'val'],
      ['1', '{"type": "Point", "at": [1.0, 2.0]}'],
    ],
  ],
  [
    'ends of line in quotes',
    'a,b,c\n1,2,3\n"Once upon \na time",5,6\n7,8,9\n',
    [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['Once upon \na time', '5', '6'],
      ['7', '8', '9'],
    ],
  ],
  [
    'CRLF in quotes',
    'a,b,c\r\n"Once upon \r\na time",5,6\r\n',
    [
      ['a', 'b', 'c'],
      ['Once upon \r\na time', '5', '6'],
    ],
  ],
  [
    'quotes and ends of line',
    'a,b\n1,"ha \n""ha"" \nha"\n3,4\n',
    [
      ['a', 'b'],
      ['1', 'ha \n"ha" \nha'],
      ['3', '4'],
    ],
  ],
  [
    'simple rows',
    'a,b,c\n1,2,3',
    [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ],
  ],
  [
    'simple rows with CRLF',
    'a,b,c\r\n1,2,3',
    [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
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
    'UTF-8',
    'a,b,c\n1,2,3\n4,5,ʤ\n',
    [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['4', '5', 'ʤ'],
    ],
  ],
];

describe('a CSV in bytes', () => {
  it.each(spectrum)('may hold %s, wherever it is cut', (_name, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
    for (const size of [1, 2, 3, 7]) expect(rowsOf(text, ',', size)).toEqual(rows);
  });

  it('gives back what another program has written', () => {
    const field = fc.string({
      unit: fc.constantFrom('a', 'B', '"', ',', ';', '\n', '\r', 'é', ' ', '7'),
      maxLength: 8,
    });
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    const [delimiters, newlines] = [fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n')];
    fc.assert(
      fc.property(
        table,
        delimiters,
        newlines,
        fc.integer({ min: 1, max: 12 }),
        (rows, delimiter, newline, size) => {
          const text = Papa.unparse(rows, { delimiter, newline, quotes: true });
          expect(rowsOf(text, delimiter, size)).toEqual(rows);
        },
      ),
    );
  });

  it('gives up one line for a quote that is never closed, and goes on', () => {
    const scanner = new CsvScanner(',', [0]);
    const text = new TextEncoder().encode('a,b\n"c,d\ne,f\ng,h\n\n');
    const seen: [number, boolean][] = [];
    scanner.scan(text, 0, text.length - 1, true, (row) => seen.push([row.row, row.isBroken]));
    expect(seen).toEqual([
      [1, false],
      [2, true],
      [3, false],
      [4, false],
    ]);
  });
});
