import { queryOptions } from '@tanstack/react-query';
import { ask, client } from './client.ts';
import type { components } from './openapi.d.ts';

type Schemas = components['schemas'];
export type CalendarFeed = Schemas['CalendarFeed'];
export type FeedClosure = Schemas['Closure'];

export const feedsOf = (id: string) =>
  queryOptions({
    queryKey: ['settings', 'feeds', id],
    queryFn: ({ signal: left }) =>
      ask((signal) => client.GET('/api/v1/calendars/{id}/feeds', { params: { path: { id } }, signal }), left),
  });

/** The reader's own links to duty calendars. */
export const dutyFeeds = queryOptions({
  queryKey: ['settings', 'duty feeds'],
  queryFn: ({ signal: left }) => ask((signal) => client.GET('/api/v1/duty-feeds', { signal }), left),
});
