/** When and by which way a person hears of something that began at an instant: his own rules, laid out in time. */
import type { DurationMs, Instant } from '../../model/instant.ts';

export interface WayRule {
  /** The name of a channel. */
  readonly via: string;
  readonly afterMs: DurationMs;
}

export interface Way {
  readonly via: string;
  readonly dueAt: Instant;
}

/** The earliest first. The same way at the same instant counts once. */
export function sendingsOf(rules: readonly WayRule[], startedAt: Instant): Way[] {
  const ways = rules.map(({ via, afterMs }) => ({ via, dueAt: startedAt + afterMs }));
  return ways
    .filter((way, index) => ways.findIndex((one) => isSame(one, way)) === index)
    .sort((a, b) => a.dueAt - b.dueAt || (a.via < b.via ? -1 : 1));
}

function isSame(one: Way, other: Way): boolean {
  return one.via === other.via && one.dueAt === other.dueAt;
}
