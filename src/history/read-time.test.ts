import { describe, expect, it } from 'vitest';
import { timeReader } from './read-time.ts';

const read = (format: string, text: string, zone = 'UTC') => {
  const at = timeReader(format, zone)(text);
  return at === null ? null : new Date(at).toISOString();
};

describe('a time of an export', () => {
  it.each([
    ['iso', '2026-04-21T08:00:00Z', 'UTC', '2026-04-21T08:00:00.000Z'],
    ['iso', '2026-04-21T08:00:00+02:00', 'UTC', '2026-04-21T06:00:00.000Z'],
    ['iso', '2026-04-21 08:00', 'Europe/Berlin', '2026-04-21T06:00:00.000Z'],
    ['iso', '2026-01-21 08:00:30.25', 'Europe/Berlin', '2026-01-21T07:00:30.250Z'],
    ['iso', '2026-04-21', 'UTC', '2026-04-21T00:00:00.000Z'],
    ['D/M/YYYY HH:mm', '2/3/2016 06:38', 'UTC', '2016-03-02T06:38:00.000Z'],
    ['M/D/YYYY h:mm A', '3/2/2016 12:05 PM', 'UTC', '2016-03-02T12:05:00.000Z'],
    ['M/D/YYYY h:mm A', '3/2/2016 12:05 am', 'UTC', '2016-03-02T00:05:00.000Z'],
    ['D-MMM-YY', '2-Mar-16', 'UTC', '2016-03-02T00:00:00.000Z'],
    ['epoch-s', '1456900000', 'UTC', '2016-03-02T06:26:40.000Z'],
    // The clocks skip this one; it is the first instant after. The next is shown twice; the first counts.
    ['iso', '2026-03-29 02:30', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['iso', '2026-10-25 02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ])('%s reads %s in %s', (format, text, zone, wanted) => {
    expect(read(format, text, zone)).toBe(wanted);
  });

  it.each(['', 'yesterday', '2026-02-30', '2026-13-01', '2026-04-21T25:00', '21.04.2026', '0000-00-00'])(
    'is none: %s',
    (text) => {
      expect(read('iso', text)).toBeNull();
    },
  );

  it('needs a zone that there is', () => {
    expect(() => timeReader('iso', 'Mars/Base')).toThrow('There is no zone Mars/Base.');
  });
});
