// Reads a length of time as policies write it.
import { dayMs, type DurationMs, hourMs, minuteMs } from '../../model/instant.ts';

/**
 * Milliseconds of "30 min", "1 h 30 min", "2 days"; a day is 24 hours, of working time too where a clock runs in it.
 * Throws a RangeError for any other text (the schema refuses those).
 */
export function durationMsOf(text: string): DurationMs {
  const parts = [...text.matchAll(/(\d+) ?(min|h|days?)/g)];
  if (parts.length === 0) throw new RangeError(`${text} is not a length of time`);
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * unitMs(unit as string), 0);
}

function unitMs(unit: string): DurationMs {
  return unit === 'min' ? minuteMs : unit === 'h' ? hourMs : dayMs;
}
