import { queryOptions } from '@tanstack/react-query';
import { ask, client } from './client.ts';
import { askAgainAfterMs } from './live-state.ts';
import type { components } from './openapi.d.ts';
import { queryClient } from './questions.ts';
import { useWrite } from './settings.ts';

type Schemas = components['schemas'];
export type SavedView = Schemas['SavedView'];
export type SavedSearch = Schemas['SavedSearch'];
export type SaveViewOrder = Schemas['SaveView'];

/** In the place of lists' heads, so that whatever brings these up to date counts here, too. */
export const savedViews = queryOptions({
  queryKey: ['queue', 'saved', '', 'counts'],
  queryFn: ({ signal }) => ask((limit) => client.GET('/api/v1/saved-views', { signal: limit }), signal),
  refetchInterval: askAgainAfterMs(15_000),
});

const refreshed = (): void => void queryClient.invalidateQueries({ queryKey: savedViews.queryKey });

export function useSaveView() {
  return useWrite((body: SaveViewOrder, header, signal) =>
    client.POST('/api/v1/saved-views', { params: { header }, body, signal }).finally(refreshed),
  );
}

export function useChangeSavedView() {
  return useWrite(({ viewId, ...body }: Schemas['ChangeSavedView'] & { viewId: string }, _key, signal) =>
    client
      .PATCH('/api/v1/saved-views/{viewId}', { params: { path: { viewId } }, body, signal })
      .finally(refreshed),
  );
}

export function useRemoveSavedView() {
  return useWrite(({ viewId }: { viewId: string }, _key, signal) =>
    client
      .DELETE('/api/v1/saved-views/{viewId}', { params: { path: { viewId } }, signal })
      .finally(refreshed),
  );
}

export function useArrangeSavedViews() {
  return useWrite((body: Schemas['ArrangeSavedViews'], _key, signal) =>
    client.PUT('/api/v1/saved-views/order', { body, signal }).finally(refreshed),
  );
}
