/**
 * Business time against an oracle that knows no intervals: it asks the platform's zone data for the wall clock of every
 * minute, marks the minutes that are open, and counts. Random calendars around the days on which clocks change.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Calendar, type DayWindows, type TimeWindow, weekdays } from '../../model/calendar.ts';
import { dayMs, type Instant, minuteMs } from '../../model/instant.ts';
import { addWorkingTime, isOpenAt, subtractWorkingTime, workingTimeBetween } from './business-time.ts';
import { compileCalendar } from './compile-calendar.ts';
import { nextClosing, nextOpening, previousClosing, previousOpening } from './open-periods.ts';

/** A zone and the UTC date on which the span of ten days begins. */
const spans = [
  ['America/Chicago', '2026-03-04'],
  ['America/Chicago', '2026-10-28'],
  ['Europe/London', '2026-03-25'],
  ['Europe/London', '2026-10-21'],
  ['Europe/Berlin', '2026-03-25'],
  ['Europe/Berlin', '2026-10-21'],
  ['Australia/Lord_Howe', '2026-04-01'],
  ['Australia/Lord_Howe', '2026-09-30'],
  ['Asia/Kathmandu', '2026-05-01'],
  ['Africa/Cairo', '2026-04-20'],
  ['Africa/Cairo', '2026-10-26'],
  ['America/Santiago', '2026-04-01'],
  ['America/Santiago', '2026-09-02'],
  ['Pacific/Apia', '2011-12-26'],
  ['America/Havana', '2026-10-28'],
  ['UTC', '2026-12-27'],
  ['America/New_York', '2026-12-27'],
] as const;
const spanMinutes = 10 * 24 * 60;
const marginMinutes = 3 * 24 * 60;
const minuteOfSpan = fc.integer({ min: 0, max: spanMinutes - 1 });

describe.each(spans)('%s around %s', (zone, date) => {
  const first = Date.parse(`${date}T00:00:00Z`);
  const walls = wallMinutes(zone, first - marginMinutes * minuteMs, spanMinutes + 2 * marginMinutes);

  test('opens, adds, subtracts and counts as the minutes say', () => {
    fc.assert(
      fc.property(anyCalendar(zone, first), minuteOfSpan, minuteOfSpan, (calendar, a, b) => {
        const open = openMinutes(calendar, walls);
        agree(calendar, open, first, Math.min(a, b), Math.max(a, b));
      }),
      { numRuns: 40, interruptAfterTimeLimit: 5000 },
    );
  });
});

function agree(calendar: Calendar, open: boolean[], first: Instant, from: number, to: number): void {
  const compiled = compileCalendar(calendar);
  const instant = (minute: number) => first + minute * minuteMs;
  const openAt = (minute: number) => open[minute + marginMinutes] === true;
  let worked = 0;
  for (let minute = from; minute < to; minute++) if (openAt(minute)) worked += 1;
  expect(isOpenAt(compiled, instant(from))).toBe(openAt(from));
  expect(workingTimeBetween(compiled, instant(from), instant(to))).toBe(worked * minuteMs);
  if (worked > 0) {
    expect(addWorkingTime(compiled, instant(from), worked * minuteMs)).toBe(
      instant(lastOpen(openAt, from, to) + 1),
    );
    expect(subtractWorkingTime(compiled, instant(to), worked * minuteMs)).toBe(
      instant(firstOpen(openAt, from, to)),
    );
  }
  agreeOnEdges(compiled, openAt, instant, from, to);
}

function agreeOnEdges(
  compiled: ReturnType<typeof compileCalendar>,
  openAt: (minute: number) => boolean,
  instant: (minute: number) => Instant,
  from: number,
  to: number,
): void {
  const edges = { opening: [] as number[], closing: [] as number[] };
  for (let minute = from; minute <= to; minute++) {
    if (openAt(minute) !== openAt(minute - 1)) edges[openAt(minute) ? 'opening' : 'closing'].push(minute);
  }
  const after = (minutes: number[]) => minutes.find((minute) => minute > from);
  const before = (minutes: number[]) => minutes.findLast((minute) => minute < to);
  const check = (found: unknown, minute: number | undefined) => {
    if (minute !== undefined) expect(found).toBe(instant(minute));
  };
  check(nextOpening(compiled, instant(from)), after(edges.opening));
  check(nextClosing(compiled, instant(from)), after(edges.closing));
  check(previousOpening(compiled, instant(to)), before(edges.opening));
  check(previousClosing(compiled, instant(to)), before(edges.closing));
}

