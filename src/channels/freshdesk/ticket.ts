import type { IntakeMessage, IntakeParty } from '../../model/intake.ts';
import { fieldAt, flagAt, idAt, listAt, textAt, textOf, wordAt } from '../reading/fields.ts';
import { withDescription } from '../reading/first-message.ts';
import { isoInstant } from '../reading/instants.ts';
import { customerNamed, party, partyAt, tagsAt } from '../reading/parties.ts';
import { htmlToText, plainText } from '../reading/plain-text.ts';
import type { MessageStatement, TicketStatement, TicketStory } from '../reading/ticket-story.ts';
import { channels, forwardedConversation, priorities, statuses } from './vocabulary.ts';

/** A ticket record of the REST API with its conversations, which come in no order. */
export function storyOfTicket(
  remoteId: string,
  ticket: unknown,
  conversations: readonly unknown[],
): TicketStory {
  const messages = conversations.flatMap((one) => messageOfConversation(one) ?? []);
  return {
    remoteId,
    createdAt: isoInstant(fieldAt(ticket, 'created_at')),
    updatedAt: isoInstant(fieldAt(ticket, 'updated_at')),
    says: statementOf(ticket),
    messages: withDescription(remoteId, descriptionOf(ticket), messages),
  };
}

function statementOf(ticket: unknown): TicketStatement {
  return {
    subject: textAt(ticket, 500, 'subject'),
    channel: channels.get(wordAt(ticket, 'source') ?? ''),
    priority: priorities.get(wordAt(ticket, 'priority') ?? ''),
    status: statuses.get(wordAt(ticket, 'status') ?? ''),
    tags: tagsAt(ticket, 'tags'),
    team: textAt(ticket, 60, 'group', 'name'),
    assignee: assigneeOf(ticket),
    requester: requesterOf(ticket),
    customer: customerNamed(
      textAt(ticket, 200, 'company', 'name'),
      idAt(ticket, 'company_id') ?? idAt(ticket, 'company', 'id'),
    ),
  };
}

function assigneeOf(ticket: unknown): IntakeParty | null | undefined {
  const person = partyAt(ticket, 'responder') ?? party(idAt(ticket, 'responder_id'));
  return person ?? (fieldAt(ticket, 'responder_id') === null ? null : undefined);
}

function requesterOf(ticket: unknown): IntakeParty | undefined {
  const id = idAt(ticket, 'requester_id');
  const known = partyAt(ticket, 'requester');
  return known || id !== undefined ? { ...known, ...(id === undefined ? {} : { remoteId: id }) } : undefined;
}

function descriptionOf(ticket: unknown): MessageStatement | undefined {
  const plain = textAt(ticket, 400_000, 'description_text');
  const html = textAt(ticket, 400_000, 'description');
  const text = plain === undefined ? htmlToText(html ?? '') : plainText(plain);
  if (text === '') return undefined;
  return {
    at: isoInstant(fieldAt(ticket, 'created_at')),
    direction: 'inbound',
    text,
    author: requesterOf(ticket),
  };
}

/** Undefined for deleted ones and for those without words or files. */
function messageOfConversation(conversation: unknown): MessageStatement | undefined {
  const text = textOfConversation(conversation);
  if (text === undefined || flagAt(conversation, 'deleted') === true) return undefined;
  const direction = directionOf(conversation);
  const userId = idAt(conversation, 'user_id');
  return {
    id: idAt(conversation, 'id'),
    at: isoInstant(fieldAt(conversation, 'created_at')),
    direction,
    text,
    author: party(userId, undefined, textAt(conversation, 320, 'from_email')),
    automatic: direction === 'outbound' && userId === undefined,
  };
}

function textOfConversation(conversation: unknown): string | undefined {
  const plain = textAt(conversation, 400_000, 'body_text');
  if (plain !== undefined) return plainText(plain);
  const text = htmlToText(textAt(conversation, 400_000, 'body') ?? '');
  const files = listAt(conversation, 'attachments').slice(0, 50);
  const names = files.flatMap((file) => textAt(file, 200, 'name') ?? []);
  return textOf(text || names.map((name) => `[file] ${name}`).join('\n'), 100_000);
}

/** Only what is said to be public reaches the customer. */
function directionOf(conversation: unknown): IntakeMessage['direction'] {
  const isForwarded = fieldAt(conversation, 'source') === forwardedConversation;
  if (flagAt(conversation, 'private') !== false || isForwarded) return 'note';
  return flagAt(conversation, 'incoming') === true ? 'inbound' : 'outbound';
}
