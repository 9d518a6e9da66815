/** One ticket's parts of a delivery as orders and rows. Old news changes nothing, and nothing is stored twice. */
import type { Actor } from '../model/actor.ts';
import type { IntakeAnswer, IntakeMessage, IntakeTicket } from '../model/intake.ts';
import type { TicketCommand, TicketOrder } from '../model/ticket-command.ts';
import type { ChangedFacts } from '../model/ticket-event.ts';
import { isFromMachine } from '../rules/triggers/may-auto-reply.ts';
import { isAutomatic } from '../rules/triggers/message-kind.ts';
import { readMessage } from '../rules/triggers/read-message.ts';
import type { ReadMail } from '../rules/triggers/who-asks.ts';
import type { Plan } from './advance-ticket.ts';
import { sideRows } from './delivered-rows.ts';
import {
  commentIdOf,
  type DeliveredTicket,
  isFromCustomer,
  messageIdOf,
  nameOf,
  storedCustomer,
  subjectIdOf,
} from './delivered-ticket.ts';
import {
  contactIdOf,
  customerFacts,
  customerIdOf,
  issueTypeOf,
  personByEmail,
  teamNamed,
} from './new-ticket.ts';

export function planDelivery(told: DeliveredTicket): Plan {
  const delivered = withMachinesMarked(told);
  const { before, parts } = delivered;
  const news = parts.filter(
    (part): part is IntakeTicket => part.type === 'ticket' && isNews(delivered, part),
  );
  const messages = parts.filter(
    (part): part is IntakeMessage => part.type === 'message' && !isStored(delivered, part),
  );
  const answers = parts.filter(
    (part): part is IntakeAnswer => part.type === 'answer' && !isStored(delivered, part),
  );
  const first = before ? undefined : news[0];
  // In the order of the parts where two of them happened at the same instant: a reply that resolves is a reply first.
  const changed = parts.flatMap((part): TicketOrder[] => {
    if (part.type === 'message') return messages.includes(part) ? [messageOrder(delivered, part)] : [];
    if (part.type === 'answer') return [];
    return part === first || !news.includes(part) ? [] : changes(delivered, part);
  });
  const opening = before ? [] : [receipt(delivered, first, messages)];
  const answered = answers.map((part) => answerOrder(delivered, part));
  const orders = [...opening, ...changed, ...statusAtTheEnd(delivered, first), ...answered].sort(byTime);
  return { orders, side: sideRows(delivered, news, messages, answers) };
}

/** Not every system says which messages a machine wrote. */
function withMachinesMarked(told: DeliveredTicket): DeliveredTicket {
  const subject = told.parts.find((one) => one.type === 'ticket')?.subject ?? '';
  const parts = told.parts.map((part) =>
    part.type === 'message' &&
    part.direction === 'inbound' &&
    !part.automatic &&
    (isFromMachine(part.mail ?? {}) || isAutomatic(subject, part.text))
      ? { ...part, automatic: true }
      : part,
  );
  return { ...told, parts };
}

/** Stable, so that a receipt stays before a message of the same instant. */
function byTime(a: TicketOrder, b: TicketOrder): number {
  if (a.command.type === 'receive-ticket') return -1;
  if (b.command.type === 'receive-ticket') return 1;
  return a.occurredAt - b.occurredAt;
}

/** An older version than the last seen tells nothing; one without a version is taken at its word. */
function isNews({ found, remoteId }: DeliveredTicket, part: IntakeTicket): boolean {
  const known = found.tickets.find((one) => one.remoteId === remoteId)?.remoteVersion ?? null;
  return known === null || part.remoteVersion === undefined || part.remoteVersion >= known;
}

function isStored({ found }: DeliveredTicket, part: IntakeMessage | IntakeAnswer): boolean {
  const name = nameOf(part);
  return name !== undefined && found.messages.has(name);
}

/**
 * A ticket comes in as it was when it began: open, so that its clocks start with it. What it has become since follows
 * as a change of its own. A message about an unknown ticket brings that ticket along.
 */
function receipt(
  delivered: DeliveredTicket,
  part: IntakeTicket | undefined,
  messages: readonly IntakeMessage[],
): TicketOrder {
  const { workspaceId, system, number, facts, ticketId } = delivered;
  const { policy, directory, now } = facts;
  const words = [part?.subject ?? '', ...messages.filter(isFromCustomer).map(({ text }) => text)].join('\n');
  const customer = part?.customer;
  const command: TicketCommand = {
    type: 'receive-ticket',
    number,
    channel: part?.channel ?? vendorOf(delivered),
    subjectId: part?.subject === undefined ? null : subjectIdOf(ticketId),
    customerId: customer ? customerIdOf(workspaceId, customer.name) : null,
    contactId: part?.requester ? contactIdOf(workspaceId, system, part.requester) : null,
    customer: customerFacts(storedCustomer(delivered, part), customer, delivered.facts.directory),
    firstAgentId: personByEmail(directory, part?.assignee?.email),
    teamId: teamNamed(directory, part?.team),
    priority: part?.priority ?? 'normal',
    ...(part?.severity === undefined ? {} : { severity: part.severity }),
    issueType: issueTypeOf(policy, part?.issueType, words),
    facts: part ? factsOf(part) : {},
    status: 'open',
    restricted: false,
  };
  const begin = Math.min(...delivered.parts.map(({ occurredAt }) => occurredAt), now);
  return { actor: systemActor(delivered), occurredAt: begin, command };
}

