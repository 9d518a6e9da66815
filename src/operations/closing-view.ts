/** What the customer said of the resolution, and the preventive steps of a ticket, from its events. */
import type { TicketState } from '../model/ticket.ts';
import type { TicketEvent } from '../model/ticket-event.ts';
import type { TicketView } from '../model/ticket-view.ts';
import type { PersonId } from '../model/words.ts';
import { localDate } from '../rules/clocks/say-instant.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { isoOrNull, readerOf } from './names.ts';
import { stepView } from './preventive-steps.ts';

interface Material {
  readonly events: readonly { readonly event: TicketEvent }[];
  readonly texts: ReadonlyMap<string, { readonly body: string }>;
}

export function resolutionView(state: TicketState, { events, texts }: Material): TicketView['resolution'] {
  const last = events.findLast(({ event: { body } }) => body.type === 'resolution-answered')?.event;
  const told =
    last?.body.type === 'resolution-answered' && last.body.confirmation !== 'none' ? last.body : null;
  return {
    confirmation: state.confirmation,
    satisfaction: told?.satisfaction ?? null,
    comment: told?.commentId ? (texts.get(told.commentId)?.body ?? null) : null,
    answeredAt: told && last ? isoOrNull(last.occurredAt) : null,
    waitsUntil: isoOrNull(state.confirmBy?.at ?? null),
  };
}

export function stepsOfTicket(
  state: TicketState,
  { events, texts }: Material,
  facts: DecisionFacts,
  personId: PersonId,
): TicketView['preventiveSteps'] {
  const { zone } = readerOf(facts.directory, personId, facts.now);
  const today = localDate(facts.now, zone);
  const done = new Map(
    events.flatMap(({ event }) =>
      event.body.type === 'preventive-step-done' ? [[event.body.stepId, event] as const] : [],
    ),
  );
  return events.flatMap(({ event: { body } }) =>
    body.type !== 'escalation-closed'
      ? []
      : (body.record.preventiveSteps ?? []).map(({ id, textId, ownerId, teamId, dueOn }) => {
          const end = done.get(id);
          const doneBy = end?.body.type === 'preventive-step-done' ? end.body.byId : null;
          const of = { id, ticketId: state.id, ticketNumber: state.number, ownerId, teamId, dueOn };
          const text = texts.get(textId)?.body ?? '';
          return stepView({ ...of, text, doneAt: end?.occurredAt ?? null, doneBy }, facts, today);
        }),
  );
}
