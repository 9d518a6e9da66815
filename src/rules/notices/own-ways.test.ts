import { expect, test } from 'vitest';
import { importantWays } from './own-ways.ts';

test('what must not wait comes by one’s own rules, else by mail at once, and not at all where it is not wanted', () => {
  const own = { important: [{ via: 'mail' as const, afterMin: 5 }], others: [] };
  expect(importantWays({}, 'offer-made')).toEqual([{ via: 'mail', afterMin: 0 }]);
  expect(importantWays({ noticeRules: own }, 'offer-made')).toEqual(own.important);
  expect(importantWays({ noticeRules: own, muted: ['offer-made'] }, 'offer-made')).toEqual([]);
});
