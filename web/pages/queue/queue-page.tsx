import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Icon } from '../../components/icons.tsx';
import { FailedPage, Skeleton } from '../../components/page-state.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { BottomBar } from '../../layout/bottom-bar.tsx';
import { useFrame } from '../../layout/frame-context.ts';
import { paths } from '../../paths.ts';
import { authorityStrings } from '../../strings/en-authority.ts';
import { strings } from '../../strings/en.ts';
import { NewRowsBar } from './new-rows-bar.tsx';
import { QueueEmpty } from './queue-empty.tsx';
import { QueueHead, QueueRows } from './queue-rows.tsx';
import { QueueRail, ViewPicker } from './queue-rail.tsx';
import { QueueSearchBox } from './queue-search-box.tsx';
import { useQueue } from './use-queue.ts';
import './queue.css';

/** What must I do next? The nearest deadline first. */
export function QueuePage() {
  const { view = 'next', q } = useSearch({ from: '/queue' });
  const queue = useQueue({ view, q });
  const navigate = useNavigate();
  const frame = useFrame();
  const searchBox = useRef<HTMLInputElement>(null);
  useKeys({ search: () => searchBox.current?.focus(), showNew: queue.showNew });
  useEffect(() => {
    document.title = strings.titles.queue(strings.views[view]);
  }, [view]);

  const empty = !queue.loading && !queue.error && queue.rows.length === 0;
  return (
    <>
      <main id="content" className="queue-page">
        <QueueRail counts={queue.counts} view={view} q={q} />
        <section className="queue" aria-labelledby="queue-title">
          <header className="queue-bar">
            <h1 id="queue-title">{strings.views[view]}</h1>
            <ViewPicker counts={queue.counts} view={view} q={q} />
            <QueueSearchBox
              ref={searchBox}
              value={q ?? ''}
              onSearch={(words) =>
                void navigate({ ...paths.queue({ view, q: words || undefined }), replace: true })
              }
            />
          </header>
          <NewRowsBar fresh={queue.fresh} moved={queue.moved} gone={queue.gone.size} onShow={queue.showNew} />
          {queue.error ? (
            <FailedPage error={queue.error} onRetry={queue.retry} />
          ) : queue.loading ? (
            <>
              <QueueHead />
              <Skeleton rows={14} />
            </>
          ) : empty ? (
            <QueueEmpty view={view} q={q} />
          ) : (
            <QueueRows key={`${view} ${q ?? ''}`} queue={queue} search={{ view, q }} />
          )}
        </section>
      </main>
      <BottomBar>
        <button type="button" className="active" onClick={() => void navigate(paths.queue())}>
          <Icon name="inbox" />
          {strings.bar.queue}
        </button>
        <Link {...paths.approvals()}>
          <Icon name="check" />
          {authorityStrings.approvals.title}
        </Link>
        <button type="button" onClick={() => searchBox.current?.focus()}>
          <Icon name="search" />
          {strings.bar.search}
        </button>
        <button type="button" onClick={frame.openPalette}>
          <Icon name="views" />
          {strings.bar.views}
        </button>
      </BottomBar>
    </>
  );
}
