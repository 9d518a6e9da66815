import type { CalendarRecord } from '../../api/settings.ts';
import { strings } from '../../strings/en.ts';

type Weekly = CalendarRecord['weekly'];
export type Weekday = keyof typeof strings.calendarSettings.days;
export type Window = readonly [from: string, to: string];
export const weekdays = Object.keys(strings.calendarSettings.days) as Weekday[];

/** "Mon–Fri 09:00–17:00 · Sat 10:00–14:00": days in a row with the same hours stand together. */
export function weeklyText(weekly: Weekly): string {
  const { shortDays, never } = strings.calendarSettings;
  const runs: { first: Weekday; last: Weekday; hours: string }[] = [];
  for (const [place, day] of weekdays.entries()) {
    const hours = hoursText((weekly[day] ?? []) as Window[]);
    const run = runs.at(-1);
    if (run?.hours === hours && run.last === weekdays[place - 1]) run.last = day;
    else if (hours !== '') runs.push({ first: day, last: day, hours });
  }
  const texts = runs.map(({ first, last, hours }) =>
    first === last ? `${shortDays[first]} ${hours}` : `${shortDays[first]}–${shortDays[last]} ${hours}`,
  );
  return texts.length > 0 ? texts.join(' · ') : never;
}

function hoursText(windows: readonly Window[]): string {
  const { allDay } = strings.calendarSettings;
  return windows
    .map(([from, to]) => (from === '00:00' && ['00:00', '24:00'].includes(to) ? allDay : `${from}–${to}`))
    .join(', ');
}

/** "9:00" and "0900" as a clock says them; whatever else was typed stays, for the server to refuse. */
export function wallTimeOf(typed: string): string {
  const [, hours, minutes] = /^\s*(\d{1,2})[:.]?(\d\d)\s*$/.exec(typed) ?? [];
  return hours === undefined || minutes === undefined ? typed : `${hours.padStart(2, '0')}:${minutes}`;
}
