/** The zones that a calendar brings along (VTIMEZONE), for names that the IANA does not know: Outlook writes such. */
import { hourMs, type Instant, minuteMs } from '../../model/instant.ts';
import { type Component, lineNamed } from './components.ts';
import type { FindZone } from './date-values.ts';
import type { Work } from './expand-rule.ts';
import { type ICalendarMistake, isMistake, mistake } from './mistake.ts';
import { occurrencesOf, type Recurrence, readRecurrence } from './recurrence.ts';
import { ianaZone, utc, type WallZone } from './wall-zone.ts';

interface Observance {
  /** Its onsets are told by the wall before them, written down as if it were UTC. */
  readonly onsets: Recurrence;
  readonly fromMs: number;
  readonly toMs: number;
}

/** From this instant the clocks show `offsetMs` more than UTC. */
interface Change {
  readonly at: Instant;
  readonly offsetMs: number;
}

/** Changes are counted out for these years; a feed's events lie well within. */
const [firstAt, lastAt] = [Date.UTC(1990, 0, 1), Date.UTC(2060, 0, 1)];

/**
 * By name: a zone of the IANA, also behind a prefix such as "/citadel.org/Europe/Berlin"; else what the calendar says of it.
 * A zone of the IANA stands before a definition of the same name: its past and future are known better.
 */
export function zonesOfFeed(calendar: Component, work: Work): FindZone | ICalendarMistake {
  const own = new Map<string, WallZone>();
  for (const component of calendar.children) {
    if (component.name !== 'VTIMEZONE') continue;
    const name = lineNamed(component, 'TZID')?.value.trim() ?? '';
    if (byName(name) !== null) continue;
    const zone = definedZone(name, component, work);
    if (isMistake(zone)) return zone;
    own.set(name, zone);
  }
  return (name) => byName(name.trim()) ?? own.get(name.trim()) ?? null;
}

function byName(name: string): WallZone | null {
  const [, behind = ''] = /([A-Za-z]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?)$/.exec(name) ?? [];
  return ianaZone(name) ?? (name.startsWith('/') ? ianaZone(behind) : null);
}

function definedZone(name: string, component: Component, work: Work): WallZone | ICalendarMistake {
  const located = lineNamed(component, 'X-LIC-LOCATION')?.value.trim();
  const known = located === undefined ? null : ianaZone(located);
  if (known !== null) return known;
  const observances: Observance[] = [];
  for (const part of component.children) {
    const observance = readObservance(part);
    if (isMistake(observance)) return observance;
    observances.push(observance);
  }
  if (observances.length === 0)
    return mistake('property_missing', { property: 'VTIMEZONE', line: component.line, found: name });
  return zoneOfChanges(name, changesOf(observances, work));
}

function readObservance(part: Component): Observance | ICalendarMistake {
  const onsets = readRecurrence(part.lines, { zone: utc });
  if (isMistake(onsets)) return onsets;
  const [fromMs, toMs] = ['TZOFFSETFROM', 'TZOFFSETTO'].map((name) => offsetOf(lineNamed(part, name)?.value));
  if (fromMs === undefined || toMs === undefined || Number.isNaN(fromMs + toMs))
    return mistake('property_missing', { property: 'TZOFFSETFROM', line: part.line, found: part.name });
  return { onsets, fromMs, toMs };
}

/** "+0100" in milliseconds; NaN when it is none. */
function offsetOf(text = ''): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)(?:\d\d)?$/.exec(text.trim()) ?? [];
  if (sign === undefined) return Number.NaN;
  return (sign === '-' ? -1 : 1) * (Number(hours) * hourMs + Number(minutes) * minuteMs);
}

function changesOf(observances: readonly Observance[], work: Work): Change[] {
  const changes = observances.flatMap(({ onsets, fromMs, toMs }) =>
    occurrencesOf(onsets, { to: lastAt, limit: 500, work }).map((wallMs) => ({
      at: wallMs - fromMs,
      offsetMs: toMs,
    })),
  );
  const sorted = changes.sort((a, b) => a.at - b.at);
  const first = observances.reduce((a, b) => ((a.onsets.start ? 0 : 1) <= (b.onsets.start ? 0 : 1) ? a : b));
  return [{ at: Math.min(firstAt, sorted[0]?.at ?? firstAt) - 1, offsetMs: first.fromMs }, ...sorted];
}

function zoneOfChanges(name: string, changes: readonly Change[]): WallZone {
  const first = changes[0]?.offsetMs ?? 0;
  return {
    name,
    wallAt: (at) => at + (changes.findLast((change) => change.at <= at)?.offsetMs ?? first),
    instantOf: (wallMs) => {
      // The first of two; in a gap the offset before it.
      const found = changes.find((change, index) => {
        const next = changes[index + 1];
        return next === undefined || wallMs - change.offsetMs < next.at;
      });
      return wallMs - (found?.offsetMs ?? first);
    },
  };
}
