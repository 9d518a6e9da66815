import { client } from './client.ts';
import type { components } from './openapi.d.ts';
import { type Command, useCommand } from './use-command.ts';

type Schemas = components['schemas'];
export type ConsultView = Schemas['ConsultView'];

export function useAskConsult(ticketId: string): Command<Schemas['AskConsultRequest']> {
  return useCommand(ticketId, (body, header, signal) =>
    client.POST('/api/v1/tickets/{ticketId}/consults', {
      params: { path: { ticketId }, header },
      body,
      signal,
    }),
  );
}

export function useAnswerConsult(
  ticketId: string,
  consultId: string,
): Command<Schemas['AnswerConsultRequest']> {
  return useCommand(ticketId, (body, header, signal) =>
    client.POST('/api/v1/tickets/{ticketId}/consults/{consultId}/answer', {
      params: { path: { ticketId, consultId }, header },
      body,
      signal,
    }),
  );
}

export function useEndConsult(ticketId: string, consultId: string): Command<Schemas['EndConsultRequest']> {
  return useCommand(ticketId, (body, header, signal) =>
    client.POST('/api/v1/tickets/{ticketId}/consults/{consultId}/end', {
      params: { path: { ticketId, consultId }, header },
      body,
      signal,
    }),
  );
}
