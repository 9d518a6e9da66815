import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, client } from './client.ts';
import type { components } from './openapi.d.ts';
import { queryClient } from './questions.ts';
import { type Command, useCommand } from './use-command.ts';

type Schemas = components['schemas'];
export type TicketCompensations = Schemas['TicketCompensations'];
export type ApprovalView = Schemas['ApprovalView'];
export type PreventiveStepView = Schemas['PreventiveStepView'];
export type CompensationOrder = Schemas['GiveCompensationRequest'];
type Wish = Pick<CompensationOrder, 'action' | 'amount' | 'currency'>;

/** Asked anew with the ticket. */
export const compensationsOf = (ticketId: string) =>
  queryOptions({
    queryKey: ['ticket', ticketId, 'compensations'],
    queryFn: ({ signal }) =>
      ask(
        (limit) =>
          client.GET('/api/v1/tickets/{ticketId}/compensations', {
            params: { path: { ticketId } },
            signal: limit,
          }),
        signal,
      ),
  });

/** What is about to be given, held against the reader's limits. */
export const limitAsked = (ticketId: string, wish: Wish) =>
  queryOptions({
    queryKey: ['ticket', ticketId, 'compensations', wish],
    queryFn: ({ signal }) =>
      ask(
        (limit) =>
          client.GET('/api/v1/tickets/{ticketId}/compensations', {
            params: { path: { ticketId }, query: wish },
            signal: limit,
          }),
        signal,
      ),
    select: ({ above }) => above,
  });

export const templatesOf = (ticketId: string) =>
  queryOptions({
    queryKey: ['ticket', ticketId, 'templates'],
    queryFn: ({ signal }) =>
      ask(
        (limit) =>
          client.GET('/api/v1/tickets/{ticketId}/templates', {
            params: { path: { ticketId } },
            signal: limit,
          }),
        signal,
      ),
  });

export type ApprovalsShown = 'open' | 'mine' | 'decided';

export const approvalList = (shown: ApprovalsShown) =>
  infiniteQueryOptions({
    queryKey: ['approvals', shown],
    queryFn: ({ pageParam, signal }) =>
      ask(
        (limit) =>
          client.GET('/api/v1/approvals', {
            params: {
              query: {
                state: shown === 'decided' ? 'decided' : 'open',
                mine: String(shown === 'mine'),
                ...(pageParam ? { after: pageParam } : {}),
              },
            },
            signal: limit,
          }),
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: 8000,
  });

export const limitsInForce = queryOptions({
  queryKey: ['limits'],
  queryFn: ({ signal }) => ask((limit) => client.GET('/api/v1/limits', { signal: limit }), signal),
  staleTime: 60_000,
});

export function useGiveCompensation(ticketId: string): Command<CompensationOrder> {
  return useCommand(ticketId, (body, header, signal) =>
    client.POST('/api/v1/tickets/{ticketId}/compensations', {
      params: { path: { ticketId }, header },
      body,
      signal,
    }),
  );
}

export function useAskApproval(ticketId: string): Command<Schemas['AskApprovalRequest']> {
  return useCommand(ticketId, (body, header, signal) =>
    client.POST('/api/v1/tickets/{ticketId}/approvals', {
      params: { path: { ticketId }, header },
      body,
      signal,
    }),
  );
}

export function useBookCompensation(
  ticketId: string,
  compensationId: string,
): Command<Schemas['BookRequest']> {
  return useCommand(ticketId, (body, header, signal) =>
    client.POST('/api/v1/compensations/{compensationId}/booking', {
      params: { path: { compensationId }, header },
      body,
      signal,
    }),
  );
}

interface Decisions {
  readonly approve: Schemas['ApproveRequest'];
  readonly refuse: Schemas['RefuseRequest'];
  readonly pass: Schemas['PassRequest'];
  readonly withdraw: Schemas['VersionRequest'];
}

/** Approve, refuse, hand on or take back; the list of approvals is asked anew. */
export function useDecideApproval<Name extends keyof Decisions>(
  approval: Pick<ApprovalView, 'id' | 'ticketId'>,
  name: Name,
): Command<Decisions[Name]> {
  return useCommand<Decisions[Name]>(approval.ticketId, async (body, header, signal) => {
    const answer = await client.POST(`/api/v1/approvals/{approvalId}/${name as 'approve'}`, {
      params: { path: { approvalId: approval.id }, header },
      body: body as Schemas['ApproveRequest'],
      signal,
    });
    void queryClient.invalidateQueries({ queryKey: ['approvals'] });
    return answer;
  });
}

export function useAnswerResolution(ticketId: string): Command<Schemas['AnswerResolutionRequest']> {
  return useCommand(ticketId, (body, header, signal) =>
    client.POST('/api/v1/tickets/{ticketId}/resolution', {
      params: { path: { ticketId }, header },
      body,
      signal,
    }),
  );
}

export function useFinishStep(ticketId: string, stepId: string): Command<object> {
  return useCommand(ticketId, async (_body, header, signal) => {
    const answer = await client.POST('/api/v1/preventive-steps/{stepId}/done', {
      params: { path: { stepId }, header },
      signal,
    });
    void queryClient.invalidateQueries({ queryKey: openSteps.queryKey });
    return answer;
  });
}

/** What keeps problems from coming back and is not done yet. */
export const openSteps = infiniteQueryOptions({
  queryKey: ['preventive-steps'],
  queryFn: ({ pageParam, signal }) =>
    ask(
      (limit) =>
        client.GET('/api/v1/preventive-steps', {
          params: { query: { state: 'open', ...(pageParam ? { after: pageParam } : {}) } },
          signal: limit,
        }),
      signal,
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
  refetchInterval: 30_000,
});

export const teamList = queryOptions({
  queryKey: ['teams'],
  queryFn: ({ signal }) => ask((limit) => client.GET('/api/v1/teams', { signal: limit }), signal),
  staleTime: 60_000,
});
