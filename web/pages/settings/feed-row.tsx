import { useState } from 'react';
import { client } from '../../api/client.ts';
import type { CalendarFeed } from '../../api/feeds.ts';
import { useWrite } from '../../api/settings.ts';
import { Moment } from '../../components/moment.tsx';
import { tell } from '../../layout/news.tsx';
import { strings } from '../../strings/en.ts';
import { FormFailure } from './form-failure.tsx';

/** A feed that closes days of a calendar, and whether it can still be read. */
export function FeedRow({ calendarId, feed }: { calendarId: string; feed: CalendarFeed }) {
  const { feeds: words } = strings;
  const path = { id: calendarId, feedId: feed.id };
  const [isSure, setIsSure] = useState(false);
  const refresh = useWrite((_: null, header, signal) =>
    client.POST('/api/v1/calendars/{id}/feeds/{feedId}/refresh', {
      params: { path, header },
      body: {},
      signal,
    }),
  );
  const remove = useWrite((_: null, header, signal) =>
    client.DELETE('/api/v1/calendars/{id}/feeds/{feedId}', { params: { path, header }, signal }),
  );
  return (
    <article className="settings-row" aria-label={feed.name}>
      <div>
        <strong>{feed.name}</strong> <span className="second">{feed.address ?? words.file}</span>
        <p className="second">
          {words.days(feed.days)} · {words.checked} <Moment at={feed.checkedAt} />
        </p>
        {feed.failure && <p className="settings-fault">{words.failing}</p>}
        <FormFailure failure={refresh.failure ?? remove.failure} />
      </div>
      <span className="feed-acts">
        <button
          type="button"
          className="button small"
          disabled={refresh.pending}
          onClick={() => void refresh.give(null).then((done) => done && tell(words.refreshed))}
        >
          {words.refresh}
        </button>
        <button
          type="button"
          className="button small"
          disabled={remove.pending}
          onClick={() => (isSure ? void remove.give(null) : setIsSure(true))}
        >
          {isSure ? words.sure : words.remove}
        </button>
      </span>
    </article>
  );
}
