import { useQuery } from '@tanstack/react-query';
import { savedViews } from '../../api/saved-views.ts';
import type { QueuePage } from '../../api/schemas.ts';
import type { QueueSearch } from '../../paths.ts';
import { strings } from '../../strings/en.ts';

/** What a list is called: the name under which it is kept, its team, or its view. */
export function useListTitle(search: QueueSearch, teams: QueuePage['teams']): string {
  const kept = useQuery({ ...savedViews, enabled: search.saved !== undefined }).data?.views;
  const saved = kept?.find(({ id }) => id === search.saved);
  const team = search.view === 'all' ? teams.find(({ id }) => id === search.team) : undefined;
  return saved?.name ?? team?.name ?? strings.views[search.view ?? 'next'];
}
