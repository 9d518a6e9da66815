/** At most so many in so long to one place: when the next may leave. */
import type { DurationMs, Instant } from '../../model/instant.ts';

export interface Throttle {
  readonly count: number;
  readonly perMs: DurationMs;
  /** What is left after the shorter rules is spread evenly over the rest of the time. */
  readonly evenly?: boolean | undefined;
}

/** Rules are few; each round moves on by one message that was sent, of which no more than these are read. */
const roundsMax = 200;

/** The first instant from `from` on at which all rules let one more leave. `rules`: the shortest first; `sent` in any order. */
export function nextAllowedAt(rules: readonly Throttle[], sent: readonly Instant[], from: Instant): Instant {
  const sorted = sent.toSorted((a, b) => a - b);
  // None at all: it never leaves.
  if (rules.some(({ count }) => count <= 0)) return Number.POSITIVE_INFINITY;
  let at = from;
  for (let round = 0; round < roundsMax; round += 1) {
    const later = Math.max(at, ...rules.map((rule, place) => allowedBy(rule, rules[place - 1], sorted, at)));
    if (later === at) return at;
    at = later;
  }
  return at;
}

/** May one leave now? */
export function isAllowed(rules: readonly Throttle[], sent: readonly Instant[], at: Instant): boolean {
  return nextAllowedAt(rules, sent, at) === at;
}

function allowedBy(
  rule: Throttle,
  shorter: Throttle | undefined,
  sent: readonly Instant[],
  at: Instant,
): Instant {
  // Half-open: what left exactly so long ago does not count any more.
  const recent = sent.filter((one) => one > at - rule.perMs && one <= at);
  const oldest = recent.at(-rule.count);
  const whenFree = oldest === undefined ? at : oldest + rule.perMs;
  return rule.evenly ? Math.max(whenFree, afterGap(rule, shorter, recent, at)) : whenFree;
}

function afterGap(
  rule: Throttle,
  shorter: Throttle | undefined,
  recent: readonly Instant[],
  at: Instant,
): Instant {
  const last = recent.at(-1);
  const atOnce = shorter?.count ?? 0;
  if (last === undefined || recent.length < atOnce) return at;
  const spread = rule.count - atOnce;
  return spread <= 0 ? at : last + (rule.perMs - (shorter?.perMs ?? 0)) / spread;
}
