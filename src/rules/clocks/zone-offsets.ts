/**
 * Turns wall-clock time of a zone into instants and back, by spans of equal offset, which are read once per
 * zone and year. The only file that asks the time library.
 */
import { Temporal } from 'temporal-polyfill';
import { dayMs, type DurationMs, type Instant } from '../../model/instant.ts';
import { startOfYear, yearOf } from './local-date.ts';

/** [from, to) with one offset; local time = instant + offsetMs. */
export interface OffsetSpan {
  readonly from: Instant;
  readonly to: Instant;
  readonly offsetMs: DurationMs;
}

export interface ZoneOffsets {
  readonly zone: string;
  /** Filled as years are asked for. */
  readonly spansByYear: Map<number, readonly OffsetSpan[]>;
}

/** Which of the two instants a wall time means that the clocks show twice. */
export type Occurrence = 'first' | 'last';

/** Offsets are at most 15 h 13 min from UTC and a window is at most two days long: a year's spans reach that far over. */
const marginMs = 5 * dayMs;

/** One for each zone that was ever asked for: what was read of a zone serves all its calendars. */
const known = new Map<string, ZoneOffsets>();

/** Throws a RangeError when the zone is unknown. */
export function zoneOffsets(zone: string): ZoneOffsets {
  const found = known.get(zone);
  if (found !== undefined) return found;
  Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  const offsets = { zone, spansByYear: new Map() };
  known.set(zone, offsets);
  return offsets;
}

/** The offset from UTC in milliseconds that holds at an instant. */
export function offsetAt(offsets: ZoneOffsets, at: Instant): DurationMs {
  return spanAt(spansOfYear(offsets, yearOf(at)), at).offsetMs;
}

/** Local time at an instant: day number and milliseconds since the clocks' midnight. */
export function localTimeAt(offsets: ZoneOffsets, at: Instant): { dayNumber: number; timeMs: DurationMs } {
  const local = at + offsetAt(offsets, at);
  const dayNumber = Math.floor(local / dayMs);
  return { dayNumber, timeMs: local - dayNumber * dayMs };
}

/**
 * The instant of a wall time: `timeMs` after midnight of a day (24 h and more run into the next days). A time that
 * the clocks skip is the first instant after the gap; one that they show twice is the first or last, as asked.
 */
export function instantOf(
  offsets: ZoneOffsets,
  dayNumber: number,
  timeMs: DurationMs,
  occurrence: Occurrence,
): Instant {
  const wall = dayNumber * dayMs + timeMs;
  const spans = spansOfYear(offsets, yearOf(wall));
  return occurrence === 'first' ? firstInstant(spans, wall) : lastInstant(spans, wall);
}

/** Where the offset changes inside (from, to), with what the clocks jump by; up to `limit` of them. */
export function offsetChanges(offsets: ZoneOffsets, from: Instant, to: Instant, limit: number) {
  const changes: { at: Instant; byMs: DurationMs }[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    const spans = spansOfYear(offsets, year);
    const [yearFrom, yearTo] = [startOfYear(year), startOfYear(year + 1)];
    for (const [index, span] of spans.entries()) {
      const before = spans[index - 1];
      if (before === undefined || span.from < yearFrom || span.from >= yearTo) continue;
      if (span.from <= from || span.from >= to) continue;
      changes.push({ at: span.from, byMs: span.offsetMs - before.offsetMs });
      if (changes.length === limit) return changes;
    }
  }
  return changes;
}

function firstInstant(spans: readonly OffsetSpan[], wall: number): Instant {
  for (const span of spans) {
    if (wall < span.from + span.offsetMs) return span.from;
    if (wall < span.to + span.offsetMs) return wall - span.offsetMs;
  }
  throw new RangeError('the wall time lies outside the spans of its year');
}

function lastInstant(spans: readonly OffsetSpan[], wall: number): Instant {
  for (let index = spans.length - 1; index >= 0; index--) {
    const span = spans[index] as OffsetSpan;
    if (wall >= span.to + span.offsetMs) return span.to;
    if (wall >= span.from + span.offsetMs) return wall - span.offsetMs;
  }
  throw new RangeError('the wall time lies outside the spans of its year');
}

function spanAt(spans: readonly OffsetSpan[], at: Instant): OffsetSpan {
  const span = spans.find((candidate) => at < candidate.to);
  if (span === undefined) throw new RangeError('the instant lies outside the spans of its year');
  return span;
}

/** The spans that cover a year in UTC and `marginMs` on both sides. */
function spansOfYear(offsets: ZoneOffsets, year: number): readonly OffsetSpan[] {
  const known = offsets.spansByYear.get(year);
  if (known !== undefined) return known;
  const spans = readSpans(offsets.zone, startOfYear(year) - marginMs, startOfYear(year + 1) + marginMs);
  offsets.spansByYear.set(year, spans);
  return spans;
}

function readSpans(zone: string, from: Instant, to: Instant): OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  let here = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  for (let start = from; ; ) {
    const change = here.getTimeZoneTransition('next');
    const end = change === null ? to : Math.min(change.epochMilliseconds, to);
    spans.push({ from: start, to: end, offsetMs: here.offsetNanoseconds / 1e6 });
    if (change === null || end === to) return spans;
    here = change;
    start = end;
  }
}