function factsOf(part: IntakeTicket): ChangedFacts {
  const { tags, impact, scope, workaround, failedAttempts, requestedBy, disputed } = part;
  const told = { tags, impact, scope, workaround, failedAttempts, requestedBy, disputed };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}

function changes(delivered: DeliveredTicket, part: IntakeTicket): TicketOrder[] {
  const { facts, workspaceId } = delivered;
  const order = (command: TicketCommand): TicketOrder => ({
    actor: systemActor(delivered),
    occurredAt: part.occurredAt,
    command,
  });
  const changed: ChangedFacts = {
    ...factsOf(part),
    ...(part.priority === undefined ? {} : { priority: part.priority }),
    ...(part.severity === undefined ? {} : { severity: part.severity }),
    ...(part.issueType !== undefined && facts.policy.issueTypes.has(part.issueType)
      ? { issueType: part.issueType }
      : {}),
    ...(part.customer === undefined
      ? {}
      : {
          customerId: customerIdOf(workspaceId, part.customer.name),
          customer: customerFacts(storedCustomer(delivered, part), part.customer, delivered.facts.directory),
        }),
  };
  const agent =
    part.assignee === undefined ? undefined : personByEmail(facts.directory, part.assignee?.email);
  const team = teamNamed(facts.directory, part.team);
  return [
    ...(Object.keys(changed).length > 0 ? [order({ type: 'change-facts', changes: changed })] : []),
    ...(agent !== undefined || team !== null
      ? [
          order({
            type: 'assign-ticket',
            firstAgentId: agent ?? delivered.before?.state.firstAgentId ?? null,
            ...(team ? { teamId: team } : {}),
          }),
        ]
      : []),
    ...(part.status === undefined ? [] : [order({ type: 'change-status', to: part.status })]),
  ];
}

/** What a ticket that came in has become over there by the time of this delivery. */
function statusAtTheEnd(delivered: DeliveredTicket, part: IntakeTicket | undefined): TicketOrder[] {
  if (part?.status === undefined || part.status === 'open') return [];
  const last = Math.max(...delivered.parts.map(({ occurredAt }) => occurredAt), part.remoteVersion ?? 0);
  const occurredAt = Math.min(last, delivered.facts.now);
  return [{ actor: systemActor(delivered), occurredAt, command: { type: 'change-status', to: part.status } }];
}

function messageOrder(delivered: DeliveredTicket, part: IntakeMessage): TicketOrder {
  const { policy, directory } = delivered.facts;
  const read = isFromCustomer(part) ? readMessage(policy, mailOf(delivered, part)) : null;
  const personId = part.direction === 'inbound' ? null : personByEmail(directory, part.author?.email);
  const actor: Actor = isFromCustomer(part)
    ? { kind: 'contact' }
    : personId
      ? { kind: 'person', personId }
      : systemActor(delivered);
  return {
    actor,
    occurredAt: part.occurredAt,
    command: {
      type: 'add-message',
      messageId: messageIdOf(delivered, part),
      direction: part.direction,
      personId,
      automatic: part.automatic,
      ...(part.mail === undefined ? {} : { mail: part.mail }),
      // The other system has sent it already.
      isOursToSend: false,
      signals: read?.signals ?? [],
      ...(read ? { reading: read.reading } : {}),
    },
  };
}

/** On a ticket that is not resolved it is refused, so that the sender hears of it. */
function answerOrder(delivered: DeliveredTicket, part: IntakeAnswer): TicketOrder {
  const { occurredAt, confirmed, satisfaction, comment } = part;
  return {
    actor: { kind: 'contact' },
    occurredAt,
    command: {
      type: 'answer-resolution',
      confirmed,
      ...(satisfaction === undefined ? {} : { satisfaction }),
      ...(comment === undefined ? {} : { commentId: commentIdOf(delivered, part) }),
    },
  };
}

/** The subject is the customer's too: it counts with his first message. */
function mailOf({ before, parts }: DeliveredTicket, part: IntakeMessage): ReadMail {
  const first = parts.find((one): one is IntakeMessage => one.type === 'message' && isFromCustomer(one));
  const ticket = parts.find((one): one is IntakeTicket => one.type === 'ticket');
  const isFirst = before === null && part === first;
  return {
    subject: isFirst ? (ticket?.subject ?? '') : '',
    text: part.text,
    authorEmail: part.author?.email ?? null,
  };
}

function systemActor(delivered: DeliveredTicket): Actor {
  return { kind: 'system', system: vendorOf(delivered) };
}

/** A generic source's names are its own, `webhook:<source>`; what people read is the kind of it. */
function vendorOf({ system }: DeliveredTicket): string {
  return system.split(':')[0] ?? system;
}
