import { expect, it } from 'vitest';
import { didYouMean, nearestWord } from './nearest-word.ts';

it.each([
  ['openfor', 'openFor'],
  ['idelFor', 'idleFor'],
  ['keywordlist', 'keywordList'],
  ['costumer', 'customer'],
  ['weather', null],
  ['1', null],
  ['', null],
])('%s → %s', (word, near) => {
  expect(nearestWord(word, ['openFor', 'idleFor', 'keywordList', 'customer', '2'])).toBe(near);
});

it('names the near one, else a short list, else nothing', () => {
  expect(didYouMean('hihg', ['low', 'high'])).toBe('Did you mean high?');
  expect(didYouMean('x', ['low', 'high'])).toBe('Use one of low, high.');
  expect(didYouMean('x', [])).toBe('');
  expect(
    didYouMean(
      'x',
      Array.from({ length: 13 }, (_, n) => `word${n}`),
    ),
  ).toBe('');
});
