import { fieldAt, flagAt, listAt, textAt, wordAt } from '../reading/fields.ts';
import { withDescription } from '../reading/first-message.ts';
import { epochInstant } from '../reading/instants.ts';
import { tagsAt } from '../reading/parties.ts';
import { htmlToText } from '../reading/plain-text.ts';
import type { MessageStatement, TicketStatement, TicketStory } from '../reading/ticket-story.ts';
import { assigneeOf, requesterOf } from './conversation.ts';
import { messageOfPart } from './part.ts';
import { internalCategories, ticketStates } from './vocabulary.ts';

/** A ticket of Intercom's own kind; its title and description are attributes. `extra` are parts that came beside it. */
export function storyOfTicket(remoteId: string, ticket: unknown, extra: readonly unknown[]): TicketStory {
  const parts = [...listAt(ticket, 'ticket_parts', 'ticket_parts'), ...extra];
  const messages = parts.flatMap((part) => messageOfPart(part) ?? []);
  return {
    remoteId,
    createdAt: epochInstant(fieldAt(ticket, 'created_at')),
    updatedAt: epochInstant(fieldAt(ticket, 'updated_at')),
    says: statementOf(ticket),
    messages: withDescription(remoteId, descriptionOf(ticket), messages),
  };
}

function statementOf(ticket: unknown): TicketStatement {
  return {
    subject: textAt(ticket, 500, 'ticket_attributes', '_default_title_'),
    status: statusOf(ticket),
    tags: tagsAt(ticket, 'tags', 'tags'),
    assignee: assigneeOf(ticket),
    requester: requesterOf(ticket),
  };
}

/** The state is a word, in newer versions an object with the word as category. */
function statusOf(ticket: unknown): TicketStatement['status'] {
  const word = wordAt(ticket, 'ticket_state', 'category') ?? wordAt(ticket, 'ticket_state');
  const isOpen = flagAt(ticket, 'open');
  return ticketStates.get(word ?? '') ?? (isOpen === undefined ? undefined : isOpen ? 'open' : 'resolved');
}

/** On a ticket that the customer does not see, the description is ours. */
function descriptionOf(ticket: unknown): MessageStatement | undefined {
  const text = htmlToText(textAt(ticket, 400_000, 'ticket_attributes', '_default_description_') ?? '');
  if (text === '') return undefined;
  const category = wordAt(ticket, 'category') ?? wordAt(ticket, 'ticket_type', 'category') ?? '';
  const isInternal = internalCategories.has(category);
  return {
    at: epochInstant(fieldAt(ticket, 'created_at')),
    direction: isInternal ? 'note' : 'inbound',
    text,
    author: isInternal ? undefined : requesterOf(ticket),
  };
}
