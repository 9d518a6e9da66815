import { expect, test } from 'vitest';
import { spanBetween } from './use-span-drag.ts';

const day = { from: '2027-06-07T00:00:00.000Z', to: '2027-06-08T00:00:00.000Z' };

test('a span that is drawn begins and ends at quarters of an hour, whichever way it is drawn', () => {
  const drawn = { from: '2027-06-07T06:00:00.000Z', to: '2027-06-07T12:15:00.000Z' };
  expect(spanBetween(day, 0.251, 0.511)).toEqual(drawn);
  expect(spanBetween(day, 0.511, 0.251)).toEqual(drawn);
});

test('it ends where the schedule ends, and a jitter is no span', () => {
  expect(spanBetween(day, 0.5, 1.4)).toEqual({ from: '2027-06-07T12:00:00.000Z', to: day.to });
  expect(spanBetween(day, -0.2, 0.25)).toEqual({ from: day.from, to: '2027-06-07T06:00:00.000Z' });
  expect(spanBetween(day, 0.5, 0.501)).toBeNull();
});
