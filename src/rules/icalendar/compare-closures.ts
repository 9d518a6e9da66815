/** What a feed would change in a calendar: days that come, that go, and that are called or closed differently. */
import type { Closure, FeedDay, LocalDate } from '../../model/calendar.ts';

export interface FeedChange {
  readonly added: readonly Closure[];
  readonly removed: readonly Closure[];
  readonly changed: readonly { readonly before: Closure; readonly after: Closure }[];
  readonly unchanged: number;
  /** What the source has in the calendar afterwards. */
  readonly days: readonly FeedDay[];
}

/**
 * Events are known by their uid, so one that moves or is renamed has changed. Days before `today` stay though the feed no longer
 * lists them: they were closed, and times counted over them stay what they were.
 */
export function compareClosures(
  known: readonly FeedDay[],
  closures: readonly Closure[],
  { source, today, firstDay }: { source: string; today: LocalDate; firstDay: LocalDate },
): FeedChange {
  const before = known.filter((day) => day.source === source && day.date >= firstDay);
  const past = before.filter((day) => day.date < today && !closures.some((one) => one.date === day.date));
  const open = before.filter((day) => !past.includes(day));
  const gone = open.filter((day) => !closures.some((one) => isSame(one, day)));
  const fresh = closures.filter((one) => !open.some((day) => isSame(one, day)));
  const changed = pairs(gone, fresh);
  return {
    added: fresh.filter((one) => !changed.some(({ after }) => after === one)),
    removed: gone.filter((day) => !changed.some((pair) => pair.before === day)).map(withoutSource),
    changed: changed.map(({ before: day, after }) => ({ before: withoutSource(day), after })),
    unchanged: closures.length - fresh.length + past.length,
    days: [...past, ...closures.map((closure) => ({ ...closure, source }))],
  };
}

/** What has gone and what has come of one event in one year belong together. */
function pairs(gone: readonly FeedDay[], fresh: readonly Closure[]): { before: FeedDay; after: Closure }[] {
  const left = [...gone];
  const found: { before: FeedDay; after: Closure }[] = [];
  for (const after of fresh) {
    const alike = left.filter((day) => day.uid === after.uid);
    const before =
      alike.find((day) => day.date === after.date) ?? alike.find((day) => yearOf(day) === yearOf(after));
    if (before === undefined) continue;
    left.splice(left.indexOf(before), 1);
    found.push({ before, after });
  }
  return found;
}

const yearOf = ({ date }: Closure) => date.slice(0, 4);

function isSame(a: Closure, b: Closure): boolean {
  return (
    a.uid === b.uid &&
    a.date === b.date &&
    a.name === b.name &&
    JSON.stringify(a.windows) === JSON.stringify(b.windows)
  );
}

function withoutSource({ source: _, ...closure }: FeedDay): Closure {
  return closure;
}
