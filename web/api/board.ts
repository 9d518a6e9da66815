import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask, client } from './client.ts';
import { askAgainAfterMs } from './live-state.ts';
import type { components } from './openapi.d.ts';

type Schemas = components['schemas'];
export type BoardPage = Schemas['BoardPage'];
export type BoardCard = Schemas['BoardCard'];
export type PersonLoad = Schemas['PersonLoad'];
export type TeamLoad = Schemas['TeamLoad'];

export interface BoardQuestion {
  readonly kind?: BoardCard['kind'] | undefined;
  readonly team?: string | undefined;
  readonly severity?: number | undefined;
  readonly mine?: boolean | undefined;
}

const pollMs = 4_000;

/** The stream of changes asks for it anew: see `live.ts`. */
export const boardOf = ({ kind, team, severity, mine }: BoardQuestion) =>
  queryOptions({
    queryKey: ['board', kind ?? '', team ?? '', severity ?? '', mine ?? false],
    queryFn: ({ signal }) => {
      const query = { ...(kind && { kind }), ...(team && { team }), ...(severity && { severity }) };
      return ask(
        (limit) =>
          client.GET('/api/v1/board', {
            params: { query: { ...query, ...(mine && { mine: 'true' as const }) } },
            signal: limit,
          }),
        signal,
      );
    },
    refetchInterval: askAgainAfterMs(pollMs),
    placeholderData: keepPreviousData,
  });

export const loadNow = queryOptions({
  queryKey: ['board', 'load'],
  queryFn: ({ signal }) => ask((limit) => client.GET('/api/v1/load', { signal: limit }), signal),
  refetchInterval: askAgainAfterMs(pollMs),
});
