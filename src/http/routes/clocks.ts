import type { EscalationId, TicketId } from '../../model/words.ts';
import { excuseMiss, withdrawExcuse } from '../../operations/excuse-miss.ts';
import { recordFindings, recordRelief } from '../../operations/record-progress.ts';
import { waitForVendor } from '../../operations/wait-for-vendor.ts';
import type { clockRoutes } from '../contract/clock-routes.ts';
import { instantOf } from '../given.ts';
import type { Call, Handlers } from '../call.ts';
import { of } from './tickets.ts';

export const clockHandlers = {
  excuseMiss: (call) =>
    excuseMiss(call.door.desk, { ...onTicket(call), seq: call.params.seq, reason: call.body.reason }),
  withdrawExcuse: (call) => withdrawExcuse(call.door.desk, { ...onTicket(call), seq: call.params.seq }),
  waitForVendor: (call) => waitForVendor(call.door.desk, { ...onTicket(call), vendor: call.body.vendor }),
  recordFindings: (call) =>
    recordFindings(call.door.desk, { ...onEscalation(call), findings: call.body.findings }),
  recordRelief: (call) =>
    recordRelief(call.door.desk, {
      ...onEscalation(call),
      how: call.body.how,
      since: instantOf(call.body.since),
    }),
} satisfies Pick<Handlers, keyof typeof clockRoutes>;

type OnTicket = Pick<Call<typeof clockRoutes.waitForVendor>, 'caller' | 'params' | 'request'> & {
  readonly body: { readonly expectedVersion?: number | undefined };
};
type OnEscalation = Pick<Call<typeof clockRoutes.recordFindings>, 'caller' | 'params' | 'request'> & {
  readonly body: { readonly expectedVersion?: number | undefined };
};

function onTicket({ caller, params, request, body }: OnTicket) {
  const { expectedVersion } = body;
  return { ...of(caller), ticketId: params.ticketId as TicketId, request, expectedVersion };
}

function onEscalation({ caller, params, request, body }: OnEscalation) {
  const { expectedVersion } = body;
  return { ...of(caller), escalationId: params.escalationId as EscalationId, request, expectedVersion };
}
