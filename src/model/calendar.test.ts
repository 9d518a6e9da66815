import { describe, expect, test } from 'vitest';
import { Calendar } from './calendar.ts';

const office = { zone: 'Europe/Berlin', weekly: { mon: [['09:00', '17:00']] } };

describe('a calendar', () => {
  test.each<[string, object]>([
    ['plain', office],
    [
      'with everything',
      {
        ...office,
        holidays: ['2026-12-25'],
        recurringHolidays: ['12-25', '02-29'],
        dates: { '2026-12-24': [['09:00', '12:00']], '2026-12-31': [] },
        breaks: { '2026-06-01': [['12:00', '13:00']] },
      },
    ],
    [
      'overnight and full days',
      { zone: 'UTC', weekly: { fri: [['22:00', '06:00']], sat: [['00:00', '24:00']] } },
    ],
    ['that never opens', { zone: 'Asia/Kathmandu', weekly: {} }],
  ])('%s', (_, calendar) => {
    expect(Calendar.parse(calendar)).toEqual(calendar);
  });

  test.each<[string, object, (string | number)[]]>([
    ['an unknown zone', { ...office, zone: 'Europe/Atlantis' }, ['zone']],
    ['an hour past midnight', { ...office, weekly: { mon: [['09:00', '25:00']] } }, ['weekly', 'mon', 0, 1]],
    ['an unknown weekday', { ...office, weekly: { monday: [] } }, ['weekly']],
    ['a date that does not exist', { ...office, holidays: ['2026-02-30'] }, ['holidays', 0]],
    ['a yearly day that never exists', { ...office, recurringHolidays: ['02-30'] }, ['recurringHolidays', 0]],
    ['a key that is no date', { ...office, dates: { christmas: [] } }, ['dates', 'christmas']],
    ['a field of another kind', { ...office, open: true }, []],
  ])('refuses %s and names the field', (_, calendar, path) => {
    const result = Calendar.safeParse(calendar);
    expect(result.error?.issues[0]?.path).toEqual(path);
  });
});
