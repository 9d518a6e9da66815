import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { allNotices, type DeskNotice, type Notice, useReadNotices } from '../../api/notices.ts';
import { useMe } from '../../api/questions.ts';
import { DeskNoticeLink, NoticeLink } from '../../components/notice-link.tsx';
import { useNow } from '../../clock.ts';
import { FailedPage, PageState, Skeleton } from '../../components/page-state.tsx';
import { PageBar } from '../../layout/page-bar.tsx';
import { paths } from '../../paths.ts';
import { noticePageStrings as words } from '../../strings/en-notices.ts';
import { strings } from '../../strings/en.ts';
import { dayText } from '../../times.ts';
import { NoticeFigures } from './notice-figures.tsx';
import './notices.css';

/** Everything that the reader was told, by day; and how much that was. */
export function NoticesPage() {
  const isUnread = useSearch({ from: '/notices' }).unread === 'true';
  const list = useInfiniteQuery(allNotices(isUnread));
  const read = useReadNotices();
  const notices = toldIn(list.data?.pages ?? [], list.hasNextPage);
  const unread = list.data?.pages[0]?.unread ?? 0;
  useEffect(() => {
    document.title = `${words.title} · Baton`;
  }, []);
  return (
    <>
      <main id="content" className="notices-page">
        <header className="notices-page-head">
          <h1>{words.title}</h1>
          {unread > 0 && (
            <button type="button" className="button small" onClick={() => read.mutate(null)}>
              {strings.notices.allRead}
            </button>
          )}
          <nav className="tabs notices-tabs" aria-label={words.title}>
            <Link {...paths.notices()} activeOptions={{ exact: true }}>
              {words.all}
            </Link>
            <Link {...paths.notices({ unread: 'true' })} activeOptions={{ exact: true }}>
              {words.unread} {unread > 0 && <span className="tabular">{unread > 99 ? '99+' : unread}</span>}
            </Link>
          </nav>
        </header>
        <div className="notices-columns">
          <section aria-label={isUnread ? words.unread : words.all}>
            {list.error && !list.data ? (
              <FailedPage error={list.error} onRetry={() => void list.refetch()} />
            ) : list.isPending ? (
              <Skeleton rows={8} />
            ) : notices.length === 0 ? (
              <PageState title={isUnread ? words.noneUnread : strings.notices.none} role="status">
                {words.noneDetail}
              </PageState>
            ) : (
              <ol className="notices-list">
                {notices.map((notice, place) => (
                  <Told
                    key={notice.id}
                    notice={notice}
                    before={notices[place - 1]}
                    onRead={() => read.mutate([notice.id])}
                  />
                ))}
              </ol>
            )}
            {list.hasNextPage && (
              <button
                type="button"
                className="button"
                disabled={list.isFetchingNextPage}
                onClick={() => void list.fetchNextPage()}
              >
                {words.more}
              </button>
            )}
          </section>
          <NoticeFigures />
        </div>
      </main>
      <PageBar link={paths.notices()} name={words.title} icon="bell" />
    </>
  );
}

/**
 * Those about a ticket and those about none, newest first, each once. While more are to come, what is older than the
 * last one about a ticket waits for its page.
 */
function toldIn(
  pages: readonly { readonly notices: readonly Notice[]; readonly desk: readonly DeskNotice[] }[],
  hasMore: boolean,
): (Notice | DeskNotice)[] {
  const told = pages.flatMap(({ notices }) => notices);
  const last = told.at(-1);
  const desk = new Map(pages.flatMap((page) => page.desk).map((one) => [one.id, one]));
  const shown = [...desk.values()].filter(({ at }) => !hasMore || !last || at >= last.at);
  return [...told, ...shown].toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}

function Told({
  notice,
  before,
  onRead,
}: {
  notice: Notice | DeskNotice;
  before: Notice | DeskNotice | undefined;
  onRead: () => void;
}) {
  const zone = useMe().person.timeZone;
  const day = useNow((now) => dayText(notice.at, now, zone));
  const dayBefore = useNow((now) => (before ? dayText(before.at, now, zone) : ''));
  return (
    <li>
      {day !== dayBefore && <h2 className="notices-day">{day}</h2>}
      <div className={notice.read ? 'told' : 'told unread'}>
        {'ticket' in notice ? (
          <NoticeLink notice={notice} ofDay onFollow={() => !notice.read && onRead()} />
        ) : (
          <DeskNoticeLink notice={notice} ofDay onFollow={() => !notice.read && onRead()} />
        )}
        {!notice.read && (
          <button type="button" className="button bare small" onClick={onRead}>
            {words.markRead}
          </button>
        )}
      </div>
    </li>
  );
}
