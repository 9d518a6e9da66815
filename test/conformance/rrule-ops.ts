import { readContentLine, readContentLines } from '../../src/rules/icalendar/content-lines.ts';
import {
  type DateValue,
  instantOfDate,
  readDates,
  readDateValue,
  readOneDate,
} from '../../src/rules/icalendar/date-values.ts';
import { isMistake } from '../../src/rules/icalendar/mistake.ts';
import {
  occurrencesOf,
  type Recurrence,
  readRecurrence,
  type StartedRule,
} from '../../src/rules/icalendar/recurrence.ts';
import { readRecurrenceRule } from '../../src/rules/icalendar/recurrence-rule.ts';
import { ianaZone, utc, type WallZone } from '../../src/rules/icalendar/wall-zone.ts';
import type { Case, Choice, Op } from './case.ts';
import { instantIn, isoOf, textIn } from './case-values.ts';

export const rruleOps: Readonly<Record<string, Op>> = {
  expand: (given) => {
    const { limit } = given;
    return occurrences(given, typeof limit === 'number' ? { limit } : {});
  },
  between: (given) => {
    const edge = given.inclusive === true ? 0 : 1;
    return occurrences(given, { from: instantIn(given, 'from') + edge, to: instantIn(given, 'to') - edge });
  },
  after: (given) => {
    const from = instantIn(given, 'at') + (given.inclusive === true ? 0 : 1);
    return occurrences(given, { from, limit: 1 })?.[0] ?? null;
  },
  before: (given) => {
    const to = instantIn(given, 'at') - (given.inclusive === true ? 0 : 1);
    return occurrences(given, { to })?.at(-1) ?? null;
  },
  count: (given) => occurrences({ ...given, dtstart: given.dtstart ?? '1997-09-02T09:00:00' })?.length ?? 0,
  expandText: (given) => {
    const text = textIn(given, 'text');
    // A rule alone stands without its name.
    const lines = readContentLines(text.includes(':') ? text : `RRULE:${text}`);
    if (isMistake(lines)) return { error: lines.mistake };
    const zone = zoneIn(given);
    const fallback = given.defaultDtstart === undefined ? null : dateOf(given.defaultDtstart, zone);
    const read = readRecurrence(lines, { zone, fallback });
    return isMistake(read) ? { error: read.mistake } : occurrencesOf(read).map(isoOf);
  },
  parseDates: (given) => {
    const dates = datesIn(given);
    if (isMistake(dates)) return { error: dates.mistake };
    return dates.map((value) => isoOf(instantOfDate(value, zoneIn(given))));
  },
  validRule: (given) => !isMistake(readRecurrenceRule(textIn(given, 'rrule'))),
  validDtstartValue: (given) => {
    const line = readContentLine(lineOf('DTSTART', given));
    return !isMistake(line) && !isMistake(readOneDate(line));
  },
  validDateListValue: (given) => !isMistake(datesIn(given)),
};

export const rruleChoices: readonly Choice[] = [
  {
    ops: ['expand', 'expandText', 'validRule'],
    when: ({ note = '' }) => note.includes('byweekday'),
    decision: '0160',
    chose: 'a part that the standard does not name is refused',
  },
];

/** Null: the rule is refused. */
function occurrences(given: Case, asked: Parameters<typeof occurrencesOf>[1] = {}): string[] | null {
  const recurrence = recurrenceOf(given);
  return recurrence && occurrencesOf(recurrence, asked).map(isoOf);
}

function recurrenceOf(given: Case): Recurrence | null {
  const zone = zoneIn(given);
  const rules = listIn(given, 'rules').map((one) => startedRule(one as Case, zone));
  const exRules = listIn(given, 'exrules').map((one) => startedRule(one as Case, zone));
  if (typeof given.rrule === 'string') rules.push(startedRule(given, zone));
  const all = [...rules, ...exRules];
  if (all.some((one) => one === null)) return null;
  const dates = (key: string) => listIn(given, key).map((one) => dateOf(one, zone));
  return {
    start: given.dtstart === undefined ? null : dateOf(given.dtstart, zone),
    zone,
    rules: rules.filter((one) => one !== null),
    exRules: exRules.filter((one) => one !== null),
    dates: dates('rdates'),
    exDates: [...dates('exdates'), ...dates('exdatesUtc')],
  };
}

function startedRule(given: Case, zone: WallZone): StartedRule | null {
  const rule = readRecurrenceRule(textIn(given, 'rrule'));
  return isMistake(rule) ? null : { start: dateOf(given.dtstart, zone), rule };
}

function listIn(given: Case, key: string): readonly unknown[] {
  const value = given[key];
  return Array.isArray(value) ? value : [];
}

function zoneIn({ zone, defaultZone }: Case): WallZone {
  const name = zone ?? defaultZone;
  const found = typeof name === 'string' ? ianaZone(name) : utc;
  if (found === null) throw new Error(`${String(name)} is no zone`);
  return found;
}

/** "1997-09-02T09:00:00", with Z where it is in UTC. */
function dateOf(text: unknown, zone: WallZone): DateValue {
  const value = readDateValue(String(text).replaceAll(/[-:]/g, ''), zone);
  if (value === null) throw new Error(`${String(text)} is no date`);
  return value;
}

/** The value as the line would have it: what stands before a colon are its parameters. */
function lineOf(name: string, given: Case): string {
  const value = textIn(given, 'value');
  return `${name}${value.includes(':') ? ';' : ':'}${value}`;
}

function datesIn(given: Case): ReturnType<typeof readDates> {
  const line = readContentLine(lineOf('RDATE', given));
  return isMistake(line) ? line : readDates(line);
}
