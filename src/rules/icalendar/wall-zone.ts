/** A zone as iCalendar reads it: which instant a wall time means, and what the clocks show at an instant. */
import { dayMs, type Instant } from '../../model/instant.ts';
import { instantOf, offsetAt, type ZoneOffsets, zoneOffsets } from '../clocks/zone-offsets.ts';

export interface WallZone {
  readonly name: string;
  /** `wallMs`: milliseconds on the wall since 1970-01-01T00:00 there. */
  instantOf(wallMs: number): Instant;
  wallAt(at: Instant): number;
}

export const utc: WallZone = { name: 'UTC', instantOf: (wallMs) => wallMs, wallAt: (at) => at };

/** Null when the name is no zone of the IANA. */
export function ianaZone(name: string): WallZone | null {
  if (name === '' || name.length > 60) return null;
  if (/^(utc|gmt|etc\/utc)$/i.test(name)) return utc;
  try {
    return zoneOf(name, zoneOffsets(name));
  } catch {
    return null;
  }
}

function zoneOf(name: string, offsets: ZoneOffsets): WallZone {
  return {
    name,
    instantOf: (wallMs) => instantByStandard(offsets, wallMs),
    wallAt: (at) => at + offsetAt(offsets, at),
  };
}

/**
 * RFC 5545, 3.3.5: a time that the clocks skip is read with the offset before the gap (02:30 is 03:30), one that they
 * show twice is the first. Opening hours differ in the gap: they begin when it ends.
 */
function instantByStandard(offsets: ZoneOffsets, wallMs: number): Instant {
  const dayNumber = Math.floor(wallMs / dayMs);
  const at = instantOf(offsets, dayNumber, wallMs - dayNumber * dayMs, 'first');
  const isSkipped = at + offsetAt(offsets, at) !== wallMs;
  return isSkipped ? wallMs - offsetAt(offsets, at - 1) : at;
}
