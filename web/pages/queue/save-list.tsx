import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { savedViews, useChangeSavedView } from '../../api/saved-views.ts';
import { filtersOf, type QueueSearch } from '../../paths.ts';
import { queueStrings } from '../../strings/en-queue.ts';
import { tell } from '../../layout/news.tsx';
import { savedSearchOf } from './saved-search.ts';

const SaveListSheet = lazy(() =>
  import('./save-list-sheet.tsx').then((file) => ({ default: file.SaveListSheet })),
);

/** Keeps what stands there under a name, or changes the list from which it came. */
export function SaveListButton({ search }: { search: QueueSearch }) {
  const { kept } = queueStrings;
  const [isOpen, setOpen] = useState(false);
  const views = useQuery(savedViews).data?.views ?? [];
  const from = views.find(({ id }) => id === search.saved);
  const change = useChangeSavedView();
  const isSame = from !== undefined && sameSearch(from.search, search);
  const saveAgain = async () => {
    if (!from) return;
    const order = { viewId: from.id, search: savedSearchOf(search), expectedVersion: from.version };
    if (await change.give(order)) tell(kept.changed(from.name));
  };
  return (
    <>
      {from?.mayChange && !isSame && (
        <button
          type="button"
          className="button bare small"
          disabled={change.pending}
          onClick={() => void saveAgain()}
        >
          {kept.saveAgain}
        </button>
      )}
      {!isSame && (
        <button type="button" className="button bare small" onClick={() => setOpen(true)}>
          {kept.save}
        </button>
      )}
      {isOpen && (
        <Suspense>
          <SaveListSheet search={search} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function sameSearch(one: object, search: QueueSearch): boolean {
  const text = (of: object) => JSON.stringify(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)));
  const { view = 'next', q } = search;
  return text(one) === text({ view, ...(q ? { q } : {}), ...filtersOf(search) });
}
