/** Reads and writes lengths of time as people do: "30 min", "4 h", "1 h 30 min", "3 days". */
import { dayMs, type DurationMs, hourMs, minuteMs } from '../../model/instant.ts';

/** Says what is wrong with a text that is no length of time. */
export interface DurationRefusal {
  readonly refused: 'not_a_duration';
  readonly message: string;
}

/** Longer promises than this are a slip of the pen. */
const longestMs = 5 * 366 * dayMs;

const part = /^(\d+(?:\.\d+)?) ?([a-z]+)/;

/**
 * "1 h 30 min" → ms. Units from large to small, each at most once: weeks, days, hours, minutes, seconds, in full or
 * short. `oneDayMs` says how long a day is: 24 h, or the working time of one day where working days are meant.
 */
export function parseDuration(text: string, oneDayMs: DurationMs = dayMs): DurationMs | DurationRefusal {
  let rest = text.trim().toLowerCase();
  let totalMs = 0;
  let previous = -1;
  while (rest !== '') {
    const match = part.exec(rest);
    const unit = units.findIndex(({ names }) => names.includes(match?.[2] ?? ''));
    if (match === null || unit < 0) return refuseText(text, `"${rest}" is no number with a unit`);
    if (unit <= previous) return refuseText(text, 'units go from large to small, each at most once');
    previous = unit;
    totalMs += Number(match[1]) * (units[unit] as Unit).lengthMs(oneDayMs);
    rest = rest.slice(match[0].length).trimStart();
  }
  if (totalMs <= 0) return refuseText(text, 'it must be longer than nothing');
  if (totalMs > longestMs) return refuseText(text, 'it is longer than five years');
  return Math.round(totalMs);
}

/**
 * ms → "1 h 20 min": two units, rounded down. Days appear from 48 h on and only where `withDays`, because a day of
 * working time is not 24 h. Seconds appear below one minute only.
 */
export function formatDuration(
  ms: DurationMs,
  { withDays = false }: { readonly withDays?: boolean } = {},
): string {
  const sign = ms < 0 ? '−' : '';
  const seconds = Math.floor(Math.abs(ms) / 1000);
  if (seconds > 0 && seconds < 60) return `${sign}${seconds} s`;
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  if (withDays && hours >= 48) return sign + spell(Math.floor(hours / 24), 'days', hours % 24, 'h');
  return sign + spell(hours, 'h', minutes, 'min');
}

interface Unit {
  readonly names: readonly string[];
  readonly lengthMs: (oneDayMs: DurationMs) => DurationMs;
}

/** From large to small. A week is seven days of 24 h, or five working days. */
const units: readonly Unit[] = [
  {
    names: ['w', 'week', 'weeks'],
    lengthMs: (oneDayMs) => (oneDayMs === dayMs ? 7 : 5) * oneDayMs,
  },
  { names: ['d', 'day', 'days'], lengthMs: (oneDayMs) => oneDayMs },
  { names: ['h', 'hour', 'hours'], lengthMs: () => hourMs },
  { names: ['min', 'm', 'minute', 'minutes'], lengthMs: () => minuteMs },
  { names: ['s', 'sec', 'second', 'seconds'], lengthMs: () => 1000 },
];

function spell(large: number, largeUnit: string, small: number, smallUnit: string): string {
  if (large === 0) return `${small} ${smallUnit}`;
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

function refuseText(text: string, because: string): DurationRefusal {
  return {
    refused: 'not_a_duration',
    message: `"${text}" is no length of time such as "30 min", "4 h" or "3 days": ${because}`,
  };
}
