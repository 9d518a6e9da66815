import type { Instant } from '../../model/instant.ts';
import type { MessageStatement } from './ticket-story.ts';

/** A message is the ticket's description repeated only when it was written this near to the creation. */
const repeatWithinMs = 10 * 60_000;

/**
 * Helpdesks give a ticket's first message twice: as description of the ticket, and as first of its messages, under an id that the
 * ticket alone does not name. The one id "<ticket>/description" for both keeps it one message, whichever comes first.
 */
export function withDescription(
  ticketId: string,
  description: MessageStatement | undefined,
  messages: readonly MessageStatement[],
): MessageStatement[] {
  if (!description) return [...messages];
  const id = descriptionId(ticketId);
  const index = messages.findIndex((message) => repeats(message, description.text, description.at));
  const repeated = messages[index];
  if (!repeated) return [{ ...description, id }, ...messages];
  return messages.with(index, { ...repeated, id });
}

export function descriptionId(ticketId: string): string {
  return `${ticketId}/description`.slice(-200);
}

export function repeats(message: MessageStatement, text: string, at: Instant | undefined): boolean {
  if (message.direction === 'note' || words(message.text) !== words(text)) return false;
  return message.at === undefined || at === undefined || Math.abs(message.at - at) <= repeatWithinMs;
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
