import { fieldAt, fieldsOf, idAt, textAt, wordAt } from '../reading/fields.ts';
import { withDescription } from '../reading/first-message.ts';
import { isoInstant } from '../reading/instants.ts';
import { party } from '../reading/parties.ts';
import { plainText } from '../reading/plain-text.ts';
import type { MessageStatement, TicketStatement, TicketStory } from '../reading/ticket-story.ts';
import { messageOfComment } from './comment.ts';
import { nobody } from './people.ts';
import { storyOfTicket } from './ticket.ts';
import { priorities, statuses } from './vocabulary.ts';

const typePrefix = 'zen:event-type:';

/** "ticket.comment_added" of an event webhook; undefined for any other body. */
export function eventTypeOf(body: unknown): string | undefined {
  const type = textAt(body, 200, 'type');
  return type?.startsWith(typePrefix) ? type.slice(typePrefix.length) : undefined;
}

export function isTicketEvent(type: string): boolean {
  return type.startsWith('ticket.') || type.startsWith('messaging_ticket.');
}

/** The ticket's id stands in `detail.id`, and in `subject` as "zen:ticket:<id>". */
export function ticketIdOfEvent(body: unknown): string | undefined {
  const fromSubject = /^zen:(?:messaging_)?ticket:(\S{1,200})$/.exec(textAt(body, 220, 'subject') ?? '');
  return idAt(body, 'detail', 'id') ?? fromSubject?.[1];
}

/** `detail` is the whole ticket as it was at `time`; `event` says what changed. Its time is finer than the ticket's, and the version. */
export function storyOfEvent(remoteId: string, type: string, body: unknown): TicketStory {
  const detail = fieldAt(body, 'detail');
  const at = isoInstant(fieldAt(body, 'time'));
  const story = storyOfTicket(remoteId, detail, [], nobody);
  const said = [commentSaid(body, detail, at), messageSaid(body, at)].filter(
    (message) => message !== undefined,
  );
  return {
    ...story,
    updatedAt: at ?? story.updatedAt,
    says: { ...story.says, ...changeSaid(type, fieldAt(body, 'event', 'current')) },
    messages: withDescription(remoteId, story.messages[0], said),
  };
}

function commentSaid(body: unknown, detail: unknown, at: number | undefined): MessageStatement | undefined {
  const comment = fieldAt(body, 'event', 'comment');
  if (!fieldsOf(comment)) return undefined;
  const message = messageOfComment(comment, idAt(detail, 'requester_id'), nobody);
  return message && { ...message, at: message.at ?? at };
}

/** A chat line of a messaging ticket; its actor is "end_user", "agent", or a machine. */
function messageSaid(body: unknown, at: number | undefined): MessageStatement | undefined {
  const event = fieldAt(body, 'event');
  const text = textAt(event, 200_000, 'message', 'body');
  if (text === undefined) return undefined;
  const actor = wordAt(event, 'actor', 'type');
  const actorId = textAt(event, 200, 'actor', 'id');
  return {
    id: idAt(event, 'message', 'id'),
    at,
    direction: actor === 'end-user' ? 'inbound' : 'outbound',
    text: plainText(text),
    author: party(actorId, textAt(event, 200, 'actor', 'name')),
    automatic: actor === 'system' || actor === 'bot' || (actorId ?? '').startsWith('zd:'),
  };
}

/** For events whose detail leaves out what changed. */
function changeSaid(type: string, current: unknown): TicketStatement {
  const word = wordAt({ current }, 'current') ?? '';
  const status = type === 'ticket.status_changed' ? statuses.get(word) : undefined;
  const priority = type === 'ticket.priority_changed' ? priorities.get(word) : undefined;
  return { ...(status ? { status } : {}), ...(priority ? { priority } : {}) };
}
