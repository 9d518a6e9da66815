import type { IntakeParty } from '../../model/intake.ts';
import { fieldAt, flagAt, idAt, listAt, textAt, wordAt } from '../reading/fields.ts';
import { epochInstant } from '../reading/instants.ts';
import { customerNamed, party, partyAt, tagsAt } from '../reading/parties.ts';
import { htmlToText } from '../reading/plain-text.ts';
import type { MessageStatement, TicketStatement, TicketStory } from '../reading/ticket-story.ts';
import { messageOfBody, messageOfPart } from './part.ts';
import { channels, conversationStates, priorities } from './vocabulary.ts';

/**
 * A conversation, of the API (`source`, `contacts`) or of the older webhooks (`conversation_message`, `user`). A webhook carries
 * the parts that are new, the API all of them. `extra` are parts that came beside it.
 */
export function storyOfConversation(
  remoteId: string,
  conversation: unknown,
  extra: readonly unknown[],
): TicketStory {
  const createdAt = epochInstant(fieldAt(conversation, 'created_at'));
  const parts = [...listAt(conversation, 'conversation_parts', 'conversation_parts'), ...extra];
  const first = firstMessage(conversation, createdAt);
  return {
    remoteId,
    createdAt,
    updatedAt: epochInstant(fieldAt(conversation, 'updated_at')),
    says: statementOf(conversation),
    messages: [...(first ? [first] : []), ...parts.flatMap((part) => messageOfPart(part) ?? [])],
  };
}

function statementOf(conversation: unknown): TicketStatement {
  return {
    subject: subjectOf(conversation),
    channel: channels.get(wordAt(conversation, 'source', 'type') ?? ''),
    priority: priorities.get(wordAt(conversation, 'priority') ?? ''),
    status: statusOf(conversation),
    tags: tagsAt(conversation, 'tags', 'tags'),
    assignee: assigneeOf(conversation),
    requester: requesterOf(conversation),
    customer: customerNamed(
      textAt(conversation, 200, 'company', 'name'),
      idAt(conversation, 'company', 'company_id') ?? idAt(conversation, 'company', 'id'),
    ),
  };
}

function subjectOf(conversation: unknown): string | undefined {
  const subjects = [fieldAt(conversation, 'title'), fieldAt(conversation, 'source', 'subject')];
  const older = fieldAt(conversation, 'conversation_message', 'subject');
  const texts = [...subjects, older].map((text) => (typeof text === 'string' ? htmlToText(text) : ''));
  return textAt({ subject: texts.find((text) => text !== '') }, 500, 'subject');
}

function statusOf(conversation: unknown): TicketStatement['status'] {
  const state = conversationStates.get(wordAt(conversation, 'state') ?? '');
  const isOpen = flagAt(conversation, 'open');
  return state ?? (isOpen === undefined ? undefined : isOpen ? 'open' : 'resolved');
}

/** Newer versions give only an id, 0 for nobody. */
export function assigneeOf(record: unknown): IntakeParty | null | undefined {
  const named = partyAt(record, 'assignee') ?? party(idAt(record, 'admin_assignee_id'));
  if (named) return wordAt(record, 'assignee', 'type') === 'nobody-admin' ? null : named;
  const isSaid = ['assignee', 'admin_assignee_id'].some((key) => fieldAt(record, key) !== undefined);
  return isSaid ? null : undefined;
}

/** The contact may stand as `user`, as author of the first message, or only as an id among the contacts. */
export function requesterOf(record: unknown): IntakeParty | undefined {
  const author = ['user', 'lead', 'contact'].includes(wordAt(record, 'source', 'author', 'type') ?? '')
    ? partyAt(record, 'source', 'author')
    : undefined;
  const contact = listAt(record, 'contacts', 'contacts')[0] ?? listAt(record, 'contacts')[0];
  return partyAt(record, 'user') ?? author ?? partyAt({ contact }, 'contact');
}

function firstMessage(conversation: unknown, createdAt: number | undefined): MessageStatement | undefined {
  const source = fieldAt(conversation, 'source') ?? fieldAt(conversation, 'conversation_message');
  return messageOfBody(source, createdAt);
}
