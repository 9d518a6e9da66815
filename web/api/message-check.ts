import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask, client } from './client.ts';
import type { components } from './openapi.d.ts';

type Schemas = components['schemas'];
export type MessageCheckView = Schemas['MessageCheckView'];
export type MessageFinding = Schemas['MessageFinding'];
export type Said = Schemas['SaidView'];

/** `text` empty: only what the customer has told. The answer before stays until the next is there. */
export const messageCheckOf = (ticketId: string, version: number, draft: Schemas['CheckMessageRequest']) =>
  queryOptions({
    queryKey: ['message-check', ticketId, version, draft],
    queryFn: ({ signal }) =>
      ask(
        (limit) =>
          client.POST('/api/v1/tickets/{ticketId}/message-check', {
            params: { path: { ticketId } },
            body: draft,
            signal: limit,
          }),
        signal,
      ),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
  });
