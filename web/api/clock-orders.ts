import type { components } from './openapi.d.ts';
import { client } from './client.ts';
import { type Command, useCommand } from './use-command.ts';

/** Orders around the clocks of a ticket. */
type Schemas = components['schemas'];

export function useWaitForVendor(ticketId: string): Command<Schemas['VendorWaitRequest']> {
  return useCommand(ticketId, (body, header, signal) =>
    client.POST('/api/v1/tickets/{ticketId}/vendor-wait', {
      params: { path: { ticketId }, header },
      body,
      signal,
    }),
  );
}

export function useRecordFindings(
  ticketId: string,
  escalationId: string,
): Command<Schemas['FindingsRequest']> {
  return useCommand(ticketId, (body, header, signal) =>
    client.POST('/api/v1/escalations/{escalationId}/findings', {
      params: { path: { escalationId }, header },
      body,
      signal,
    }),
  );
}

export function useRecordRelief(ticketId: string, escalationId: string): Command<Schemas['ReliefRequest']> {
  return useCommand(ticketId, (body, header, signal) =>
    client.POST('/api/v1/escalations/{escalationId}/relief', {
      params: { path: { escalationId }, header },
      body,
      signal,
    }),
  );
}

export function useExcuseMiss(ticketId: string, seq: number): Command<Schemas['ExcuseRequest']> {
  return useCommand(ticketId, (body, header, signal) =>
    client.POST('/api/v1/tickets/{ticketId}/misses/{seq}/excuse', {
      params: { path: { ticketId, seq }, header },
      body,
      signal,
    }),
  );
}

export function useWithdrawExcuse(ticketId: string, seq: number): Command<Schemas['WithdrawExcuseRequest']> {
  return useCommand(ticketId, (body, header, signal) =>
    client.POST('/api/v1/tickets/{ticketId}/misses/{seq}/withdraw-excuse', {
      params: { path: { ticketId, seq }, header },
      body,
      signal,
    }),
  );
}
