// When a date comes into a range that moves with now, or drops out of it.
import { dayMs, type Instant } from '../../model/instant.ts';
import { type CalendarSpan, moved, today } from '../clocks/relative-range.ts';
import { offsetChanges, type ZoneOffsets } from '../clocks/zone-offsets.ts';

interface RangeAsked {
  readonly at: Instant;
  /** null: today. */
  readonly span: CalendarSpan | null;
  readonly now: Instant;
  readonly zone: ZoneOffsets;
}

/** Months differ by three days, clocks by some hours. */
const slackMs = 5 * dayMs;
/** Beyond so many changes of the clocks it is asked again. */
const clockChangesMax = 8;

/**
 * The earliest instant after now at which the answer can change. Between two changes of the zone's clocks a range only
 * moves forward, so each of its ends is passed once there, and halving finds where.
 */
export function nextRangeChange(answer: (now: Instant) => boolean, asked: RangeAsked): Instant | null {
  const { at, span, now, zone } = asked;
  if (span === null) {
    const day = today(at, zone);
    return [day.from, day.to + 1].find((edge) => edge > now) ?? null;
  }
  const last =
    Math.max(at, moved(at, span, zone), moved(at, { ...span, count: -span.count }, zone)) + slackMs;
  if (last <= now) return null;
  const turns = offsetChanges(zone, now, last, clockChangesMax).map((change) => change.at);
  const end = turns.length === clockChangesMax ? (turns.at(-1) as Instant) : last;
  const edges = [at, at + 1, ...turns.flatMap((turn) => [turn - 1, turn]), end];
  let from = now;
  for (const edge of edges.filter((one) => one > now).sort((a, b) => a - b)) {
    if (answer(edge) !== answer(now)) return firstOther(answer, from, edge);
    from = edge;
  }
  return end === last ? null : end;
}

/** The answer is the same at both sides of all but one instant in (from, to]: finds it. */
function firstOther(answer: (now: Instant) => boolean, from: Instant, to: Instant): Instant {
  let [same, other] = [from, to];
  const old = answer(from);
  while (other - same > 1) {
    const middle = same + Math.floor((other - same) / 2);
    if (answer(middle) === old) same = middle;
    else other = middle;
  }
  return other;
}
