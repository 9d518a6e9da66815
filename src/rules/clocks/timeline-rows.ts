/** The rows of a clock's timeline: which hours counted, which were closed and why. */
import type { DurationMs, Instant } from '../../model/instant.ts';
import type { Reason } from '../../model/words.ts';
import { workingTimeBetween } from './business-time.ts';
import { breakPeriodsOfDay, type CompiledCalendar, type WindowCalendar } from './compile-calendar.ts';
import { dayKindOf, windowsOn } from './day-rules.ts';
import { formatLocalDate } from './local-date.ts';
import { periodsFrom } from './open-periods.ts';
import { instantOf, localTimeAt, offsetChanges } from './zone-offsets.ts';

/** [from, to); a change at one instant has from = to. `workedMs` is the counted time in it. */
export interface TimelineRow {
  readonly from: Instant;
  readonly to: Instant;
  readonly counted: boolean;
  readonly workedMs: DurationMs;
  readonly why: Reason;
}

/** A stretch lists so many open periods one by one; the rest of it is one row. */
const mostPeriods = 60;
/** A longer closure is one row without its holidays. */
const mostClosedDays = 370;
const mostOffsetChanges = 20;

/** The rows of a stretch in which a clock counts: open and closed time in turn, and changes of the zone's clocks. */
export function countedRows(calendar: CompiledCalendar, from: Instant, to: Instant): TimelineRow[] {
  if (from >= to) return [];
  if (calendar.kind === 'always-open') return [openRow(from, to, { code: 'timeline.around-the-clock' })];
  const changes = offsetChanges(calendar.offsets, from, to, mostOffsetChanges).map(({ at, byMs }) =>
    markerRow(at, {
      code: byMs > 0 ? 'timeline.clocks-forward' : 'timeline.clocks-back',
      params: { byMs: Math.abs(byMs) },
    }),
  );
  return [...openAndClosedRows(calendar, from, to), ...changes];
}

/** A time in which nothing counts. */
export function uncountedRow(from: Instant, to: Instant, why: Reason): TimelineRow {
  return { from, to, counted: false, workedMs: 0, why };
}

/** Something that happened at one instant. */
export function markerRow(at: Instant, why: Reason): TimelineRow {
  return uncountedRow(at, at, why);
}

/** Rows by time, each cut where something happened inside it; what happens at an instant precedes what starts there. */
export function inOrder(rows: readonly TimelineRow[]): TimelineRow[] {
  const marks = rows.filter((row) => row.from === row.to).map((row) => row.from);
  const cut = rows.flatMap((row) => cutRow(row, marks));
  return cut.sort((a, b) => a.from - b.from || a.to - b.to);
}

function openAndClosedRows(calendar: WindowCalendar, from: Instant, to: Instant): TimelineRow[] {
  const rows: TimelineRow[] = [];
  let reached = from;
  for (const period of periodsFrom(calendar, from, mostPeriods)) {
    if (period.from >= to) break;
    rows.push(...closedRows(calendar, reached, period.from));
    reached = Math.min(period.to, to);
    rows.push(openRow(period.from, reached, { code: 'timeline.working-hours' }));
  }
  if (rows.length < mostPeriods) return [...rows, ...closedRows(calendar, reached, to)];
  const workedMs = workingTimeBetween(calendar, reached, to);
  const rest = { from: reached, to, counted: true, workedMs, why: { code: 'timeline.summed' } };
  return reached < to ? [...rows, rest] : rows;
}

function closedRows(calendar: WindowCalendar, from: Instant, to: Instant): TimelineRow[] {
  if (from >= to) return [];
  const [first, last] = [from, to - 1].map((at) => localTimeAt(calendar.offsets, at).dayNumber) as [
    number,
    number,
  ];
  if (last - first > mostClosedDays) return [uncountedRow(from, to, { code: 'timeline.closed-hours' })];
  const rows: TimelineRow[] = [];
  for (let day = first; day <= last; day++) {
    for (const row of closedRowsOfDay(calendar, day, from, to)) {
      const previous = rows.at(-1);
      if (previous?.why.code === 'timeline.closed-hours' && row.why.code === 'timeline.closed-hours') {
        rows[rows.length - 1] = { ...previous, to: row.to };
      } else rows.push(row);
    }
  }
  return rows;
}

function closedRowsOfDay(calendar: WindowCalendar, day: number, from: Instant, to: Instant): TimelineRow[] {
  const midnight = (dayNumber: number) => instantOf(calendar.offsets, dayNumber, 0, 'first');
  const [start, end] = [Math.max(from, midnight(day)), Math.min(to, midnight(day + 1))];
  const why = closedBecause(calendar, day);
  const rows: TimelineRow[] = [];
  let reached = start;
  for (const { from: a, to: b } of breakPeriodsOfDay(calendar, day)) {
    const [breakFrom, breakTo] = [Math.max(a, reached), Math.min(b, end)];
    if (breakFrom >= breakTo) continue;
    if (reached < breakFrom) rows.push(uncountedRow(reached, breakFrom, why));
    rows.push(uncountedRow(breakFrom, breakTo, { code: 'timeline.break' }));
    reached = breakTo;
  }
  return reached < end ? [...rows, uncountedRow(reached, end, why)] : rows;
}

function closedBecause(calendar: WindowCalendar, day: number): Reason {
  const kind = dayKindOf(calendar.rules, day);
  if (kind === 'weekly') return { code: 'timeline.closed-hours' };
  const params = { date: formatLocalDate(day) };
  if (kind !== 'date') return { code: 'timeline.holiday', params };
  return windowsOn(calendar.rules, day).length === 0
    ? { code: 'timeline.closed-date', params }
    : { code: 'timeline.closed-hours' };
}

function openRow(from: Instant, to: Instant, why: Reason): TimelineRow {
  return { from, to, counted: true, workedMs: to - from, why };
}

/** A row that sums up can't be cut: it doesn't say where its time lies. */
function cutRow(row: TimelineRow, marks: readonly Instant[]): TimelineRow[] {
  if (row.counted && row.workedMs !== row.to - row.from) return [row];
  const inside = marks.filter((mark) => mark > row.from && mark < row.to).sort((a, b) => a - b);
  const edges = [row.from, ...new Set(inside), row.to];
  return edges.slice(1).map((to, index) => {
    const from = edges[index] as Instant;
    return { ...row, from, to, workedMs: row.counted ? to - from : 0 };
  });
}
