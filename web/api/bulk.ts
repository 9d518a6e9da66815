import { queryOptions } from '@tanstack/react-query';
import { ask, client } from './client.ts';
import type { components } from './openapi.d.ts';
import { newRequestKey } from './request-key.ts';

type Schemas = components['schemas'];
export type BulkAct = Schemas['BulkAct'];
export type BulkView = Schemas['BulkView'];
export type StartBulk = Schemas['StartBulk'];

const everyMs = 400;

/** How far it is; asked again until nothing is left to do. */
export const bulkById = (bulkId: string) =>
  queryOptions({
    queryKey: ['bulk', bulkId],
    queryFn: ({ signal }) =>
      ask(
        (limit) => client.GET('/api/v1/bulk/{bulkId}', { params: { path: { bulkId } }, signal: limit }),
        signal,
      ),
    refetchInterval: (query) => (query.state.data?.ended ? false : everyMs),
    staleTime: 0,
  });

export const startBulk = (body: StartBulk) => {
  const header = { 'Idempotency-Key': newRequestKey() };
  return ask((signal) => client.POST('/api/v1/bulk', { params: { header }, body, signal }));
};

export const stopBulk = (bulkId: string) =>
  ask((signal) => client.POST('/api/v1/bulk/{bulkId}/stop', { params: { path: { bulkId } }, signal }));

export interface UndoSpan {
  readonly from: number;
  readonly to: number;
}

export const undoAct = (ticketId: string, { from, to }: UndoSpan) => {
  const params = { path: { ticketId }, header: { 'Idempotency-Key': newRequestKey() } };
  return ask((signal) =>
    client.POST('/api/v1/tickets/{ticketId}/undo', { params, body: { from, to }, signal }),
  );
};
