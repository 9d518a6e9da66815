import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainNumber } from './explain-number.ts';
import { numberDefinitions } from './number-definitions.ts';

describe('a number of the audit', () => {
  it('is explained by its path, by its last word, and with all below it', () => {
    expect(explainNumber('pingPong.byTeamDirect')).toEqual([
      'pingPong.byTeamDirect',
      expect.stringContaining('back to A'),
      '  Formula: places i in the runs of teams with s[i] = s[i−2]',
      expect.stringContaining('Source: BPI Challenge 2013'),
    ]);
    expect(explainNumber('BYTEAMDIRECT')).toEqual(explainNumber('pingPong.byTeamDirect'));
    expect(explainNumber('tiers').filter((line) => line.startsWith('tiers.'))).toHaveLength(11);
    expect(explainNumber('nonsense')).toEqual([]);
  });

  it('stands in docs/guide/metrics.md with the same words and formula', () => {
    const page = readFileSync(`${import.meta.dirname}/../../../docs/guide/metrics.md`, 'utf8');
    const rows = numberDefinitions.map(({ path, words, formula }) => `| \`${path}\` | ${words} | ${formula}`);
    expect(rows.filter((row) => !page.includes(row))).toEqual([]);
  });
});
