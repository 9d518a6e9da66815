/** A whole recurrence: a start, rules and single dates, less rules and dates that are taken out (RFC 5545, 3.8.5). */
import { dayMs, type Instant } from '../../model/instant.ts';
import type { ContentLine } from './content-lines.ts';
import {
  type DateValue,
  type FindZone,
  instantOfDate,
  readDates,
  readOneDate,
  wallOf,
  zoneOfDate,
} from './date-values.ts';
import { type Work, wallTimesOf, workMax } from './expand-rule.ts';
import { type ICalendarMistake, isMistake, mistake } from './mistake.ts';
import { type RecurrenceRule, readRecurrenceRule } from './recurrence-rule.ts';
import { ianaZone, utc, type WallZone } from './wall-zone.ts';

/** A rule counts from a start of its own where it has one: sets of several schedules. */
export interface StartedRule {
  readonly start: DateValue;
  readonly rule: RecurrenceRule;
}

export interface Recurrence {
  /** Where it begins; it counts as an occurrence by itself only where there is no rule. Absent in a set of dates. */
  readonly start: DateValue | null;
  /** In which floating times and days are read. */
  readonly zone: WallZone;
  readonly rules: readonly StartedRule[];
  readonly exRules: readonly StartedRule[];
  readonly dates: readonly DateValue[];
  readonly exDates: readonly DateValue[];
}

export interface Asked {
  /** At or after. */
  readonly from?: Instant;
  /** At or before. */
  readonly to?: Instant;
  /** At most so many. */
  readonly limit?: number;
  readonly work?: Work;
}

/**
 * Occurrences in order, each once. Ends at the limit, at the year 9999, or when the work is used up: then `work.left` is 0 or
 * less, and what came so far is answered.
 */
export function occurrencesOf(recurrence: Recurrence, asked: Asked = {}): Instant[] {
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY, limit = 100_000 } = asked;
  const work = asked.work ?? { left: workMax };
  const { zone } = recurrence;
  const single = singleDates(recurrence).map((value) => instantOfDate(value, zone));
  const ways = recurrence.rules.map((one) => instantsOf(one, zone, from, work));
  const isExcluded = excludedBy(recurrence);
  const outs = recurrence.exRules.map((one) => new LookingAhead(instantsOf(one, zone, from, work)));
  const found: Instant[] = [];
  for (const at of merged([single.toSorted((a, b) => a - b).values(), ...ways])) {
    if (at > to || found.length >= limit || work.left <= 0) break;
    if (at < from || at === found.at(-1) || isExcluded(at) || outs.some((out) => out.has(at))) continue;
    found.push(at);
  }
  return found;
}

/** A day without a time takes out whatever begins on it. */
function excludedBy({ start, exDates, zone }: Recurrence): (at: Instant) => boolean {
  const instants = new Set(exDates.map((value) => instantOfDate(value, zone)));
  if (start?.kind === 'date') return (at) => instants.has(at);
  const wall = (start && zoneOfDate(start)) ?? zone;
  const days = new Set(exDates.map((value) => (value.kind === 'date' ? value.dayNumber : null)));
  return (at) => instants.has(at) || days.has(Math.floor(wall.wallAt(at) / dayMs));
}

function singleDates({ start, rules, dates }: Recurrence): readonly DateValue[] {
  return start !== null && rules.length === 0 ? [start, ...dates] : dates;
}

/** The rule's own instants, up to its COUNT or UNTIL. */
function* instantsOf(one: StartedRule, fallback: WallZone, from: Instant, work: Work): Generator<Instant> {
  const { rule, start } = one;
  const zone = start.kind === 'utc' ? utc : (zoneOfDate(start) ?? fallback);
  const isLast = untilOf(rule, zone);
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  if (left === 0) return;
  const startMs = wallOf(start, zone);
  // Who counts can't leave out what lies before.
  const isCounted = rule.count !== null || from === Number.NEGATIVE_INFINITY;
  for (const wallMs of wallTimesOf(rule, startMs, isCounted ? startMs : zone.wallAt(from), work)) {
    const at = zone.instantOf(wallMs);
    if (isLast(wallMs, at)) return;
    yield at;
    left -= 1;
    if (left === 0) return;
  }
}

/** Whether a time lies after UNTIL, which itself belongs to it. A day ends with the day; a time without a zone is the start's. */
function untilOf({ until }: RecurrenceRule, zone: WallZone): (wallMs: number, at: Instant) => boolean {
  if (until === null) return () => false;
  if (until.kind === 'utc') return (_, at) => at > until.at;
  const lastMs = until.kind === 'date' ? (until.dayNumber + 1) * dayMs - 1 : wallOf(until, zone);
  return (wallMs) => wallMs > lastMs;
}

/** Several sorted lists as one. */
function* merged(ways: readonly Iterator<Instant>[]): Generator<Instant> {
  const heads = ways.map((way) => ({ way, next: way.next() }));
  for (;;) {
    let least: (typeof heads)[number] | null = null;
    for (const head of heads) {
      if (head.next.done) continue;
      if (least === null || head.next.value < (least.next.value as Instant)) least = head;
    }
    if (least === null) return;
    yield least.next.value as Instant;
    least.next = least.way.next();
  }
}

/** A sorted list that is asked for rising values. */
class LookingAhead {
  readonly #way: Iterator<Instant>;
  #next: IteratorResult<Instant>;

  constructor(way: Iterator<Instant>) {
    this.#way = way;
    this.#next = way.next();
  }

  has(at: Instant): boolean {
    while (!this.#next.done && this.#next.value < at) this.#next = this.#way.next();
    return !this.#next.done && this.#next.value === at;
  }
}

/** DTSTART, RRULE, EXRULE, RDATE and EXDATE of one event. `fallback`: the start where the lines have none. */
export function readRecurrence(
  lines: readonly ContentLine[],
  {
    zone,
    fallback = null,
    findZone = ianaZone,
  }: { zone: WallZone; fallback?: DateValue | null; findZone?: FindZone },
): Recurrence | ICalendarMistake {
  const startLine = lines.find(({ name }) => name === 'DTSTART');
  const start = startLine === undefined ? fallback : readOneDate(startLine, findZone);
  if (isMistake(start)) return start;
  if (start === null) return mistake('property_missing', { property: 'DTSTART', line: lines[0]?.line ?? 0 });
  const parts = {
    RRULE: [] as StartedRule[],
    EXRULE: [] as StartedRule[],
    RDATE: [] as DateValue[],
    EXDATE: [] as DateValue[],
  };
  for (const line of lines) {
    const wrong = readPart(line, start, findZone, parts);
    if (wrong !== null) return wrong;
  }
  return {
    start,
    zone,
    rules: parts.RRULE,
    exRules: parts.EXRULE,
    dates: parts.RDATE,
    exDates: parts.EXDATE,
  };
}

interface Parts {
  readonly RRULE: StartedRule[];
  readonly EXRULE: StartedRule[];
  readonly RDATE: DateValue[];
  readonly EXDATE: DateValue[];
}

function readPart(
  line: ContentLine,
  start: DateValue,
  findZone: FindZone,
  parts: Parts,
): ICalendarMistake | null {
  const { name } = line;
  if (name === 'RRULE' || name === 'EXRULE') {
    const rule = readRecurrenceRule(line.value, line.line, name);
    if (isMistake(rule)) return rule;
    parts[name].push({ start, rule });
  } else if (name === 'RDATE' || name === 'EXDATE') {
    const dates = readDates(line, findZone);
    if (isMistake(dates)) return dates;
    parts[name].push(...dates);
  }
  return null;
}
