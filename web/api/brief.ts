import { queryOptions } from '@tanstack/react-query';
import { ask, client } from './client.ts';
import { askAgainAfterMs } from './live-state.ts';
import type { components } from './openapi.d.ts';

export type Brief = components['schemas']['BriefView'];

/** Below the packet, so that every command on the ticket asks it anew. */
export const briefOf = (escalationId: string) =>
  queryOptions({
    queryKey: ['packet', escalationId, 'brief'],
    queryFn: ({ signal }) =>
      ask(
        (limit) =>
          client.GET('/api/v1/escalations/{escalationId}/brief', {
            params: { path: { escalationId } },
            signal: limit,
          }),
        signal,
      ),
    refetchInterval: askAgainAfterMs(15_000),
  });
