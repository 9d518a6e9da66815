import { queryOptions, useMutation } from '@tanstack/react-query';
import { ask, client } from './client.ts';
import { queryClient } from './questions.ts';

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
