import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import { ask, client } from './client.ts';
import type { components } from './openapi.d.ts';
import { queryClient } from './questions.ts';

export type Notice = components['schemas']['NoticeView'];
export type DeskNotice = components['schemas']['DeskNoticeView'];

/** What the reader was told. Asked now and then: a notice is no chat. */
const askAgainMs = 15_000;

export const myNotices = queryOptions({
  queryKey: ['notices'],
  queryFn: ({ signal }) =>
    ask(
      (limit) => client.GET('/api/v1/notices', { params: { query: { limit: 30 } }, signal: limit }),
      signal,
    ),
  refetchInterval: askAgainMs,
});

/** The whole past, a page at a time. */
export const allNotices = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: ['notices', 'pages', unread],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: 50,
        unread: unread ? 'true' : 'false',
        ...(pageParam ? { after: pageParam } : {}),
      } as const;
      return ask((limit) => client.GET('/api/v1/notices', { params: { query }, signal: limit }), signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: askAgainMs,
  });

export const noticeCounts = queryOptions({
  queryKey: ['notices', 'counts'],
  queryFn: ({ signal }) => ask((limit) => client.GET('/api/v1/notices/counts', { signal: limit }), signal),
});

/** These, or all when none is named. */
export function useReadNotices() {
  return useMutation({
    mutationFn: (ids: readonly string[] | null) =>
      ask((signal) =>
        client.POST('/api/v1/notices/read', {
          body: ids === null ? { all: true } : { ids: [...ids] },
          signal,
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['notices'] }),
  });
}
