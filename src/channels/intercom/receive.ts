import type { DeliveryRefusal, InboundChannel, RawDelivery } from '../../model/channel.ts';
import type { Intake } from '../../model/intake.ts';
import { deliveryIdFromBody } from '../reading/delivery-id.ts';
import { fieldAt, fieldsOf, idAt, wordAt } from '../reading/fields.ts';
import { makeInboundChannel, unreadable, unsupported } from '../reading/inbound-channel.ts';
import { epochInstant } from '../reading/instants.ts';
import { makeIntake, partsOfStory, type TicketStory } from '../reading/ticket-story.ts';
import { verifyHmac } from '../signatures/hmac-schemes.ts';
import { storyOfConversation } from './conversation.ts';
import { messageOfPart } from './part.ts';
import { storyOfTicket } from './ticket.ts';

/**
 * Intercom in: webhooks (`notification_event` around a conversation or ticket) and the records themselves: conversations, single
 * parts, tickets. Signed with the app's client secret.
 */
export const intercomChannel: InboundChannel = makeInboundChannel({
  system: 'intercom',
  verify: (delivery, secrets, now) => verifyHmac('hubSha1', delivery, secrets, now),
  read,
});

function read(json: unknown, { body }: RawDelivery, now: number): Intake | DeliveryRefusal {
  if (!fieldsOf(json)) return unreadable('', 'An Intercom delivery is a JSON object.');
  const isNotification = wordAt(json, 'type') === 'notification-event';
  const item = isNotification ? fieldAt(json, 'data', 'item') : json;
  const story = hear(item, isNotification ? 'data.item.' : '');
  if ('refused' in story) return story;
  const toldAt = isNotification ? epochInstant(fieldAt(json, 'created_at')) : undefined;
  const topic = isNotification ? (wordAt(json, 'topic') ?? '') : '';
  const told = topic.endsWith('-deleted') ? closed(story, toldAt) : story;
  const deliveryId = (isNotification ? idAt(json, 'id') : undefined) ?? deliveryIdFromBody(body);
  return makeIntake('intercom', deliveryId, partsOfStory(told, toldAt ?? now));
}

/** `path` is what stands before the record's fields in the delivery. */
function hear(item: unknown, path: string): TicketStory | DeliveryRefusal {
  const nested = fieldAt(item, 'ticket') ?? fieldAt(item, 'conversation');
  if (fieldsOf(nested)) return hearNested(item, path);
  switch (wordAt(item, 'type')) {
    case 'conversation':
      return hearRecord(item, path, storyOfConversation);
    case 'ticket':
      return hearRecord(item, path, storyOfTicket);
    default:
      return hearAbout(item);
  }
}

/** Topics of tickets wrap the ticket, and the part that is new stands beside it. */
function hearNested(item: unknown, path: string): TicketStory | DeliveryRefusal {
  const extra = [fieldAt(item, 'ticket_part'), fieldAt(item, 'conversation_part')].filter((part) =>
    fieldsOf(part),
  );
  const ticket = fieldAt(item, 'ticket');
  if (fieldsOf(ticket)) return hearRecord(ticket, `${path}ticket.`, storyOfTicket, extra);
  return hearRecord(fieldAt(item, 'conversation'), `${path}conversation.`, storyOfConversation, extra);
}

function hearRecord(
  record: unknown,
  path: string,
  storyOf: (remoteId: string, record: unknown, extra: readonly unknown[]) => TicketStory,
  extra: readonly unknown[] = [],
): TicketStory | DeliveryRefusal {
  const remoteId = idAt(record, 'id');
  if (remoteId === undefined) return unreadable(`${path}id`, 'The id is missing or no id.');
  return storyOf(remoteId, record, extra);
}

/** A part alone, or a record about a conversation or ticket (a rating) that only names it. */
function hearAbout(item: unknown): TicketStory | DeliveryRefusal {
  const remoteId = idAt(item, 'conversation_id') ?? idAt(item, 'ticket_id');
  if (remoteId === undefined)
    return unsupported(
      'The delivery names no conversation; Baton takes conversations, their parts, and tickets.',
    );
  const message = messageOfPart(item);
  return {
    remoteId,
    createdAt: undefined,
    updatedAt: undefined,
    says: {},
    messages: message ? [message] : [],
  };
}

function closed(story: TicketStory, at: number | undefined): TicketStory {
  return { ...story, updatedAt: story.updatedAt ?? at, says: { ...story.says, status: 'closed' } };
}
