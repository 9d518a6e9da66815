import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochInstant, isoInstant } from './instants.ts';

describe('an instant of a vendor', () => {
  it.each([
    ['2024-01-02T10:00:00Z', 1704189600000],
    ['2024-01-02T10:00:00.123456789Z', 1704189600123],
    ['2024-01-02T10:00:00.5Z', 1704189600500],
    ['2024-01-02T10:00Z', 1704189600000],
    ['2024-01-02T12:00:00+02:00', 1704189600000],
    ['2024-01-02 12:00:00 +0200', 1704189600000],
    ['2024-01-02 10:00:00 UTC', 1704189600000],
    ['2024-01-01T23:30:00-10:30', 1704189600000],
    ['2024-02-29T00:00:00Z', 1709164800000],
  ])('is read from %s', (text, at) => {
    expect(isoInstant(text)).toBe(at);
  });

  it.each([
    '2024-01-02T10:00:00',
    '2024-01-02',
    '2024-02-30T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '2024-13-01T00:00:00Z',
    '2024-01-02T24:00:00Z',
    '0001-01-01T00:00:00Z',
    '1970-01-01T00:00:00Z',
    'yesterday',
    '',
    null,
    undefined,
    1704189600,
    {},
  ])('is not guessed from %j', (value) => {
    expect(isoInstant(value)).toBeUndefined();
  });

  it('is the same that the platform reads, wherever both read one', () => {
    const range = {
      min: new Date('1971-01-01T00:00:00Z'),
      max: new Date('2300-01-01T00:00:00Z'),
      noInvalidDate: true,
    };
    fc.assert(
      fc.property(fc.date(range), (date) => {
        expect(isoInstant(date.toISOString())).toBe(date.getTime());
      }),
    );
  });

  it('is read from epoch seconds and milliseconds', () => {
    expect(epochInstant(1704189600)).toBe(1704189600000);
    expect(epochInstant(1704189600123)).toBe(1704189600123);
    expect(epochInstant('1704189600')).toBe(1704189600000);
    for (const value of [0, -5, Number.NaN, Number.POSITIVE_INFINITY, 1e300, '', 'soon', null, {}])
      expect(epochInstant(value)).toBeUndefined();
  });
});
