import {
  infiniteQueryOptions,
  keepPreviousData,
  QueryClient,
  queryOptions,
  useQuery,
} from '@tanstack/react-query';
import type { QueueViewName } from '../../src/model/queue-view.ts';
import { type Filters, filtersOf, type QueueSearch } from '../paths.ts';
import { setClock, stopwatch } from '../clock.ts';
import { ask, client } from './client.ts';
import { Failure } from './failure.ts';
import { askAgainAfterMs, whenLost } from './live-state.ts';
import type { operations } from './openapi.d.ts';
import type { EscalationKind, Me } from './schemas.ts';

/** Every question to the server, with its place in the cache. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 4000,
      gcTime: 10 * 60_000,
      networkMode: 'always',
      retry: (failures, error) => error instanceof Failure && error.passing && failures < 2,
      retryDelay: (failures) => 500 * 2 ** failures,
    },
    mutations: { networkMode: 'always' },
  },
});

export interface QueueQuestion {
  readonly view: QueueViewName;
  readonly q?: string | undefined;
  readonly filters?: Filters | undefined;
}

/** The question that an address asks. */
export function questionOf(search: QueueSearch): QueueQuestion {
  return { view: search.view ?? 'next', q: search.q, filters: filtersOf(search) };
}

export const questionKey = ({ q, filters }: QueueQuestion) => JSON.stringify([q ?? '', filters ?? {}]);
export const pageRows = 100;
const pollMs = 4000;

/** The stream broke: what is on the screen is asked for at once, and from then on every few seconds. */
whenLost(() => {
  const isFollowed = ({ queryKey }: { queryKey: readonly unknown[] }) =>
    queryKey[3] === 'head' || (queryKey[0] === 'ticket' && queryKey.length === 2);
  void queryClient.invalidateQueries({ predicate: isFollowed });
});

/** As the address has them; the server says what it does not take. */
type AskedFilters = Omit<
  NonNullable<operations['listTickets']['parameters']['query']>,
  'view' | 'q' | 'after' | 'limit'
>;

async function askQueue(question: QueueQuestion, after: string | null, signal: AbortSignal) {
  const query = {
    view: question.view,
    limit: pageRows,
    ...(question.q ? { q: question.q } : {}),
    ...(question.filters as AskedFilters | undefined),
    ...(after ? { after } : {}),
  };
  return ask((limit) => client.GET('/api/v1/tickets', { params: { query }, signal: limit }), signal);
}

/** The list as it lies on the screen. It changes only when the reader says so. */
export const queueList = (question: QueueQuestion) =>
  infiniteQueryOptions({
    queryKey: ['queue', question.view, questionKey(question), 'list'],
    queryFn: async ({ pageParam, signal }) => {
      const page = await askQueue(question, pageParam, signal);
      // The same answer serves both questions, so that a page which opens asks once.
      if (pageParam === null) queryClient.setQueryData(queueHead(question).queryKey, page);
      return page;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });

/** The first page as it is by now. */
export const queueHead = (question: QueueQuestion) =>
  queryOptions({
    queryKey: ['queue', question.view, questionKey(question), 'head'],
    queryFn: ({ signal }) => askQueue(question, null, signal),
    refetchInterval: askAgainAfterMs(pollMs),
    placeholderData: keepPreviousData,
  });

export const ticketById = (ticketId: string) =>
  queryOptions({
    queryKey: ['ticket', ticketId],
    queryFn: ({ signal }) =>
      ask(
        (limit) =>
          client.GET('/api/v1/tickets/{ticketId}', { params: { path: { ticketId } }, signal: limit }),
        signal,
      ),
    refetchInterval: askAgainAfterMs(pollMs),
  });

export const escalationPreview = (ticketId: string, kind?: EscalationKind, pathId?: string) =>
  queryOptions({
    queryKey: ['ticket', ticketId, 'preview', kind ?? '', pathId ?? ''],
    queryFn: ({ signal }) =>
      ask(
        (limit) =>
          client.GET('/api/v1/tickets/{ticketId}/escalation-preview', {
            params: { path: { ticketId }, query: { ...(kind && { kind }), ...(pathId && { pathId }) } },
            signal: limit,
          }),
        signal,
      ),
    placeholderData: keepPreviousData,
  });

export type HandOffStep = 'request' | 'return' | 're-route' | 'de-escalate' | 'coordinate';

/** What a step would do: part of the ticket's place, so that every command asks it anew. */
export const handOffPreview = (escalationId: string, as: HandOffStep, pathId?: string) =>
  queryOptions({
    queryKey: ['ticket', 'hand-off', escalationId, as, pathId ?? ''],
    queryFn: ({ signal }) =>
      ask(
        (limit) =>
          client.GET('/api/v1/escalations/{escalationId}/hand-off-preview', {
            params: { path: { escalationId }, query: { as, ...(pathId && { pathId }) } },
            signal: limit,
          }),
        signal,
      ),
    placeholderData: keepPreviousData,
  });

export const everybody = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => ask((limit) => client.GET('/api/v1/people', { signal: limit }), signal),
});

export const clockTimeline = (ticketId: string, name: string, escalationId: string | null) =>
  queryOptions({
    queryKey: ['ticket', ticketId, 'clock', name, escalationId],
    queryFn: ({ signal }) =>
      ask(
        (limit) =>
          client.GET('/api/v1/tickets/{ticketId}/clocks/{name}', {
            params: { path: { ticketId, name }, query: escalationId ? { escalationId } : {} },
            signal: limit,
          }),
        signal,
      ),
  });

export const packetOf = (escalationId: string, version?: number) =>
  queryOptions({
    queryKey: ['packet', escalationId, version ?? 'newest'],
    queryFn: ({ signal }) =>
      ask(
        (limit) =>
          client.GET('/api/v1/escalations/{escalationId}/packet', {
            params: { path: { escalationId }, query: version ? { version } : {} },
            signal: limit,
          }),
        signal,
      ),
  });

export const packetMarkdown = (escalationId: string) =>
  ask((signal) =>
    client.GET('/api/v1/escalations/{escalationId}/packet.md', {
      params: { path: { escalationId } },
      parseAs: 'text',
      headers: { accept: 'text/markdown' },
      signal,
    }),
  );

export const peopleList = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => ask((limit) => client.GET('/api/v1/people', { signal: limit }), signal),
  staleTime: 60_000,
});

const askMeAgainAfterMs = askAgainAfterMs(15_000);

/** Asked again and again, because it carries the server's time. */
export const whoAmI = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const askedAt = stopwatch();
    const me = await ask((limit) => client.GET('/api/v1/me', { signal: limit }), signal);
    setClock(me.now, askedAt);
    return me;
  },
  // While the sample fills, the top bar counts along.
  refetchInterval: (query) => (query.state.data?.workspace.filling?.running ? 1_000 : askMeAgainAfterMs()),
  refetchOnWindowFocus: 'always',
});

/** The reader. Only below the frame, which shows nothing else until it knows. */
export function useMe(): Me {
  const { data } = useQuery(whoAmI);
  if (!data) throw new Error('useMe stands outside the frame');
  return data;
}
