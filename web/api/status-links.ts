import { queryOptions } from '@tanstack/react-query';
import { ask, client } from './client.ts';
import type { components } from './openapi.d.ts';

export type StatusLink = components['schemas']['StatusLink'];

export const statusLinksOf = (ticketId: string) =>
  queryOptions({
    queryKey: ['settings', 'status links', ticketId],
    queryFn: ({ signal: left }) =>
      ask(
        (signal) =>
          client.GET('/api/v1/tickets/{ticketId}/status-links', { params: { path: { ticketId } }, signal }),
        left,
      ),
  });
