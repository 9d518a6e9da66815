import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type CalendarRecord, calendars } from '../../api/settings.ts';
import { Skeleton } from '../../components/page-state.tsx';
import { startStrings } from '../../strings/en-start.ts';
import { CalendarSheet } from '../settings/calendar-sheet.tsx';
import { FeedSheet } from '../settings/feed-sheet.tsx';
import { useOpened } from '../settings/use-opened.ts';
import { weeklyText } from '../settings/weekly-text.ts';
import '../settings/settings.css';

const { hours: words } = startStrings;

/** In which hours clocks run, and the public holidays. */
export function HoursStep() {
  const known = useQuery(calendars).data?.calendars;
  const form = useOpened<CalendarRecord>(known ?? []);
  const [feedsOf, setFeedsOf] = useState<string | null>(null);
  return (
    <>
      <p>{words.lead}</p>
      {!known && <Skeleton rows={2} />}
      <ul className="settings-list">
        {known?.map((calendar) => (
          <li key={calendar.id} className="settings-row">
            <div>
              <strong>{words.calendar(calendar.id, calendar.zone)}</strong>
              <p className="second">{weeklyText(calendar.weekly)}</p>
            </div>
            <button
              type="button"
              className="button small"
              aria-label={words.changeOf(calendar.id)}
              onClick={() => form.open(calendar)}
            >
              {words.change}
            </button>
            <button
              type="button"
              className="button small"
              aria-label={words.feedOf(calendar.id)}
              onClick={() => setFeedsOf(calendar.id)}
            >
              {words.feed}
            </button>
          </li>
        ))}
      </ul>
      {form.opened && (
        <CalendarSheet
          key={form.opened.key}
          calendar={form.opened.record}
          onClose={form.close}
          onAgain={form.again}
        />
      )}
      {feedsOf !== null && <FeedSheet calendarId={feedsOf} onClose={() => setFeedsOf(null)} />}
    </>
  );
}
