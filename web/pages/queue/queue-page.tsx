import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { questionKey, questionOf, useMe } from '../../api/questions.ts';
import { Icon } from '../../components/icons.tsx';
import { FailedPage, Skeleton } from '../../components/page-state.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { BottomBar } from '../../layout/bottom-bar.tsx';
import { useFrame } from '../../layout/frame-context.ts';
import { listOf, paths } from '../../paths.ts';
import { authorityStrings } from '../../strings/en-authority.ts';
import { queueStrings } from '../../strings/en-queue.ts';
import { strings } from '../../strings/en.ts';
import { BulkBar } from './bulk-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { useListTitle } from './list-title.ts';
import { useSelection } from './use-selection.ts';
import { NewRowsBar } from './new-rows-bar.tsx';
import { QueueEmpty } from './queue-empty.tsx';
import { QueueHead, QueueRows } from './queue-rows.tsx';
import { ListHint, QueueRail, ViewPicker } from './queue-rail.tsx';
import { QueueSearchBox } from './queue-search-box.tsx';
import { useQueue } from './use-queue.ts';
import './queue.css';

const StartCard = lazy(() => import('../start/start-card.tsx').then((file) => ({ default: file.StartCard })));
const RowSheet = lazy(() => import('./row-sheet.tsx').then((file) => ({ default: file.RowSheet })));

/** What must I do next? The nearest deadline first. */
export function QueuePage() {
  const place = useSearch({ from: '/queue' });
  const search = listOf(place);
  const { view = 'next', q } = search;
  const queue = useQueue(questionOf(search));
  const selection = useSelection(queue);
  const [isSelecting, setSelecting] = useState(false);
  const title = useListTitle(search, queue.teams);
  const navigate = useNavigate();
  const frame = useFrame();
  const mayStart = useMe().scopes.includes('people:write');
  const searchBox = useRef<HTMLInputElement>(null);
  useKeys({ search: () => searchBox.current?.focus(), showNew: queue.showNew });
  useEffect(() => {
    document.title = strings.titles.queue(title);
  }, [title]);

  const empty = !queue.loading && !queue.error && queue.rows.length === 0;
  return (
    <>
      <main id="content" className="queue-page">
        <QueueRail counts={queue.counts} teams={queue.teams} search={search} />
        <section className="queue" aria-labelledby="queue-title">
          <header className="queue-bar">
            <h1 id="queue-title" className="cut">
              {title}
            </h1>
            <ViewPicker counts={queue.counts} teams={queue.teams} search={search} />
            <ListHint search={search} />
            <QueueSearchBox
              ref={searchBox}
              value={q ?? ''}
              onSearch={(words) =>
                void navigate({ ...paths.queue({ ...search, view, q: words || undefined }), replace: true })
              }
            />
          </header>
          <FilterBar search={search} teams={queue.teams} />
          <NewRowsBar fresh={queue.fresh} moved={queue.moved} gone={queue.gone.size} onShow={queue.showNew} />
          {queue.error ? (
            <FailedPage error={queue.error} onRetry={queue.retry} />
          ) : queue.loading ? (
            <>
              <QueueHead />
              <Skeleton shape="queue" rows={14} />
            </>
          ) : empty ? (
            <QueueEmpty search={search} />
          ) : (
            <QueueRows
              key={`${view} ${questionKey(questionOf(search))}`}
              queue={queue}
              search={search}
              selection={selection}
              selecting={isSelecting}
            />
          )}
          {/* Below: it comes later than the list, and pushes nothing down. */}
          {mayStart && (
            <Suspense>
              <StartCard />
            </Suspense>
          )}
          <BulkBar selection={selection} />
        </section>
      </main>
      {place.sheet && place.ticket && (
        <Suspense>
          <RowSheet place={place} />
        </Suspense>
      )}
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
        <SelectButton
          isOn={isSelecting}
          onSwitch={() => {
            if (isSelecting) selection.clear();
            setSelecting(!isSelecting);
          }}
        />
        <button type="button" onClick={frame.openPalette}>
          <Icon name="views" />
          {strings.bar.views}
        </button>
      </BottomBar>
    </>
  );
}

/** Boxes at the rows of a small screen, while they are wanted. */
function SelectButton({ isOn, onSwitch }: { isOn: boolean; onSwitch: () => void }) {
  return (
    <button type="button" aria-pressed={isOn} onClick={onSwitch}>
      <Icon name="select" />
      {queueStrings.select.mode}
    </button>
  );
}
