import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../api/questions.ts';
import { type CalendarRecord, calendars, teamRecords } from '../../api/settings.ts';
import { FailedPage, PageState, Skeleton } from '../../components/page-state.tsx';
import { strings } from '../../strings/en.ts';
import { CalendarSheet } from './calendar-sheet.tsx';
import { FeedSheet } from './feed-sheet.tsx';
import { PageHead } from './fields.tsx';
import { useOpened } from './use-opened.ts';
import { weeklyText } from './weekly-text.ts';

/** Working hours by name, and who works by them. */
export function CalendarSettings() {
  const { settings, calendarSettings } = strings;
  const mayWrite = useMe().scopes.includes('people:write');
  const known = useQuery(calendars);
  const all = known.data?.calendars ?? [];
  const form = useOpened(all);
  const [feedsOf, setFeedsOf] = useState<string | null>(null);
  if (known.error) return <FailedPage page error={known.error} onRetry={() => void known.refetch()} />;
  return (
    <>
      <PageHead title={settings.sections.calendars}>
        {mayWrite && (
          <button type="button" className="button primary" onClick={() => form.open(null)}>
            {calendarSettings.add}
          </button>
        )}
      </PageHead>
      <p className="quiet settings-lead">{calendarSettings.lead}</p>
      {!known.data && <Skeleton rows={4} />}
      {known.data && all.length === 0 && <PageState title={calendarSettings.none} role="status" />}
      <ul className="settings-list">
        {all.map((calendar) => (
          <CalendarRow
            key={calendar.id}
            calendar={calendar}
            onEdit={mayWrite ? () => form.open(calendar) : null}
            onFeeds={mayWrite ? () => setFeedsOf(calendar.id) : null}
          />
        ))}
      </ul>
      {feedsOf !== null && <FeedSheet calendarId={feedsOf} onClose={() => setFeedsOf(null)} />}
      {form.opened && (
        <CalendarSheet
          key={form.opened.key}
          calendar={form.opened.record}
          onClose={form.close}
          onAgain={form.again}
        />
      )}
    </>
  );
}

function CalendarRow(props: {
  calendar: CalendarRecord;
  onEdit: (() => void) | null;
  onFeeds: (() => void) | null;
}) {
  const { calendar, onEdit, onFeeds } = props;
  const { settings, calendarSettings: words } = strings;
  const { id, zone, weekly, holidays = [], recurringHolidays = [], dates = {}, breaks = {} } = calendar;
  const { recurringClosures = [], feedDays = [] } = calendar;
  const users = useQuery(teamRecords).data?.teams.filter((team) =>
    [team.calendarId, team.dutyCalendarId].includes(id),
  );
  const special =
    feedDays.length +
    recurringClosures.length +
    holidays.length +
    recurringHolidays.length +
    Object.keys(dates).length +
    Object.keys(breaks).length;
  return (
    <li className="settings-row">
      <div>
        <strong>{id}</strong> <span className="second">{zone}</span>
        <p>{weeklyText(weekly)}</p>
        <p className="second">
          {special > 0 && `${words.exceptions(special)} · `}
          {users &&
            (users.length > 0 ? words.usedBy(users.map(({ name }) => name).join(', ')) : words.unused)}
        </p>
      </div>
      {onFeeds && (
        <button
          type="button"
          className="button small"
          aria-label={strings.feeds.openOf(id)}
          onClick={onFeeds}
        >
          {strings.feeds.open}
        </button>
      )}
      {onEdit && (
        <button
          type="button"
          className="button small"
          aria-label={`${settings.edit}: ${id}`}
          onClick={onEdit}
        >
          {settings.edit}
        </button>
      )}
    </li>
  );
}
