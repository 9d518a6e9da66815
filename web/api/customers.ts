import { queryOptions } from '@tanstack/react-query';
import { ask, client } from './client.ts';
import type { components } from './openapi.d.ts';
import { queryClient } from './questions.ts';
import { useWrite } from './settings.ts';

export type CustomerView = components['schemas']['CustomerView'];

export const customerOf = (customerId: string) =>
  queryOptions({
    queryKey: ['customer', customerId],
    queryFn: ({ signal }) =>
      ask(
        (limit) =>
          client.GET('/api/v1/customers/{id}', { params: { path: { id: customerId } }, signal: limit }),
        signal,
      ),
  });

export function useNoteCustomer({ id, version }: CustomerView) {
  const write = useWrite((notes: string, header, signal) =>
    client.PUT('/api/v1/customers/{id}/notes', {
      params: { path: { id }, header },
      body: { notes, expectedVersion: version },
      signal,
    }),
  );
  const give = async (notes: string) => {
    const changed = await write.give(notes);
    await queryClient.invalidateQueries({ queryKey: ['customer', id] });
    return changed;
  };
  return { ...write, give };
}

/** What the customer reads hangs on it: the ticket, and the templates for it, are asked anew. */
export function useChangeContact(
  { id, version }: { readonly id: string; readonly version: number },
  ticketId: string,
) {
  const write = useWrite(
    (changes: { language: 'en' | 'de' | null; timeZone: string | null }, header, signal) =>
      client.PATCH('/api/v1/contacts/{id}', {
        params: { path: { id }, header },
        body: { ...changes, expectedVersion: version },
        signal,
      }),
  );
  const give = async (changes: { language: 'en' | 'de' | null; timeZone: string | null }) => {
    const changed = await write.give(changes);
    await queryClient.invalidateQueries({ queryKey: ['ticket', ticketId] });
    return changed;
  };
  return { ...write, give };
}
