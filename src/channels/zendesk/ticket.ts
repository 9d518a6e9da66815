import type { IntakeParty } from '../../model/intake.ts';
import { fieldAt, fieldsOf, flagAt, idAt, listAt, textAt, wordAt } from '../reading/fields.ts';
import { withDescription } from '../reading/first-message.ts';
import { isoInstant } from '../reading/instants.ts';
import { customerNamed, party, partyAt, tagsAt } from '../reading/parties.ts';
import { plainText } from '../reading/plain-text.ts';
import type { MessageStatement, TicketStatement, TicketStory } from '../reading/ticket-story.ts';
import { messageOfComment } from './comment.ts';
import type { People } from './people.ts';
import { channels, priorities, statuses } from './vocabulary.ts';

/** A ticket record: of the REST API, of an event's `detail`, or of the documented trigger body. */
export function storyOfTicket(
  remoteId: string,
  ticket: unknown,
  comments: readonly unknown[],
  people: People,
): TicketStory {
  const requesterId = idAt(ticket, 'requester_id') ?? idAt(ticket, 'requester', 'id');
  const messages = comments.flatMap((comment) => messageOfComment(comment, requesterId, people) ?? []);
  return {
    remoteId,
    createdAt: isoInstant(fieldAt(ticket, 'created_at')),
    updatedAt: isoInstant(fieldAt(ticket, 'updated_at')),
    says: statementOf(ticket, people),
    messages: withDescription(remoteId, descriptionOf(ticket, people), messages),
  };
}

function statementOf(ticket: unknown, people: People): TicketStatement {
  return {
    subject: textAt(ticket, 500, 'subject') ?? textAt(ticket, 500, 'title'),
    channel: channelOf(ticket),
    priority: priorities.get(wordAt(ticket, 'priority') ?? ''),
    status: statuses.get(wordAt(ticket, 'status') ?? ''),
    tags: tagsAt(ticket, 'tags'),
    team: textAt(ticket, 60, 'group', 'name') ?? textAt(ticket, 60, 'group_name'),
    assignee: assigneeOf(ticket, people),
    requester: requesterOf(ticket, people),
    customer: customerNamed(
      textAt(ticket, 200, 'organization', 'name') ?? textAt(ticket, 200, 'organization_name'),
      idAt(ticket, 'organization_id') ?? idAt(ticket, 'organization', 'id'),
    ),
  };
}

function channelOf(ticket: unknown): string | undefined {
  const word = wordAt(ticket, 'via', 'channel') ?? wordAt(ticket, 'via');
  return word === undefined ? undefined : (channels.get(word) ?? word).slice(0, 40);
}

/** Null when the record says that nobody is; absent when it says nothing. */
function assigneeOf(ticket: unknown, people: People): IntakeParty | null | undefined {
  const named = partyAt(ticket, 'assignee');
  if (named) return named;
  const id = idAt(ticket, 'assignee_id');
  if (id !== undefined) return personById(id, people);
  const isSaid = fieldAt(ticket, 'assignee_id') !== undefined || fieldAt(ticket, 'assignee') !== undefined;
  return isSaid ? null : undefined;
}

function requesterOf(ticket: unknown, people: People): IntakeParty | undefined {
  const id = idAt(ticket, 'requester_id');
  const named = partyAt(ticket, 'requester');
  if (named) return { ...(id === undefined ? {} : { remoteId: id }), ...named };
  if (id !== undefined) return personById(id, people);
  return callerOf(ticket);
}

/** A caller has no account: the telephone number is the id by which calls are told apart. */
function callerOf(ticket: unknown): IntakeParty | undefined {
  const from = fieldAt(ticket, 'via', 'source', 'from');
  const phone = textAt(from, 40, 'phone');
  const name = textAt(from, 200, 'name');
  return party(phone === undefined ? undefined : `tel:${phone}`, name, textAt(from, 320, 'address'));
}

function personById(id: string, people: People): IntakeParty {
  return { ...partyAt({ person: people.get(id) }, 'person'), remoteId: id };
}

/** The description is the first comment. On a ticket without public comments it is a note, unless it was spoken on the phone. */
function descriptionOf(ticket: unknown, people: People): MessageStatement | undefined {
  const text = textAt(ticket, 200_000, 'description');
  if (text === undefined) return undefined;
  const isNote = flagAt(ticket, 'is_public') === false && channelOf(ticket) !== 'phone';
  return {
    at: isoInstant(fieldAt(ticket, 'created_at')),
    direction: isNote ? 'note' : 'inbound',
    text: plainText(text),
    author: isNote ? undefined : requesterOf(ticket, people),
  };
}

/** Comments that stand beside or in a ticket: `comments`, and the one `comment` of a trigger. */
export function commentsBeside(body: unknown, ticket: unknown): readonly unknown[] {
  const single = [fieldAt(body, 'comment'), fieldAt(ticket, 'comment')].filter((comment) =>
    fieldsOf(comment),
  );
  const listed = body === ticket ? [] : listAt(ticket, 'comments');
  return [...listAt(body, 'comments'), ...listed, ...single];
}
