import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOfFault } from './json-place.ts';

describe('placeOfFault', () => {
  it.each([
    ['{"a": oops}', 1, 7],
    ['{"a": 1,\n "b" 2}', 2, 6],
    ['[1, 2', 1, 6],
    ['tru', 1, 4],
    ['trux', 1, 4],
    ['{"a": "x\ny"}', 1, 9],
    ['{"a": "\\q"}', 1, 9],
    ['', 1, 1],
  ])('%j: line %i, column %i', (text, line, column) => {
    expect(placeOfFault(text)).toEqual({ line, column });
  });

  it('finds the letter that was put into good JSON, or one behind it', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, seed) => {
        const at = seed % (json.length + 1);
        const broken = `${json.slice(0, at)}\u0001${json.slice(at)}`;
        expect(placeOfFault(broken)).toEqual({ line: 1, column: at + 1 });
      }),
    );
  });
});