function firstOpen(openAt: (minute: number) => boolean, from: number, to: number): number {
  for (let minute = from; minute < to; minute++) if (openAt(minute)) return minute;
  return Number.NaN;
}

function lastOpen(openAt: (minute: number) => boolean, from: number, to: number): number {
  for (let minute = to - 1; minute >= from; minute--) if (openAt(minute)) return minute;
  return Number.NaN;
}

/** The wall clock of each minute, as minutes since 1970-01-01 00:00 of that clock, by the platform's formatter. */
function wallMinutes(zone: string, from: Instant, count: number): number[] {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return Array.from({ length: count }, (_, index) => {
    const parts = format.formatToParts(from + index * minuteMs);
    const value = (type: string) => Number(parts.find((each) => each.type === type)?.value);
    const wall = Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'));
    return wall / minuteMs;
  });
}

/** Marks the open minutes, by walking the wall clock and looking only for the first and last time that it shows a time. */
function openMinutes(calendar: Calendar, walls: readonly number[]): boolean[] {
  const open = walls.map(() => false);
  const firstDay = Math.floor((walls[0] as number) / 1440) - 2;
  const lastDay = Math.floor((walls.at(-1) as number) / 1440) + 1;
  const mark = (windows: readonly TimeWindow[], day: number, value: boolean) => {
    for (const [start, end] of windows) {
      const [a, b] = [minuteOf(start), minuteOf(end)];
      const to = lastShowing(walls, day * 1440 + (b <= a ? b + 1440 : b));
      for (let index = firstShowing(walls, day * 1440 + a); index < to; index++) open[index] = value;
    }
  };
  for (let day = firstDay; day <= lastDay; day++) mark(windowsOf(calendar, day), day, true);
  for (let day = firstDay; day <= lastDay; day++) mark(calendar.breaks?.[dateOf(day)] ?? [], day, false);
  return open;
}

function windowsOf(calendar: Calendar, day: number): DayWindows {
  const date = dateOf(day);
  if (calendar.holidays?.includes(date)) return [];
  const own = calendar.dates?.[date];
  if (own !== undefined) return own;
  if (calendar.recurringHolidays?.includes(date.slice(5))) return [];
  return calendar.weekly[weekdays[(new Date(day * dayMs).getUTCDay() + 6) % 7] as 'mon'] ?? [];
}

function firstShowing(walls: readonly number[], wall: number): number {
  const index = walls.findIndex((each) => each >= wall);
  return index < 0 ? walls.length : index;
}

/** The last minute that shows the wall time; when none does, the first one after it. */
function lastShowing(walls: readonly number[], wall: number): number {
  const index = walls.lastIndexOf(wall);
  return index < 0 ? firstShowing(walls, wall) : index;
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function dateOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

function anyCalendar(zone: string, first: Instant): fc.Arbitrary<Calendar> {
  const date = fc.integer({ min: -2, max: 12 }).map((day) => dateOf(first / dayMs + day));
  const days = fc.dictionary(date, anyWindows, { maxKeys: 3 });
  return fc
    .record({
      weekly: fc.record(Object.fromEntries(weekdays.map((each) => [each, anyWindows])), { requiredKeys: [] }),
      holidays: fc.array(date, { maxLength: 2 }),
      recurringHolidays: fc.array(
        date.map((each) => each.slice(5)),
        { maxLength: 1 },
      ),
      dates: days,
      breaks: days,
    })
    .map((calendar) => Calendar.parse({ zone, ...calendar }));
}

/** Around the hours in which clocks change, and anywhere. */
const anyTime = fc
  .oneof(
    fc.integer({ min: 0, max: 1440 }),
    fc.integer({ min: 0, max: 12 }).map((quarter) => quarter * 15),
    fc.constantFrom(0, 1380, 1440),
  )
  .map(
    (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
  );
const anyWindows = fc.array(fc.tuple(anyTime, anyTime), { maxLength: 3 });
