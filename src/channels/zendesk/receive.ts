import type { DeliveryRefusal, InboundChannel, RawDelivery } from '../../model/channel.ts';
import type { Intake } from '../../model/intake.ts';
import { deliveryIdFromBody, deliveryIdFromHeader } from '../reading/delivery-id.ts';
import { fieldAt, fieldsOf, idAt, listAt, textAt } from '../reading/fields.ts';
import { makeInboundChannel, unreadable, unsupported } from '../reading/inbound-channel.ts';
import { isoInstant } from '../reading/instants.ts';
import { makeIntake, partsOfStory, type TicketStory } from '../reading/ticket-story.ts';
import { verifyHmac } from '../signatures/hmac-schemes.ts';
import { messageOfComment } from './comment.ts';
import { eventTypeOf, isTicketEvent, storyOfEvent, ticketIdOfEvent } from './event.ts';
import { nobody, peopleOf } from './people.ts';
import { answerOfRating } from './rating.ts';
import { commentsBeside, storyOfTicket } from './ticket.ts';

/**
 * Zendesk in: event webhooks (zen:event-type:ticket.*), bodies that a trigger sends (fixtures/trigger.json is the body to set up),
 * and records of its REST API: tickets alone, with comments, comments and satisfaction ratings alone; any record that names a ticket at least keeps it.
 */
export const zendeskChannel: InboundChannel = makeInboundChannel({
  system: 'zendesk',
  verify: (delivery, secrets, now) => verifyHmac('zendesk', delivery, secrets, now),
  read,
});

const recordLimit = 200;

function read(json: unknown, delivery: RawDelivery, now: number): Intake | DeliveryRefusal {
  const records = recordsOf(json);
  if (records.length > recordLimit)
    return unreadable('', `Send at most ${recordLimit} records in one delivery.`);
  const heard = records.map((record) => ({ at: recordTime(record) ?? now, story: hear(record, now) }));
  const refusals = heard.flatMap(({ story }) => ('refused' in story ? [story] : []));
  const unread = refusals.find((refusal) => refusal.refused === 'unreadable');
  if (unread) return unread;
  const parts = heard.flatMap(({ at, story }) => ('refused' in story ? [] : partsOfStory(story, at)));
  if (parts.length === 0) return refusals[0] ?? unsupported('The delivery holds no record.');
  return makeIntake('zendesk', deliveryIdOf(json, delivery), parts);
}

function recordsOf(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  const tickets = listAt(json, 'tickets');
  return tickets.length > 0 ? tickets : [json];
}

function hear(record: unknown, now: number): TicketStory | DeliveryRefusal {
  if (!fieldsOf(record)) return unreadable('', 'A Zendesk delivery is a JSON object, or a list of them.');
  const eventType = eventTypeOf(record);
  if (eventType !== undefined) return hearEvent(eventType, record);
  const beside = fieldAt(record, 'ticket');
  if (fieldsOf(beside)) return hearTicket(beside, record, 'ticket.id');
  if (isTicket(record)) return hearTicket(record, record, 'id');
  const ticketId = idAt(record, 'ticket_id');
  if (ticketId !== undefined) return hearOfTicket(ticketId, record, now);
  return unsupported('The record names no ticket; Baton takes tickets, comments and ticket events.');
}

function hearEvent(type: string, record: unknown): TicketStory | DeliveryRefusal {
  if (!isTicketEvent(type)) return unsupported(`Baton takes ticket events; this is ${type}.`);
  const remoteId = ticketIdOfEvent(record);
  if (remoteId === undefined) return unreadable('detail.id', 'The id of the ticket is missing or no id.');
  return storyOfEvent(remoteId, type, record);
}

function hearTicket(ticket: unknown, record: unknown, path: string): TicketStory | DeliveryRefusal {
  const remoteId = idAt(ticket, 'id') ?? idAt(ticket, 'ticket_id');
  if (remoteId === undefined) return unreadable(path, 'The id of the ticket is missing or no id.');
  return storyOfTicket(remoteId, ticket, commentsBeside(record, ticket), peopleOf(listAt(record, 'users')));
}

/** A comment or a rating alone, or a record about a ticket (metrics) that only names it. */
function hearOfTicket(remoteId: string, record: unknown, now: number): TicketStory {
  const message = messageOfComment(record, undefined, nobody);
  return {
    remoteId,
    createdAt: undefined,
    updatedAt: undefined,
    says: {},
    messages: message ? [message] : [],
    answer: answerOfRating(record, recordTime(record) ?? now),
  };
}

/** Ratings and metrics have a requester or a status object too, never a subject or a status in words. */
function isTicket(record: unknown): boolean {
  return ['status', 'subject', 'raw_subject'].some((key) => typeof fieldAt(record, key) === 'string');
}

function recordTime(record: unknown): number | undefined {
  const written = [fieldAt(record, 'time'), fieldAt(record, 'updated_at'), fieldAt(record, 'created_at')];
  return written.map(isoInstant).find((at) => at !== undefined);
}

/** An event keeps its id over all attempts; a trigger's call has one in its header. */
function deliveryIdOf(json: unknown, { headers, body }: RawDelivery): string {
  const eventId = eventTypeOf(json) === undefined ? undefined : textAt(json, 200, 'id');
  return (
    eventId ?? deliveryIdFromHeader(headers['x-zendesk-webhook-invocation-id']) ?? deliveryIdFromBody(body)
  );
}
