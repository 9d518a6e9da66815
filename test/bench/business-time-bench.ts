import type { Calendar } from '../../src/model/calendar.ts';
import { dayMs, minuteMs } from '../../src/model/instant.ts';
import { addWorkingTime, workingTimeBetween } from '../../src/rules/clocks/business-time.ts';
import { type CompiledCalendar, compileCalendar } from '../../src/rules/clocks/compile-calendar.ts';
import { dice, type Figure, median, perSecond } from './figure.ts';

const count = 1_000_000;
const start = Date.parse('2025-01-01T00:00:00Z');

const workdays = (...windows: [string, string][]): Calendar['weekly'] => ({
  mon: windows,
  tue: windows,
  wed: windows,
  thu: windows,
  fri: windows,
});
const nights: [string, string][] = [['22:00', '06:00']];

/** Hours as teams have them: a lunch break, a long day, a Saturday, nights, and holidays everywhere. */
const calendars: readonly Calendar[] = [
  {
    zone: 'Europe/Berlin',
    weekly: workdays(['08:00', '12:00'], ['13:00', '17:30']),
    recurringHolidays: ['01-01', '05-01', '10-03', '12-25', '12-26'],
    holidays: ['2025-04-18', '2025-04-21', '2026-04-03', '2026-04-06'],
  },
  {
    zone: 'America/Chicago',
    weekly: { ...workdays(['07:00', '19:00']), sat: [['09:00', '13:00']] },
    recurringHolidays: ['01-01', '07-04', '12-25'],
    dates: { '2025-12-24': [['07:00', '12:00']], '2026-12-24': [['07:00', '12:00']] },
  },
  {
    zone: 'Asia/Kathmandu',
    weekly: { ...workdays(...nights), sat: nights, sun: nights },
    recurringHolidays: ['04-14'],
  },
  {
    zone: 'Australia/Sydney',
    weekly: workdays(['06:00', '10:00'], ['11:00', '15:00'], ['16:00', '20:00']),
    breaks: { '2025-06-11': [['12:00', '13:00']], '2026-06-10': [['12:00', '13:00']] },
    recurringHolidays: ['01-01', '01-26', '12-25'],
  },
];

/** Starts anywhere in two years, amounts of half an hour to ten days, every question of another calendar than the last. */
export async function timesPerSecond(rounds: number): Promise<Figure> {
  const roll = dice(20_250_101);
  const compiled = calendars.map((calendar) => compileCalendar(calendar));
  const starts = Float64Array.from(
    { length: count },
    () => start + Math.floor(roll() * 730 * 1440) * minuteMs,
  );
  const amounts = Float64Array.from(
    { length: count },
    () => (30 + Math.floor(roll() * (14_400 - 30))) * minuteMs,
  );
  let sum = 0;
  const each = (ask: (calendar: CompiledCalendar, from: number, ms: number) => number) => () => {
    for (let index = 0; index < count; index += 1) {
      sum += ask(compiled[index & 3] as CompiledCalendar, starts[index] as number, amounts[index] as number);
    }
  };
  prove(compiled, starts, amounts);
  const due = each((calendar, from, ms) => addWorkingTime(calendar, from, ms / 3) as number);
  const elapsed = each((calendar, from, ms) => workingTimeBetween(calendar, from, from + ms));
  const [dues, elapseds]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    dues.push(await perSecond(count, due));
    elapseds.push(await perSecond(count, elapsed));
  }
  if (!Number.isFinite(sum)) throw new Error('An answer is no number.');
  return {
    what: 'business time',
    calendars: calendars.length,
    duePerSecond: Math.round(median(dues)),
    elapsedPerSecond: Math.round(median(elapseds)),
  };
}

/** What was added has passed, and not a millisecond earlier. */
function prove(compiled: readonly CompiledCalendar[], starts: Float64Array, amounts: Float64Array): void {
  for (let index = 0; index < 20_000; index += 1) {
    const calendar = compiled[index & 3] as CompiledCalendar;
    const [from, ms] = [starts[index] as number, amounts[index] as number];
    const due = addWorkingTime(calendar, from, ms) as number;
    const isRight =
      workingTimeBetween(calendar, from, due) === ms &&
      workingTimeBetween(calendar, from, due - 1) === ms - 1;
    if (!isRight) throw new Error(`${new Date(from).toISOString()} and ${ms / dayMs} days do not fit.`);
  }
}
