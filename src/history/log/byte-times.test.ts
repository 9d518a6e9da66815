import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeReader } from '../read-time.ts';
import { byteTimeReader } from './byte-times.ts';

const two = (number: number) => String(number).padStart(2, '0');

describe('a time in bytes', () => {
  const instants = fc.record({
    year: fc.integer({ min: 1969, max: 2201 }),
    month: fc.integer({ min: 0, max: 13 }),
    day: fc.integer({ min: 0, max: 32 }),
    hour: fc.integer({ min: 0, max: 24 }),
    minute: fc.integer({ min: 0, max: 60 }),
    second: fc.integer({ min: 0, max: 60 }),
    rest: fc.constantFrom('', 'Z', '+02:00', '-0330', '.5', '.250Z', '.123456+01:00', ' UTC', 'x', '+2:00'),
    sign: fc.constantFrom('T', ' '),
    zone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe'),
  });

  it('says the same as the reader of texts', () => {
    fc.assert(
      fc.property(instants, ({ year, month, day, hour, minute, second, rest, sign, zone }) => {
        const [date, time] = [
          `${year}-${two(month)}-${two(day)}`,
          `${two(hour)}:${two(minute)}:${two(second)}`,
        ];
        for (const [format, text] of [
          ['iso', `${date}${sign}${time}${rest}`],
          ['iso', date],
          ['D/M/YYYY HH:mm', `${day}/${month}/${year} ${two(hour)}:${two(minute)}`],
          ['YYYY/MM/DD H:mm:ss', `${year}/${two(month)}/${two(day)} ${hour}:${two(minute)}:${two(second)}`],
          ['M/D/YYYY h:mm A', `${month}/${day}/${year} ${hour}:${two(minute)} pm`],
        ] as const) {
          const bytes = new TextEncoder().encode(`,${text},`);
          const wanted = timeReader(format, zone)(text) ?? Number.NaN;
          expect([text, byteTimeReader(format, zone)(bytes, 1, bytes.length - 1)]).toEqual([text, wanted]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['2026-03-29 02:30:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25 02:30:00', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25 12:00:00', 'Europe/Berlin', '2026-10-25T11:00:00.000Z'],
  ])('knows the days on which the clocks change: %s in %s', (text, zone, wanted) => {
    const bytes = new TextEncoder().encode(text);
    expect(new Date(byteTimeReader('iso', zone)(bytes, 0, bytes.length)).toISOString()).toBe(wanted);
  });
});
