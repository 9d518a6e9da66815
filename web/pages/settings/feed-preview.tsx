import type { FeedClosure } from '../../api/feeds.ts';
import { strings } from '../../strings/en.ts';

export interface FeedChanges {
  readonly added: readonly FeedClosure[];
  readonly changed: readonly { readonly before: FeedClosure; readonly after: FeedClosure }[];
  readonly removed: readonly FeedClosure[];
  readonly unchanged: number;
  readonly byHand: readonly string[];
}

/** What a feed would change, before it is taken. */
export function FeedPreview({ changes }: { changes: FeedChanges }) {
  const { feeds: words } = strings;
  const { added, changed, removed, unchanged, byHand } = changes;
  const rest = [
    ...(unchanged > 0 ? [words.unchanged(unchanged)] : []),
    ...(byHand.length > 0 ? [words.byHand(byHand.length)] : []),
  ];
  const isNothing = added.length + changed.length + removed.length === 0;
  return (
    <section aria-live="polite">
      {isNothing && <p>{words.nothing}</p>}
      <Days title={words.added} days={added.map(said)} />
      <Days
        title={words.changed}
        days={changed.map(({ before, after }) => `${said(before)} → ${said(after)}`)}
      />
      <Days title={words.removed} days={removed.map(said)} />
      {rest.length > 0 && <p className="second">{rest.join(' · ')}</p>}
    </section>
  );
}

/** More would only be scrolled past. */
const shownMax = 40;

function Days({ title, days }: { title: string; days: readonly string[] }) {
  if (days.length === 0) return null;
  return (
    <>
      <h3 className="label">
        {title} ({days.length})
      </h3>
      <ul className="feed-days">
        {days.slice(0, shownMax).map((day) => (
          <li key={day}>{day}</li>
        ))}
        {days.length > shownMax && <li className="quiet">{strings.feeds.more(days.length - shownMax)}</li>}
      </ul>
    </>
  );
}

function said({ date, name, windows }: FeedClosure): string {
  const hours = (windows as [string, string][] | undefined)?.map(([from, to]) => `${from}–${to}`).join(', ');
  return [date, name, hours].filter(Boolean).join(' · ');
}
