import { expect, test } from 'vitest';
import { layer, rota } from '../../../test/support/rotas.ts';
import { alwaysOpen, compileCalendar } from '../clocks/compile-calendar.ts';
import { uncoveredHours } from './uncovered-hours.ts';

const at = (text: string) => Date.parse(`2026-${text}Z`);

test('hours of a gap in which members are at work are covered, and those outside the duty hours are not asked for', () => {
  const nights = rota([layer('A', { hours: { weekly: { mon: [['20:00', '24:00']] } } })]);
  const working = compileCalendar({ zone: 'UTC', weekly: { mon: [['09:00', '17:00']] } });
  const duty = compileCalendar({ zone: 'UTC', weekly: { mon: [['08:00', '24:00']] } });
  const span = [at('03-02T00:00'), at('03-03T00:00')] as const;
  expect(uncoveredHours({ rota: nights, working, duty }, ...span)).toEqual([
    { from: at('03-02T08:00'), to: at('03-02T09:00') },
    { from: at('03-02T17:00'), to: at('03-02T20:00') },
  ]);
  expect(uncoveredHours({ rota: nights, working: alwaysOpen('UTC'), duty: null }, ...span)).toEqual([]);
});
