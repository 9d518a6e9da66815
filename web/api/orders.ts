import type { components } from './openapi.d.ts';
import { client } from './client.ts';
import { type Command, useCommand } from './use-command.ts';

/** The orders that people give from the app, one hook for each. `expectedVersion` is the version on the screen. */
type Schemas = components['schemas'];
export type MessageOrder = Schemas['AddMessageRequest'];
export type OpenOrder = Schemas['OpenEscalationRequest'];
export type CloseOrder = Schemas['CloseRequest'];

export function useAddMessage(ticketId: string): Command<MessageOrder> {
  return useCommand(ticketId, (body, header, signal) =>
    client.POST('/api/v1/tickets/{ticketId}/messages', {
      params: { path: { ticketId }, header },
      body,
      signal,
    }),
  );
}

export function useChangeTicket(ticketId: string): Command<Schemas['ChangeTicketRequest']> {
  return useCommand(ticketId, (body, _key, signal) =>
    client.PATCH('/api/v1/tickets/{ticketId}', { params: { path: { ticketId } }, body, signal }),
  );
}

export function useMergeTicket(ticketId: string): Command<Schemas['MergeTicketRequest']> {
  return useCommand(ticketId, (body, header, signal) =>
    client.POST('/api/v1/tickets/{ticketId}/merge', { params: { path: { ticketId }, header }, body, signal }),
  );
}

export function useOpenEscalation(ticketId: string): Command<OpenOrder> {
  return useCommand(ticketId, (body, header, signal) =>
    client.POST('/api/v1/tickets/{ticketId}/escalations', {
      params: { path: { ticketId }, header },
      body,
      signal,
    }),
  );
}

export function useWritePacket(
  ticketId: string,
  escalationId: string,
): Command<Schemas['WritePacketRequest']> {
  return useCommand(ticketId, (body, _key, signal) =>
    client.PUT('/api/v1/escalations/{escalationId}/packet', {
      params: { path: { escalationId } },
      body,
      signal,
    }),
  );
}

/** Orders over one escalation that differ only in their last word. */
interface Bodies {
  readonly request: Schemas['RequestEscalationRequest'];
  readonly accept: Schemas['AcceptRequest'];
  readonly return: Schemas['ReturnRequest'];
  readonly 're-route': Schemas['ReRouteRequest'];
  readonly decline: Schemas['NoteRequest'];
  readonly withdraw: Schemas['NoteRequest'];
  readonly 'ask-next': Schemas['NoteRequest'];
  readonly answer: Schemas['AnswerRequest'];
  readonly close: CloseOrder;
  readonly decision: Schemas['DecisionRequest'];
  readonly coordination: Schemas['CoordinationRequest'];
  readonly 'de-escalate': Schemas['DeEscalateRequest'];
  readonly roles: Schemas['RolesRequest'];
}
export type EscalationOrder = keyof Bodies;

export function useEscalationOrder<Name extends EscalationOrder>(
  ticketId: string,
  escalationId: string,
  name: Name,
): Command<Bodies[Name]> {
  return useCommand<Bodies[Name]>(ticketId, (body, header, signal) =>
    // The route is chosen at run time; each name has its own body, which Bodies ties to it.
    client.POST(`/api/v1/escalations/{escalationId}/${name as 'accept'}`, {
      params: { path: { escalationId }, header },
      body: body as Schemas['AcceptRequest'],
      signal,
    }),
  );
}
