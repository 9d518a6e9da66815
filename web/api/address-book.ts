import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask, client } from './client.ts';
import type { components } from './openapi.d.ts';

type Schemas = components['schemas'];
export type AddressCard = Schemas['AddressCard'];
export type AddressCardBody = Schemas['AddressCardBody'];
export type AddressWay = AddressCard['ways'][number];

export interface CardsQuestion {
  readonly q?: string;
  readonly team?: string;
  readonly path?: string;
}

/** Below the settings, so that every write there asks it anew. */
export const addressCards = ({ q, team, path }: CardsQuestion = {}) =>
  queryOptions({
    queryKey: ['settings', 'address book', q ?? '', team ?? '', path ?? ''],
    queryFn: ({ signal }) => {
      const query = { ...(q && { q }), ...(team && { team }), ...(path && { path }) };
      return ask((left) => client.GET('/api/v1/address-book', { params: { query }, signal: left }), signal);
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
