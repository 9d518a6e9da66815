import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, client } from './client.ts';
import type { components } from './openapi.d.ts';
import { queryClient } from './questions.ts';
import { useWrite } from './settings.ts';

/** Triggers in shadow and the marks of people. */
type Schemas = components['schemas'];
export type ShadowAct = Schemas['ShadowAct'];
export type ShadowTrigger = Schemas['ShadowTrigger'];
export type Verdict = Schemas['MarkShadowActRequest']['verdict'];

export const shadowTriggers = queryOptions({
  queryKey: ['shadow', 'triggers'],
  queryFn: ({ signal }) => ask((left) => client.GET('/api/v1/shadow-triggers', { signal: left }), signal),
});

export const shadowActs = (triggerId: string, verdict: Verdict | 'all') =>
  infiniteQueryOptions({
    queryKey: ['shadow', 'acts', triggerId, verdict],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: 20,
        ...(verdict === 'all' ? {} : { verdict }),
        ...(pageParam ? { after: pageParam } : {}),
      };
      const params = { path: { triggerId }, query };
      return ask(
        (left) => client.GET('/api/v1/shadow-triggers/{triggerId}/acts', { params, signal: left }),
        signal,
      );
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const shadowActsOf = (ticketId: string) =>
  queryOptions({
    queryKey: ['shadow', 'ticket', ticketId],
    queryFn: ({ signal }) =>
      ask(
        (left) =>
          client.GET('/api/v1/tickets/{ticketId}/shadow-acts', {
            params: { path: { ticketId } },
            signal: left,
          }),
        signal,
      ),
  });

/** A list that is being worked through keeps its rows: the mark changes in place, the counts follow. */
export function useMarkShadowAct({ ticketId, seq }: Pick<ShadowAct, 'ticketId' | 'seq'>) {
  const write = useWrite((verdict: Verdict, header, signal) =>
    client.PUT('/api/v1/tickets/{ticketId}/shadow-acts/{seq}', {
      params: { path: { ticketId, seq }, header },
      body: { verdict },
      signal,
    }),
  );
  const mark = async (verdict: Verdict) => {
    const given = await write.give(verdict);
    if (given) void queryClient.invalidateQueries({ queryKey: shadowTriggers.queryKey });
    if (given) void queryClient.invalidateQueries({ queryKey: ['shadow', 'ticket', ticketId] });
    return given?.answer ?? null;
  };
  return { mark, pending: write.pending, failure: write.failure };
}
