import { weekdays } from '../../src/model/calendar.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { RotaHours, RotaLayer, RotaPlan, Rotation } from '../../src/model/rota.ts';
import { formatLocalDate, parseLocalDate, weekdayIndexOf } from '../../src/rules/clocks/local-date.ts';
import { openPeriodAt } from '../../src/rules/clocks/open-periods.ts';
import { onCallAt } from '../../src/rules/rota/cover.ts';
import { hoursCalendar } from '../../src/rules/rota/layer-turns.ts';
import { clockMs, handOffs, turnGrid } from '../../src/rules/rota/rotation.ts';
import type { Case } from './case.ts';
import { instantIn, numberIn, textIn } from './case-values.ts';
import { clockText, hoursOf, layerOf, localOf, planned, rotaOf, usersOf, wall } from './rotation-values.ts';
import { outOfScope } from './skip-reasons.ts';

/** Groups that take turns by duty days, weeks or months; the first duty day has the first group. */
export function rollingDays(given: Case) {
  const zone = textIn(given, 'zone');
  const firstDay = parseLocalDate(textIn(given, 'startDate'));
  const byDay = given['byDay'] as readonly string[] | null;
  const days = byDay ?? [...weekdays];
  const isDuty = (day: number) => days.includes(weekdays[weekdayIndexOf(day)] as string);
  let anchor = firstDay;
  while (!isDuty(anchor)) anchor += 1;
  const end = clockText(numberIn(given, 'shiftHours') * 3_600_000);
  const hours = hoursOf({ days, start: '00:00', end: end === '24:00' ? '00:00' : end });
  const rotation: Rotation = {
    zone,
    length: numberIn(given, 'interval'),
    handOffAt: '00:00',
    ...unitOf(
      textIn(given, 'frequency'),
      anchor,
      'weekStart' in given ? textIn(given, 'weekStart') : 'mon',
      byDay !== null,
    ),
  };
  const rota = rotaOf([layerOf(0, rotation, given['groups'] as string[][], { hours })]);
  const dates: [string, string[]][] = [];
  for (let day = firstDay; day < firstDay + numberIn(given, 'days'); day += 1) {
    const users = usersOf(onCallAt(rota, wall(zone, day, 0, 'first')));
    if (users.length > 0) dates.push([formatLocalDate(day), users]);
  }
  return { dates: Object.fromEntries(dates) };
}

/** Weeks hand over on the day on which the week begins, months on the first. */
function unitOf(
  frequency: string,
  anchor: number,
  weekStart: string,
  isByDay: boolean,
): Pick<Rotation, 'every' | 'startsOn'> {
  const startsOn = formatLocalDate(anchor);
  if (frequency === 'day') return { every: isByDay ? 'duty-day' : 'day', startsOn };
  if (frequency === 'month') return { every: 'month', startsOn: `${startsOn.slice(0, 8)}01` };
  const back = (weekdayIndexOf(anchor) - weekdays.indexOf(weekStart as (typeof weekdays)[number]) + 7) % 7;
  return { every: 'week', startsOn: formatLocalDate(anchor - back) };
}

export function rollingAt(given: Case) {
  const frequency = textIn(given, 'frequency');
  if (frequency !== 'month')
    return outOfScope('occurrences by the hour, day or week of a rule are asked by rollingDays');
  const zone = textIn(given, 'zone');
  const { startsOn, handOffAt } = localOf(zone, instantIn(given, 'firstOccurrence'));
  const end = clockText(clockMs(handOffAt) + numberIn(given, 'shiftSeconds') * 1000);
  const monthDays = (given['byMonthDay'] ?? [Number(startsOn.slice(8))]) as readonly number[];
  const interval = numberIn(given, 'interval');
  const rotation: Rotation = {
    zone,
    every: 'month',
    length: interval,
    startsOn: `${startsOn.slice(0, 8)}01`,
    handOffAt: '00:00',
  };
  const grid = turnGrid(rotation);
  const months = handOffs(grid, instantIn(given, 'firstOccurrence'), instantIn(given, 'at')).map(
    (at) => localOf(zone, at).startsOn,
  );
  const dates = months.flatMap((month) =>
    monthDays.map((day) => [`${month.slice(0, 8)}${String(day).padStart(2, '0')}`, [[handOffAt, end]]]),
  );
  const hours: RotaHours = { weekly: {}, dates: Object.fromEntries(dates) };
  const layer = layerOf(0, rotation, given['groups'] as string[][], { hours });
  const empty = { version: 1, layers: [], afterHoursIds: [] };
  const plans: RotaPlan[] = [
    { ...empty, startsAt: null },
    { ...empty, startsAt: firstWhole(given, layer), layers: [layer] },
    ...(given['until'] === undefined ? [] : [{ ...empty, startsAt: instantIn(given, 'until') }]),
  ];
  return { users: usersOf(onCallAt(planned(plans), instantIn(given, 'at'))) };
}

/** What began before the rotation starts is left out whole. */
function firstWhole(given: Case, layer: RotaLayer): Instant {
  const start = instantIn(given, 'rotationStart');
  return openPeriodAt(hoursCalendar(layer, layer.hours as RotaHours), start)?.to ?? start;
}
