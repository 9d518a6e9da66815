import { describe, expect, it } from 'vitest';
import {
  durationText,
  exactText,
  inMinutes,
  instantOfWall,
  instantText,
  wallOfInstant,
  wallText,
  zoneName,
} from './times.ts';

const minute = 60_000;
const at = (iso: string) => Date.parse(iso);

describe('durations', () => {
  it.each([
    [0, '0 s'],
    [59_999, '59 s'],
    [minute, '1 min'],
    [80 * minute, '1 h 20 min'],
    [120 * minute, '2 h'],
    [51 * 60 * minute, '2 d 3 h'],
    [-5, '0 s'],
  ])('%d ms read %s', (ms, text) => expect(durationText(ms)).toBe(text));
});

describe('instants in the reader’s zone', () => {
  const now = at('2026-04-21T09:17:00Z');
  it.each([
    ['2026-04-21T14:00:00Z', 'Europe/London', 'today 15:00 BST'],
    ['2026-04-21T22:30:00Z', 'Europe/Berlin', 'tomorrow 00:30 CEST'],
    ['2026-04-20T14:40:00Z', 'Europe/Berlin', 'yesterday 16:40 CEST'],
    ['2026-04-16T07:10:00Z', 'Europe/Berlin', 'Thu 16 Apr 09:10 CEST'],
    ['2025-12-24T11:00:00Z', 'Europe/London', 'Wed 24 Dec 2025 11:00 GMT'],
    ['2026-04-21T14:00:00Z', 'America/New_York', 'today 10:00 EDT'],
    ['2026-04-21T14:00:00Z', 'Asia/Tokyo', 'today 23:00 UTC+9'],
    ['2026-04-21T14:00:00Z', 'UTC', 'today 14:00 UTC'],
  ])('%s in %s is %s', (iso, zone, text) => expect(instantText(iso, now, zone)).toBe(text));

  it('counts days by the wall, also over the change to summer time', () => {
    const evening = at('2026-03-28T22:30:00Z');
    expect(instantText('2026-03-29T01:00:00Z', evening, 'Europe/Berlin')).toBe('tomorrow 03:00 CEST');
  });

  it('says the exact instant with both zones', () =>
    expect(exactText('2026-04-21T09:17:03Z', 'Europe/London')).toBe(
      'Tuesday 21 April 2026, 10:17:03 BST (09:17:03 UTC)',
    ));

  it('names the zone of a clock on the wall', () => {
    expect(wallText(now, 'Europe/London')).toBe('Tue 21 Apr 10:17 BST');
    expect(zoneName(at('2026-01-01T00:00:00Z'), 'Europe/London')).toBe('GMT');
  });
});

describe('wall times that a person types', () => {
  it.each(['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'UTC'])('go there and back in %s', (zone) => {
    for (let hour = 0; hour < 24 * 400; hour += 7) {
      const instant = at('2026-01-01T00:30:00Z') + hour * 60 * minute;
      const wall = wallOfInstant(instant, zone);
      const back = instantOfWall(wall, zone);
      // An hour that comes twice may come back as either of the two.
      expect(back === null ? '' : wallOfInstant(at(back), zone)).toBe(wall);
    }
  });

  it('are nothing when they are no time', () => expect(instantOfWall('soon', 'UTC')).toBeNull());

  it('may be so many minutes from now, to the full minute', () =>
    expect(inMinutes(at('2026-04-21T09:17:42Z'), 60)).toBe('2026-04-21T10:17:00.000Z'));
});
