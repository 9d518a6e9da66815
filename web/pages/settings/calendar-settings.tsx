import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../api/questions.ts';
import { type CalendarRecord, calendars, teamRecords } from '../../api/settings.ts';
import { strings } from '../../strings/en.ts';
import { CalendarSheet } from './calendar-sheet.tsx';
import { FeedSheet } from './feed-sheet.tsx';
import { EditButton, RecordList } from './record-list.tsx';
import { weeklyText } from './weekly-text.ts';

/** Working hours by name, and who works by them. */
export function CalendarSettings() {
  const { settings, calendarSettings } = strings;
  const known = useQuery(calendars);
  const mayWrite = useMe().scopes.includes('people:write');
  const [feedsOf, setFeedsOf] = useState<string | null>(null);
  return (
    <>
      <RecordList
        title={settings.sections.calendars}
        words={calendarSettings}
        known={known}
        rows={known.data?.calendars}
        rowsLikely={4}
        mayWrite={mayWrite}
        row={(calendar, onEdit) => (
          <CalendarRow
            calendar={calendar}
            onEdit={onEdit}
            onFeeds={mayWrite ? () => setFeedsOf(calendar.id) : null}
          />
        )}
        form={(record, ends) => <CalendarSheet calendar={record} {...ends} />}
      />
      {feedsOf !== null && <FeedSheet calendarId={feedsOf} onClose={() => setFeedsOf(null)} />}
    </>
  );
}

function CalendarRow(props: {
  calendar: CalendarRecord;
  onEdit: (() => void) | null;
  onFeeds: (() => void) | null;
}) {
  const { calendar, onEdit, onFeeds } = props;
  const { calendarSettings: words } = strings;
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
      <EditButton name={id} onEdit={onEdit} />
    </li>
  );
}
