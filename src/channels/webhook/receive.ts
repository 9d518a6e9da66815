import type { z } from 'zod';
import type { DeliveryRefusal, FieldProblem, InboundChannel, RawDelivery } from '../../model/channel.ts';
import type { Intake, IntakeCustomer, IntakeParty } from '../../model/intake.ts';
import { deliveryIdFromBody, deliveryIdFromHeader, messageIdFromParts } from '../reading/delivery-id.ts';
import { makeInboundChannel } from '../reading/inbound-channel.ts';
import {
  type AnswerStatement,
  type MessageStatement,
  makeIntake,
  partsOfStory,
  type TicketStory,
} from '../reading/ticket-story.ts';
import { verifyKnownSender } from '../signatures/known-senders.ts';
import { WebhookBody, type WebhookMessage, type WebhookTicket } from './contract.ts';

/** Baton's own webhook, see contract.ts. */
export const webhookChannel: InboundChannel = makeInboundChannel({
  system: 'webhook',
  verify: verifyKnownSender,
  read,
});

function read(json: unknown, { headers, body }: RawDelivery): Intake | DeliveryRefusal {
  const parsed = WebhookBody.safeParse(json);
  if (!parsed.success) return { refused: 'unreadable', problems: problemsOf(parsed.error) };
  const deliveryId = deliveryIdFromHeader(headers['webhook-id']) ?? deliveryIdFromBody(body);
  return makeIntake('webhook', deliveryId, partsOfStory(storyOf(parsed.data), parsed.data.occurredAt));
}

/** A message alone still brings its ticket, so that none is lost because its ticket was not heard of before. */
function storyOf(body: WebhookBody): TicketStory {
  const { ticket, occurredAt } = body;
  const message = body.type === 'resolution.answered' ? undefined : body.message;
  const { id, version, assignee, requester, customer, ...facts } = ticket;
  const isOnlyNamed = Object.keys(ticket).length === 1;
  return {
    remoteId: id,
    createdAt: undefined,
    updatedAt: isOnlyNamed ? undefined : occurredAt,
    version,
    says: {
      ...facts,
      assignee: assignee && partyOf(assignee),
      requester: requester && partyOf(requester),
      customer: customer && customerOf(customer),
    },
    messages: message ? [statementOf(id, message, occurredAt)] : [],
    answer: body.type === 'resolution.answered' ? answerOf(id, body) : undefined,
  };
}

function statementOf(ticketId: string, message: WebhookMessage, occurredAt: number): MessageStatement {
  const { id, direction, text, author, automatic = false, mail } = message;
  return {
    id: id === undefined ? undefined : idWithin(ticketId, id),
    at: message.occurredAt ?? occurredAt,
    direction,
    text,
    author: author && partyOf(author),
    automatic,
    mail,
  };
}

function answerOf(
  ticketId: string,
  { answer: { id, ...said }, occurredAt }: Extract<WebhookBody, { type: 'resolution.answered' }>,
): AnswerStatement {
  return { ...said, id: id === undefined ? undefined : idWithin(ticketId, id), at: occurredAt };
}

/** Senders may number messages ticket by ticket: the id names one among all tickets. */
function idWithin(ticketId: string, id: string): string {
  const whole = `${ticketId}/${id}`;
  return whole.length > 200 ? messageIdFromParts(ticketId, id) : whole;
}

function customerOf({ id, ...facts }: NonNullable<WebhookTicket['customer']>): IntakeCustomer {
  return id === undefined ? facts : { ...facts, remoteId: id };
}

function partyOf({ id, name, email }: NonNullable<WebhookTicket['requester']>): IntakeParty {
  return {
    ...(id === undefined ? {} : { remoteId: id }),
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email }),
  };
}

const problemLimit = 50;

/** Every field that is wrong, by its path in the body. */
function problemsOf(error: z.ZodError): FieldProblem[] {
  return error.issues.flatMap((issue) => problemsOfIssue(issue)).slice(0, problemLimit);
}

function problemsOfIssue(issue: z.core.$ZodIssue): FieldProblem[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key.slice(0, 100)].join('.'),
      message: 'is not a field of the contract; remove it',
    }));
  return [{ path: path.join('.'), message: issue.message }];
}
