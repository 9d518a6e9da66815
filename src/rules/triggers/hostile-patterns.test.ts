/** Expressions and texts that hang other readers: refused, or read in bounded time. */
import { describe, expect, test } from 'vitest';
import { compilePatterns, findPatterns, patternMistake } from './patterns.ts';

const slowElsewhere = [
  '(a+)+$x',
  '(a|aa)+$x',
  '(.*a){20}x',
  '([a-zA-Z]+)*x\\d',
  '(x+x+)+y',
  '^(([a-z])+.)+[A-Z]([a-z])+$q',
  '(?:a?){60}a{60}b',
];

const hostileTexts = [
  'a'.repeat(100_000),
  `${'x'.repeat(50_000)}!`,
  `${'aA'.repeat(40_000)}`,
  'ﷺ'.repeat(20_000),
];

/** Generous: a machine that tests runs many things at once. */
const millisecondsMax = 3_000;

describe('an expression of a policy', () => {
  test.each(slowElsewhere)('%s is read in bounded time, or refused', (source) => {
    const startedAt = performance.now();
    if (patternMistake(source) === null)
      for (const text of hostileTexts) findPatterns(compilePatterns([source]), text);
    expect(performance.now() - startedAt).toBeLessThan(millisecondsMax);
  });

  test.each([
    ['repetitions of repetitions', '((a{1,100}){1,100}){1,100}'],
    ['a repetition too large', 'a{1,100000}'],
    ['brackets without end', '('.repeat(5_000)],
    ['nested without end', `${'('.repeat(2_000)}a${')'.repeat(2_000)}`],
    ['looking ahead', '(?=a)b'],
    ['a reference back', '(a)\\1'],
    ['half a class', '[z-a]'],
    ['a star alone', '*'],
    ['nothing', ''],
    ['everything', '.*'],
    ['an endless choice', 'a|'.repeat(20_000)],
  ])('%s is refused in words and in bounded time', (_name, source) => {
    const startedAt = performance.now();
    const mistake = patternMistake(source);
    expect(mistake).toMatch(/\S/);
    expect(performance.now() - startedAt).toBeLessThan(millisecondsMax);
  });

  test('reads texts that no database could keep without breaking', () => {
    const patterns = compilePatterns(['PAY-\\d+']);
    for (const text of ['\u0000PAY-1', '\ud83e PAY-1', '\u202ePAY-1', 'PAY-1\u200b'])
      expect(findPatterns(patterns, text)).toEqual(['PAY-\\d+']);
  });
});
