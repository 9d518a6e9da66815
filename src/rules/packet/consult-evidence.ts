// What experts answered who were asked without handing over, as evidence.
import type { TicketEvent } from '../../model/ticket-event.ts';
import type { PersonId } from '../../model/words.ts';

export interface ConsultWords {
  readonly question: string;
  readonly expert: string;
  readonly answer: string;
}

const longest = 8000;

export function consultText({ question, expert, answer }: ConsultWords): string {
  return `${question}\n${expert}: ${answer}`.trim().slice(0, longest);
}

/** Oldest first. What was erased is left out. */
export function consultEvidence(
  events: Iterable<TicketEvent>,
  texts: ReadonlyMap<string, { readonly body: string }>,
  nameOf: (id: PersonId) => string,
): { readonly kind: 'prose'; readonly text: string }[] {
  const questions = new Map<string, string>();
  const found: { kind: 'prose'; text: string }[] = [];
  for (const { body } of events) {
    if (body.type === 'consult-asked') questions.set(body.consultId, texts.get(body.questionId)?.body ?? '');
    if (body.type !== 'consult-answered') continue;
    const answer = texts.get(body.answerId)?.body;
    if (answer === undefined) continue;
    const question = questions.get(body.consultId) ?? '';
    found.push({ kind: 'prose', text: consultText({ question, expert: nameOf(body.byId), answer }) });
  }
  return found;
}
