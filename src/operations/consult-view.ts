/** Questions to experts as a ticket's page shows them, the newest first. */
import type { ConsultView } from '../model/consult-view.ts';
import type { TicketState } from '../model/ticket.ts';
import type { TicketEvent } from '../model/ticket-event.ts';
import type { PersonId } from '../model/words.ts';
import { mayEndConsult } from '../rules/ticket/end-consult.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { clockView, iso, namesFor, personMark } from './names.ts';

interface Material {
  readonly events: readonly { readonly event: TicketEvent }[];
  readonly texts: ReadonlyMap<string, { readonly body: string }>;
}

export function consultViews(
  state: TicketState,
  { events, texts }: Material,
  facts: DecisionFacts,
  personId: PersonId,
): ConsultView[] {
  const bodies = events.map(({ event }) => event);
  return bodies
    .flatMap(({ body, occurredAt }): ConsultView[] => {
      if (body.type !== 'consult-asked') return [];
      const open = state.consults?.find(({ id }) => id === body.consultId);
      const ended = bodies.find(
        (one) => one.body.type === 'consult-ended' && one.body.consultId === body.consultId,
      )?.body;
      const noteId = ended?.type === 'consult-ended' ? ended.noteId : null;
      const mayAnswer = open?.waitingForIds.includes(personId) ?? false;
      const mayEnd = open !== undefined && mayEndConsult({ state }, open, personId);
      return [
        {
          id: body.consultId,
          escalationId: body.escalationId,
          question: texts.get(body.questionId)?.body ?? '',
          askedBy: personMark(facts.directory, body.askedById),
          askedAt: iso(occurredAt),
          experts: body.expertIds.map((id) => ({
            person: personMark(facts.directory, id),
            answer: answerOf(id, body.consultId, { events, texts }),
          })),
          open: open !== undefined,
          note: noteId === null ? null : (texts.get(noteId)?.body ?? null),
          clock:
            open === undefined || open.answeredByIds.length > 0
              ? null
              : clockView(
                  { clock: open.clock.clock, escalationId: open.escalationId },
                  facts,
                  namesFor(facts, personId).reader,
                ),
          allowedCommands: [
            ...(mayAnswer ? (['answer'] as const) : []),
            ...(mayEnd ? (['end'] as const) : []),
          ],
        },
      ];
    })
    .reverse();
}

function answerOf(byId: PersonId, consultId: string, { events, texts }: Material) {
  for (const { event } of events) {
    const { body } = event;
    if (body.type === 'consult-answered' && body.consultId === consultId && body.byId === byId)
      return { text: texts.get(body.answerId)?.body ?? '', at: iso(event.occurredAt) };
  }
  return null;
}
