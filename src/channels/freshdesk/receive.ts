import type { DeliveryRefusal, InboundChannel, RawDelivery } from '../../model/channel.ts';
import type { Intake } from '../../model/intake.ts';
import { deliveryIdFromBody } from '../reading/delivery-id.ts';
import { fieldAt, fieldsOf, idAt, listAt } from '../reading/fields.ts';
import { makeInboundChannel, unreadable, unsupported } from '../reading/inbound-channel.ts';
import { makeIntake, partsOfStory, type TicketStory } from '../reading/ticket-story.ts';
import { verifySharedSecret } from '../signatures/shared-secret.ts';
import { automationTicketId, stampOf, storyOfAutomation } from './automation.ts';
import { storyOfTicket } from './ticket.ts';

/**
 * Freshdesk in: the call of an automation rule (fixtures/automation.json is the body to set up, with the secret as custom header),
 * and records of its REST API: a ticket alone, in `ticket`, or with `conversations`.
 */
export const freshdeskChannel: InboundChannel = makeInboundChannel({
  system: 'freshdesk',
  verify: (delivery, secrets) => verifySharedSecret(delivery, secrets),
  read,
});

/** Calls of a rule with the same words count as one within this time, and as two after it. */
const occasionMs = 10 * 60_000;

function read(json: unknown, delivery: RawDelivery, now: number): Intake | DeliveryRefusal {
  if (!fieldsOf(json)) return unreadable('', 'A Freshdesk delivery is a JSON object.');
  const fields = fieldAt(json, 'freshdesk_webhook');
  if (fieldsOf(fields)) return readAutomation(fields, delivery, now);
  const beside = fieldAt(json, 'ticket');
  const story = fieldsOf(beside) ? hearTicket(beside, json, 'ticket.id') : hearAlone(json);
  if ('refused' in story) return story;
  return makeIntake('freshdesk', deliveryIdFromBody(delivery.body), partsOfStory(story, now));
}

function readAutomation(fields: unknown, { body }: RawDelivery, now: number): Intake | DeliveryRefusal {
  const remoteId = automationTicketId(fields);
  if (remoteId === undefined)
    return unreadable(
      'freshdesk_webhook.ticket_id',
      'The id of the ticket is missing; let the rule send it.',
    );
  const occasion = String(stampOf(fields) ?? Math.floor(now / occasionMs));
  const parts = partsOfStory(storyOfAutomation(remoteId, fields, occasion), now);
  return makeIntake('freshdesk', `${deliveryIdFromBody(body)}@${occasion}`, parts);
}

function hearAlone(record: unknown): TicketStory | DeliveryRefusal {
  const ticketId = idAt(record, 'ticket_id');
  if (isTicket(record)) return hearTicket(record, record, 'id');
  if (ticketId === undefined)
    return unsupported('The record names no ticket; Baton takes tickets and conversations.');
  return storyOfTicket(ticketId, {}, [record]);
}

function hearTicket(ticket: unknown, body: unknown, path: string): TicketStory | DeliveryRefusal {
  const remoteId = idAt(ticket, 'id');
  if (remoteId === undefined) return unreadable(path, 'The id of the ticket is missing or no id.');
  const conversations = [
    ...listAt(body, 'conversations'),
    ...(body === ticket ? [] : listAt(ticket, 'conversations')),
  ];
  return storyOfTicket(remoteId, ticket, conversations);
}

function isTicket(record: unknown): boolean {
  return ['subject', 'status', 'requester_id'].some((key) => fieldAt(record, key) !== undefined);
}
