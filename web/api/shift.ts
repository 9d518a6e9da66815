import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask, client } from './client.ts';
import { askAgainAfterMs } from './live-state.ts';
import type { components } from './openapi.d.ts';
import { queryClient } from './questions.ts';
import { type Command, useCommand } from './use-command.ts';

type Schemas = components['schemas'];
export type HandOverPage = Schemas['HandOverPage'];
export type HeldEscalation = Schemas['HeldEscalation'];

const pollMs = 15_000;

export const handOverOf = (person: string | undefined) =>
  queryOptions({
    queryKey: ['board', 'hand-over', person ?? ''],
    queryFn: ({ signal }) =>
      ask(
        (limit) =>
          client.GET('/api/v1/hand-over', { params: { query: person ? { person } : {} }, signal: limit }),
        signal,
      ),
    refetchInterval: askAgainAfterMs(pollMs),
    placeholderData: keepPreviousData,
  });

export function useHandShiftOver({ id, ticket }: HeldEscalation): Command<Schemas['ShiftHandOverRequest']> {
  const params = { escalationId: id };
  return useCommand(ticket.id, (body, header, signal) =>
    client
      .POST('/api/v1/escalations/{escalationId}/shift-hand-over', {
        params: { path: params, header },
        body,
        signal,
      })
      .finally(askAgain),
  );
}

export function useKeepOverShift({ id, ticket }: HeldEscalation): Command<Schemas['KeepRequest']> {
  const params = { escalationId: id };
  return useCommand(ticket.id, (body, header, signal) =>
    client
      .POST('/api/v1/escalations/{escalationId}/keep', { params: { path: params, header }, body, signal })
      .finally(askAgain),
  );
}

function askAgain(): void {
  void queryClient.invalidateQueries({ queryKey: ['board'] });
}
