import { queryOptions } from '@tanstack/react-query';
import { ask, client } from './client.ts';
import type { components } from './openapi.d.ts';
import { type Command, useCommand } from './use-command.ts';

type Schemas = components['schemas'];
export type TriageView = Schemas['TriageView'];
export type TriggerAsk = Schemas['TriggerAskView'];
export type Need = TriageView['needs'][number];

export const triageOf = (ticketId: string) =>
  queryOptions({
    queryKey: ['ticket', ticketId, 'triage'],
    queryFn: ({ signal }) =>
      ask(
        (limit) =>
          client.GET('/api/v1/tickets/{ticketId}/triage', { params: { path: { ticketId } }, signal: limit }),
        signal,
      ),
  });

export const similarTo = (ticketId: string) =>
  queryOptions({
    queryKey: ['similar', ticketId],
    queryFn: ({ signal }) =>
      ask(
        (limit) =>
          client.GET('/api/v1/tickets/{ticketId}/similar', { params: { path: { ticketId } }, signal: limit }),
        signal,
      ),
    staleTime: 60_000,
  });

export function useAnswerChecklist(
  ticketId: string,
  item: string,
): Command<Schemas['AnswerChecklistRequest']> {
  return useCommand(ticketId, (body, header, signal) =>
    client.PUT('/api/v1/tickets/{ticketId}/checklist/{item}', {
      params: { path: { ticketId, item }, header },
      body,
      signal,
    }),
  );
}

export function useMakeCommitment(ticketId: string): Command<Schemas['MakeCommitmentRequest']> {
  return useCommand(ticketId, (body, header, signal) =>
    client.POST('/api/v1/tickets/{ticketId}/commitments', {
      params: { path: { ticketId }, header },
      body,
      signal,
    }),
  );
}

export function useEndCommitment(
  ticketId: string,
  commitmentId: number,
): Command<Schemas['EndCommitmentRequest']> {
  return useCommand(ticketId, (body, header, signal) =>
    client.POST('/api/v1/tickets/{ticketId}/commitments/{commitmentId}/end', {
      params: { path: { ticketId, commitmentId }, header },
      body,
      signal,
    }),
  );
}

export function useEndAsk(ticketId: string, { id: askId, what }: TriggerAsk): Command<object> {
  return useCommand(ticketId, (_order, header, signal) => {
    const parts = { params: { path: { ticketId, askId }, header }, body: {}, signal };
    return what === 'flag'
      ? client.POST('/api/v1/tickets/{ticketId}/asks/{askId}/seen', parts)
      : client.POST('/api/v1/tickets/{ticketId}/asks/{askId}/put-aside', parts);
  });
}
