/** The outcome note: what came of an escalation, for the first agent and on the ticket. */
import type { OutcomeNote } from '../model/escalation-view.ts';
import type { EscalationClosed } from '../model/escalation-event.ts';
import type { TicketEvent } from '../model/ticket-event.ts';
import type { EscalationId } from '../model/words.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { sayRecord } from '../rules/words/say-record.ts';
import { iso, personMark } from './names.ts';

interface Material {
  readonly events: readonly { readonly event: TicketEvent }[];
  readonly texts: ReadonlyMap<string, { readonly body: string }>;
  readonly facts: Pick<DecisionFacts, 'directory'>;
}

export function outcomeNote(id: EscalationId, material: Material): OutcomeNote | null {
  const { events, texts, facts } = material;
  const closed = events.find(
    ({ event: { body } }) => body.type === 'escalation-closed' && body.escalationId === id,
  )?.event;
  if (closed?.body.type !== 'escalation-closed') return null;
  const { record, byId } = closed.body;
  const words = (textId: string | null | undefined) => (textId ? (texts.get(textId)?.body ?? null) : null);
  const cause = words(record.causeId);
  const workaround = words(record.workaroundId);
  const explanation = words(explanationOf(id, events));
  return {
    by: personMark(facts.directory, byId),
    at: iso(closed.occurredAt),
    text: lines(closed.body, { cause, workaround, explanation }).join('\n'),
    cause,
    workaround,
    explanation,
  };
}

/** What the receiving team wrote for the customer. */
function explanationOf(id: EscalationId, events: Material['events']): string | null {
  const answered = events.findLast(
    ({ event: { body } }) => body.type === 'escalation-answered' && body.escalationId === id,
  )?.event.body;
  return answered?.type === 'escalation-answered' ? answered.explanationId : null;
}

function lines(
  { record }: EscalationClosed,
  words: Pick<OutcomeNote, 'cause' | 'workaround' | 'explanation'>,
): string[] {
  const told = words.explanation === null ? [] : [`What the customer may be told: ${words.explanation}`];
  return [...sayRecord(record, words), ...told];
}
