// A length of time as policies write it, in milliseconds.
import type { DurationMs } from '../../model/instant.ts';
import { parseDuration } from '../clocks/durations.ts';

/** A day is 24 hours, of working time too where a clock runs in it. Throws a RangeError where the policy check refuses. */
export function durationMsOf(text: string): DurationMs {
  const length = parseDuration(text);
  if (typeof length !== 'number') throw new RangeError(length.message);
  return length;
}
