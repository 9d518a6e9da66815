/** The rows that come with a delivered ticket: words, messages, names over there, customer and contacts. */
import type { Instant } from '../model/instant.ts';
import type { IntakeAnswer, IntakeMessage, IntakeTicket } from '../model/intake.ts';
import type { SideRows } from '../storage/rows.ts';
import {
  commentIdOf,
  type DeliveredTicket,
  isFromCustomer,
  messageIdOf,
  nameOf,
  storedCustomer,
  subjectIdOf,
} from './delivered-ticket.ts';
import { nameBasedId } from './name-based-id.ts';
import { contactIdOf, contactRows, customerIdOf, customerRows, personByEmail } from './new-ticket.ts';

export function sideRows(
  delivered: DeliveredTicket,
  news: readonly IntakeTicket[],
  messages: readonly IntakeMessage[],
  answers: readonly IntakeAnswer[],
): Omit<SideRows, 'idempotency'> {
  const { workspaceId, system, ticketId, remoteId, before, facts } = delivered;
  const { now } = facts;
  const first = news[0];
  const subject = before ? undefined : first?.subject;
  return {
    texts: [
      ...(subject === undefined
        ? []
        : [
            {
              id: subjectIdOf(ticketId),
              ticket_id: ticketId,
              kind: 'subject' as const,
              body: subject,
              recorded_at: now,
            },
          ]),
      ...messages.map((part) => textRow(delivered, part, now)),
      ...answers.flatMap((part) => commentRow(delivered, part, now)),
    ],
    messages: messages.map((part) => messageRow(delivered, part, now)),
    externalIds: [
      {
        system,
        kind: 'ticket' as const,
        remote_id: remoteId,
        our_id: ticketId,
        ticket_id: ticketId,
        remote_version: news.reduce<number | null>((last, { remoteVersion }) => remoteVersion ?? last, null),
      },
      ...[...messages, ...answers].flatMap((part) => nameRow(delivered, part)),
    ],
    customers: news
      .flatMap((part) =>
        customerRows(workspaceId, storedCustomer(delivered, part), part.customer, delivered.facts.directory),
      )
      .slice(-1),
    contacts: contactsOf(delivered, first, messages),
  };
}

function nameRow(delivered: DeliveredTicket, part: IntakeMessage | IntakeAnswer) {
  const name = nameOf(part);
  if (name === undefined) return [];
  const { system, ticketId } = delivered;
  const ourId = part.type === 'answer' ? commentIdOf(delivered, part) : messageIdOf(delivered, part);
  return [
    {
      system,
      kind: 'message' as const,
      remote_id: name,
      our_id: ourId,
      ticket_id: ticketId,
      remote_version: null,
    },
  ];
}

function commentRow(delivered: DeliveredTicket, part: IntakeAnswer, now: Instant) {
  if (part.comment === undefined) return [];
  const id = commentIdOf(delivered, part);
  return [
    { id, ticket_id: delivered.ticketId, kind: 'comment' as const, body: part.comment, recorded_at: now },
  ];
}

function textRow(delivered: DeliveredTicket, part: IntakeMessage, now: Instant) {
  const kind = part.direction === 'note' ? ('note' as const) : ('message' as const);
  const id = nameBasedId(messageIdOf(delivered, part), 'text');
  return { id, ticket_id: delivered.ticketId, kind, body: part.text, recorded_at: now };
}

function messageRow(delivered: DeliveredTicket, part: IntakeMessage, now: Instant) {
  const { ticketId, workspaceId, system, facts } = delivered;
  const id = messageIdOf(delivered, part);
  const personId = part.direction === 'inbound' ? null : personByEmail(facts.directory, part.author?.email);
  const contactId =
    part.direction === 'inbound' && part.author ? contactIdOf(workspaceId, system, part.author) : null;
  return {
    ticket_id: ticketId,
    id,
    direction: part.direction,
    text_id: nameBasedId(id, 'text'),
    author_kind: isFromCustomer(part)
      ? ('contact' as const)
      : personId
        ? ('person' as const)
        : ('system' as const),
    person_id: personId,
    contact_id: contactId,
    automatic: part.automatic,
    sent_by_us: false,
    occurred_at: Math.min(part.occurredAt, now),
  };
}

function contactsOf(
  delivered: DeliveredTicket,
  first: IntakeTicket | undefined,
  messages: readonly IntakeMessage[],
) {
  const { workspaceId, system } = delivered;
  const customerId = first?.customer ? customerIdOf(workspaceId, first.customer.name) : null;
  const parties = [
    first?.requester,
    ...messages.filter(({ direction }) => direction === 'inbound').map(({ author }) => author),
  ];
  const rows = parties.flatMap((party) =>
    party ? contactRows(contactIdOf(workspaceId, system, party), customerId, party) : [],
  );
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
