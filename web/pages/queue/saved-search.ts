import type { SavedSearch } from '../../api/saved-views.ts';
import { filtersOf, type QueueSearch } from '../../paths.ts';

/** What of an address is kept. */
export function savedSearchOf(search: QueueSearch): SavedSearch {
  const { view = 'next', q } = search;
  return { view, ...(q ? { q } : {}), ...filtersOf(search) } as SavedSearch;
}
