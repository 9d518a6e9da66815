/** What events about consults do to their ticket. Questions and answers stand in texts, not in the state. */
import type { ConsultEvent, OpenConsult } from '../../model/consult.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { TicketEvent } from '../../model/ticket-event.ts';
import type { ConsultId } from '../../model/words.ts';

export function isConsultEvent<T extends { readonly type: string }>(
  body: T,
): body is Extract<T, ConsultEvent> {
  return body.type.startsWith('consult-');
}

export function evolveConsult(state: TicketState, body: ConsultEvent, event: TicketEvent): TicketState {
  switch (body.type) {
    case 'consult-asked':
      return { ...state, consults: [...(state.consults ?? []), asked(body, event)] };
    case 'consult-answered':
      if (body.ends) return without(state, body.consultId);
      return changed(state, body.consultId, (one) => ({
        ...one,
        waitingForIds: one.waitingForIds.filter((id) => id !== body.byId),
        answeredByIds: [...one.answeredByIds, body.byId],
        clock: { clock: body.clock, armedBy: event.seq },
      }));
    case 'consult-missed':
      return changed(state, body.consultId, (one) => ({
        ...one,
        clock: {
          clock: body.clock,
          armedBy: event.seq,
          ...(body.remindAt === null ? {} : { remind: { at: body.remindAt, count: 0 } }),
        },
      }));
    case 'consult-warned':
    case 'consult-reminded':
      return changed(state, body.consultId, (one) => ({
        ...one,
        clock: {
          clock: one.clock.clock,
          armedBy: one.clock.armedBy,
          ...(body.nextAt === null ? {} : { remind: { at: body.nextAt, count: body.count } }),
        },
      }));
    case 'consult-ended':
      return without(state, body.consultId);
  }
}

function asked(body: Extract<ConsultEvent, { type: 'consult-asked' }>, event: TicketEvent): OpenConsult {
  const { consultId, escalationId, questionId, askedById, expertIds, clock, warnAt } = body;
  return {
    id: consultId,
    escalationId,
    questionId,
    askedById,
    askedAt: event.occurredAt,
    waitingForIds: expertIds,
    answeredByIds: [],
    clock: { clock, armedBy: event.seq, ...(warnAt === null ? {} : { warnAt }) },
  };
}

function changed(state: TicketState, id: ConsultId, by: (consult: OpenConsult) => OpenConsult): TicketState {
  return { ...state, consults: (state.consults ?? []).map((one) => (one.id === id ? by(one) : one)) };
}

function without(state: TicketState, id: ConsultId): TicketState {
  const consults = (state.consults ?? []).filter((one) => one.id !== id);
  if (consults.length > 0) return { ...state, consults };
  const { consults: none, ...rest } = state;
  return rest;
}
