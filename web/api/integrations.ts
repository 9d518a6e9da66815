import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import { ask, client } from './client.ts';
import { Failure } from './failure.ts';
import type { components } from './openapi.d.ts';
import { queryClient } from './questions.ts';

/** Questions and orders of the pages about other systems. */
type Schemas = components['schemas'];
export type Endpoint = Schemas['WebhookEndpoint'];
export type Source = Schemas['Source'];

export const endpointList = queryOptions({
  queryKey: ['webhooks'],
  queryFn: ({ signal }) => ask((limit) => client.GET('/api/v1/webhook-endpoints', { signal: limit }), signal),
});

export const sourceList = queryOptions({
  queryKey: ['sources'],
  queryFn: ({ signal }) => ask((limit) => client.GET('/api/v1/sources', { signal: limit }), signal),
});

/** Opening it publishes a policy, after which whatever lies under the settings' key is asked anew. */
export const requestForm = queryOptions({
  queryKey: ['settings', 'request form'],
  queryFn: ({ signal }) => ask((limit) => client.GET('/api/v1/request-form', { signal: limit }), signal),
});

const logEveryMs = 3_000;

export const deliveryLog = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['webhooks', id, 'log'],
    queryFn: ({ pageParam, signal }) =>
      ask(
        (limit) =>
          client.GET('/api/v1/webhook-endpoints/{id}/deliveries', {
            params: { path: { id }, query: { limit: 25, ...(pageParam ? { after: pageParam } : {}) } },
            signal: limit,
          }),
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    // Deliveries are no events of a ticket, so the stream does not tell of them.
    refetchInterval: logEveryMs,
  });

export interface Act<Order, Answer> {
  readonly give: (order: Order) => Promise<Answer | null>;
  readonly pending: boolean;
  readonly failure: Failure | null;
}

/** One order over endpoints or sources; the lists are asked for again afterwards. */
export function useAct<Order, Answer>(
  send: (
    order: Order,
    signal: AbortSignal,
  ) => Promise<{ data?: Answer; error?: unknown; response: Response }>,
): Act<Order, Answer> {
  const mutation = useMutation<Answer, Failure, Order>({
    mutationFn: (order) => ask((signal) => send(order, signal)),
    onSuccess: () =>
      queryClient.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === 'webhooks' || queryKey[0] === 'sources',
      }),
  });
  return {
    give: (order) => mutation.mutateAsync(order).catch(() => null),
    pending: mutation.isPending,
    failure: mutation.error instanceof Failure ? mutation.error : null,
  };
}
