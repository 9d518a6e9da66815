import { describe, expect, it } from 'vitest';
import { afterQuiet, nextDigest, ownTimesOf } from './quiet-hours.ts';

const at = (text: string) => Date.parse(text);
const rules = { important: [], others: [] };
const after = (quiet: { from: string; to: string; zone?: string }, text: string) =>
  new Date(afterQuiet(ownTimesOf({ ...rules, quiet }, 'Europe/Berlin'), at(text))).toISOString();
const digest = (digestAt: string, text: string) => {
  const next = nextDigest(ownTimesOf({ ...rules, digestAt }, 'Europe/Berlin'), at(text));
  return next === null ? null : new Date(next).toISOString();
};

describe('quiet hours', () => {
  it.each([
    [{ from: '22:00', to: '07:00' }, '2026-04-21T19:59:59Z', '2026-04-21T19:59:59.000Z'],
    [{ from: '22:00', to: '07:00' }, '2026-04-21T20:00:00Z', '2026-04-22T05:00:00.000Z'],
    [{ from: '22:00', to: '07:00' }, '2026-04-22T04:59:59Z', '2026-04-22T05:00:00.000Z'],
    [{ from: '22:00', to: '07:00' }, '2026-04-22T05:00:00Z', '2026-04-22T05:00:00.000Z'],
    [{ from: '22:00', to: '00:00' }, '2026-04-21T21:00:00Z', '2026-04-21T22:00:00.000Z'],
    [{ from: '00:00', to: '06:00' }, '2026-04-21T23:00:00Z', '2026-04-22T04:00:00.000Z'],
    [{ from: '12:00', to: '13:00', zone: 'Asia/Tokyo' }, '2026-04-22T03:30:00Z', '2026-04-22T04:00:00.000Z'],
    // The night in which an hour is missing: seven is seven.
    [{ from: '22:00', to: '07:00' }, '2026-03-28T22:00:00Z', '2026-03-29T05:00:00.000Z'],
  ])('%o: %s is heard at %s', (quiet, asked, heard) => expect(after(quiet, asked)).toBe(heard));

  it('that nobody has hold nothing', () => {
    const none = ownTimesOf(rules, 'Europe/Berlin');
    expect(afterQuiet(none, 5)).toBe(5);
    expect(nextDigest(none, 5)).toBeNull();
  });
});

describe('one mail a day', () => {
  it.each([
    ['08:00', '2026-04-21T05:59:00Z', '2026-04-21T06:00:00.000Z'],
    ['08:00', '2026-04-21T06:00:00Z', '2026-04-22T06:00:00.000Z'],
    ['08:00', '2026-04-21T06:00:30Z', '2026-04-22T06:00:00.000Z'],
    ['23:59', '2026-04-21T05:00:00Z', '2026-04-21T21:59:00.000Z'],
    ['00:00', '2026-04-21T05:00:00Z', '2026-04-21T22:00:00.000Z'],
  ])('at %s leaves after %s at %s', (time, asked, leaves) => expect(digest(time, asked)).toBe(leaves));
});
