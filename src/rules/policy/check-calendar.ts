// Checks the hours of a calendar or of a policy's window: a zone that exists, hours that do not overlap.
import type { Calendar, TimeWindow, Weekday, Weekly } from '../../model/calendar.ts';
import { isLocalDate } from '../clocks/local-date.ts';
import { zoneOffsets } from '../clocks/zone-offsets.ts';
import { didYouMean } from './nearest-word.ts';
import { atKey, atValue, type PolicyFinding } from './policy-finding.ts';
import type { PolicyPath } from './read-policy-source.ts';

const days: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const minutesOfDay = 24 * 60;

/** What is wrong with a calendar; `base` is where it stands in a larger document. */
export function checkCalendar(calendar: Calendar, base: PolicyPath = []): PolicyFinding[] {
  const findings = [
    ...checkZone(calendar.zone, [...base, 'zone']),
    ...checkWeekly(calendar.weekly, [...base, 'weekly']),
  ];
  for (const part of ['dates', 'breaks'] as const) {
    for (const [date, windows] of Object.entries(calendar[part] ?? {})) {
      const at = [...base, part, date];
      if (!isLocalDate(date))
        findings.push(atKey(at, `${date} is not a date`, 'Write a date such as "2026-12-24".'));
      findings.push(...checkDay(windows, at));
    }
  }
  calendar.recurringHolidays?.forEach((day, index) => {
    if (isLocalDate(`2024-${day}`)) return;
    const mend = 'Write month and day, such as "12-25".';
    findings.push(atValue([...base, 'recurringHolidays', index], `${day} is not a day of the year`, mend));
  });
  return findings;
}

export function checkZone(zone: string, path: PolicyPath): PolicyFinding[] {
  try {
    zoneOffsets(zone);
    return [];
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const near = didYouMean(zone, Intl.supportedValuesOf('timeZone'));
    return [
      atValue(
        path,
        `there is no time zone ${zone}`,
        near === '' ? 'Write a zone such as "Europe/Berlin".' : near,
      ),
    ];
  }
}

/** No two windows of a week share a minute, overnight ones included; a week without windows is a mistake. */
export function checkWeekly(weekly: Weekly, path: PolicyPath): PolicyFinding[] {
  if (days.every((day) => (weekly[day] ?? []).length === 0)) {
    return [
      atValue(path, 'no day has hours', 'Give one day at least a window, such as mon: [["09:00", "17:00"]].'),
    ];
  }
  const findings: PolicyFinding[] = [];
  const taken: { start: number; end: number; text: string }[] = [];
  days.forEach((day, dayIndex) => {
    (weekly[day] ?? []).forEach((window, index) => {
      const span = spanOf(window, dayIndex * minutesOfDay);
      const other = taken.find((earlier) => meet(span, earlier));
      if (other !== undefined)
        findings.push(overlap([...path, day, index], `${day} ${sayWindow(window)}`, other.text));
      taken.push({ ...span, text: `${day} ${sayWindow(window)}` });
    });
  });
  return findings;
}

function checkDay(windows: readonly TimeWindow[], path: PolicyPath): PolicyFinding[] {
  return windows.flatMap((window, index) => {
    const other = windows.slice(0, index).find((earlier) => meet(spanOf(window, 0), spanOf(earlier, 0)));
    return other === undefined ? [] : [overlap([...path, index], sayWindow(window), sayWindow(other))];
  });
}

function overlap(path: PolicyPath, window: string, other: string): PolicyFinding {
  return atValue(path, `${window} overlaps ${other}`, 'Join the two, or let one end where the other begins.');
}

/** Minutes from the start of the week; an end at or before the start runs into the next day. */
function spanOf([from, to]: TimeWindow, offset: number): { start: number; end: number } {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return { start: offset + start, end: offset + (end > start ? end : end + minutesOfDay) };
}

/** The week is a circle: Sunday night reaches into Monday. */
function meet(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  const week = 7 * minutesOfDay;
  return [-week, 0, week].some((turn) => a.start < b.end + turn && b.start + turn < a.end);
}

function sayWindow([from, to]: TimeWindow): string {
  return `${from}–${to}`;
}

function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
