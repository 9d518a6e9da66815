/** What the page of an escalation says of its coordinator and of the escalations that it is linked with. */
import type { EscalationView } from '../model/escalation-view.ts';
import type { OpenEscalation } from '../model/escalation.ts';
import type { TicketEvent } from '../model/ticket-event.ts';
import type { EscalationId } from '../model/words.ts';
import { isCounting } from '../rules/clocks/run-clock.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { iso, isoOrNull, personMark } from './names.ts';

interface Material {
  readonly events: readonly { readonly event: TicketEvent }[];
  readonly texts: ReadonlyMap<string, { readonly body: string }>;
  readonly facts: DecisionFacts;
}

export function coordinationView(
  one: OpenEscalation,
  { events, texts, facts }: Material,
): EscalationView['coordination'] {
  if (one.state !== 'coordinating') return null;
  const clock = one.clocks.coordination?.clock;
  const path =
    one.proposedPathId === null ? undefined : facts.policyOf(one.policyVersion).paths.get(one.proposedPathId);
  const started = events.findLast(
    ({ event: { body } }) => body.type === 'coordination-started' && body.escalationId === one.id,
  )?.event.body;
  const noteId = started?.type === 'coordination-started' ? started.noteId : null;
  return {
    coordinator: personMark(facts.directory, one.ownerId),
    decideBy: clock && isCounting(clock) ? iso(clock.dueAt) : null,
    proposedPath: path ? { id: path.id, name: path.name } : null,
    note: noteId === null ? null : (texts.get(noteId)?.body ?? null),
    explainedAt: isoOrNull(one.explainedAt),
  };
}

export function continuesMark(
  id: EscalationId | undefined,
  { events }: Material,
): EscalationView['continues'] {
  return openings(events).find((one) => one.id === id)?.mark ?? null;
}

export function continuedBy(id: EscalationId, { events }: Material): EscalationView['continuedBy'] {
  return openings(events)
    .filter(({ continuesId }) => continuesId === id)
    .map(({ mark }) => mark);
}

function openings(events: Material['events']) {
  return events.flatMap(({ event: { body } }) =>
    body.type === 'escalation-opened'
      ? [
          {
            id: body.escalationId,
            continuesId: body.continuesId,
            mark: { id: body.escalationId, number: body.number },
          },
        ]
      : [],
  );
}
