import type { TicketId } from '../../model/words.ts';
import {
  listShadowActs,
  listShadowTriggers,
  markShadowAct,
  ticketShadowActs,
} from '../../operations/shadow-acts.ts';
import type { Handlers } from '../call.ts';
import type { shadowRoutes } from '../contract/shadow-routes.ts';
import { of } from './tickets.ts';

export const shadowHandlers = {
  listShadowTriggers: ({ door, caller }) => listShadowTriggers(door.desk, caller),
  listShadowActs: ({ door, caller, params, query }) =>
    listShadowActs(door.desk, { ...of(caller), ...params, ...query }),
  ticketShadowActs: ({ door, caller, params }) =>
    ticketShadowActs(door.desk, { ...of(caller), ticketId: params.ticketId as TicketId }),
  markShadowAct: ({ door, caller, params, body }) =>
    markShadowAct(door.desk, {
      ...of(caller),
      ticketId: params.ticketId as TicketId,
      seq: params.seq,
      verdict: body.verdict,
    }),
} satisfies Pick<Handlers, keyof typeof shadowRoutes>;
