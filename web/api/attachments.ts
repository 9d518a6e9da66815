import { queryOptions } from '@tanstack/react-query';
import { ask, client } from './client.ts';
import type { components } from './openapi.d.ts';

export type Attachment = components['schemas']['AttachmentView'];

/** The check takes seconds. */
export const scanLookMs = 3000;

/** Every file of a ticket; looked at again while the check has not said what it thinks of one. */
export const filesOf = (ticketId: string) =>
  queryOptions({
    queryKey: ['ticket', ticketId, 'files'],
    queryFn: ({ signal }) => listFiles(ticketId, signal),
    refetchInterval: ({ state }) => (state.data?.some(({ scan }) => scan === 'waiting') ? scanLookMs : false),
  });

export async function listFiles(ticketId: string, left?: AbortSignal): Promise<readonly Attachment[]> {
  const { attachments } = await ask(
    (signal) =>
      client.GET('/api/v1/tickets/{ticketId}/attachments', { params: { path: { ticketId } }, signal }),
    left,
  );
  return attachments;
}

export function removeFile(ticketId: string, attachmentId: string) {
  const path = { ticketId, attachmentId };
  return ask((signal) =>
    client.DELETE('/api/v1/tickets/{ticketId}/attachments/{attachmentId}', { params: { path }, signal }),
  );
}

export function fileAddress(ticketId: string, id: string, what: 'content' | 'preview'): string {
  return `/api/v1/tickets/${ticketId}/attachments/${id}/${what}`;
}

export function opens({ scan }: Pick<Attachment, 'scan'>): boolean {
  return scan === 'clean' || scan === 'unscanned';
}
