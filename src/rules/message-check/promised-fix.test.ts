import { expect, it } from 'vitest';
import { fixPromises, unseenFixPromises } from '../../../test/support/drafts/fix-promises.ts';
import { promisesFix } from './promised-fix.ts';

function judged(set: readonly (readonly [boolean, string])[]) {
  const found = set.filter(([, sentence]) => promisesFix(sentence));
  const right = found.filter(([is]) => is).length;
  return { precision: right / found.length, recall: right / set.filter(([is]) => is).length };
}

it('a promised time of a fix is told from a promised answer', () => {
  const { precision, recall } = judged(fixPromises);
  expect(precision).toBe(1);
  expect(recall).toBeGreaterThanOrEqual(0.95);
});

it('in sentences that were not at hand when the words were chosen as well', () => {
  const { precision, recall } = judged(unseenFixPromises);
  expect(precision).toBeGreaterThanOrEqual(0.9);
  expect(recall).toBeGreaterThanOrEqual(0.75);
});
