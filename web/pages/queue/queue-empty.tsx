import { Link } from '@tanstack/react-router';
import { PageState } from '../../components/page-state.tsx';
import { filtersOf, paths, type QueueSearch } from '../../paths.ts';
import { strings } from '../../strings/en.ts';

export function QueueEmpty({ search }: { search: QueueSearch }) {
  const { queue } = strings;
  const { view = 'next', q } = search;
  if (Object.keys(filtersOf(search)).length > 0) {
    return (
      <PageState
        title={queue.noneFiltered}
        actions={
          <Link {...paths.queue({ view, q })} className="button">
            {queue.clearFilters}
          </Link>
        }
        role="status"
      >
        {queue.noneFilteredDetail}
      </PageState>
    );
  }
  if (q) {
    const elsewhere = (
      <>
        {view !== 'all' && (
          <Link {...paths.queue({ view: 'all', q })} className="button">
            {queue.searchAll}
          </Link>
        )}
        {view !== 'done' && (
          <Link {...paths.queue({ view: 'done', q })} className="button">
            {queue.searchDone}
          </Link>
        )}
      </>
    );
    return (
      <PageState title={queue.noneFound(q)} actions={elsewhere} role="status">
        {queue.noneFoundDetail}
      </PageState>
    );
  }
  const all = view !== 'all' && (
    <Link {...paths.queue({ view: 'all' })} className="button">
      {queue.emptyAll}
    </Link>
  );
  return (
    <PageState title={queue.emptyTitle[view]} actions={all} role="status">
      {queue.emptyDetail}
    </PageState>
  );
}
