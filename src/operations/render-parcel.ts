/** Puts a parcel into words at the moment of sending, from ids: what was erased in between is not sent. */
import type { OutboundParcel } from '../model/channel.ts';
import type { NoticeKind } from '../model/outgoing.ts';
import { sendingFields } from '../model/policy-template.ts';
import type { TicketState } from '../model/ticket.ts';
import type { EscalationId, MessageId, PersonId, TicketId } from '../model/words.ts';
import { readContact, readSending, readTexts } from '../storage/read-views.ts';
import { sayInstant } from '../rules/clocks/say-instant.ts';
import { readOneEndpoint } from '../storage/endpoints.ts';
import { readCustomerMail, readSubject, type TakenParcel } from '../storage/outbox.ts';
import { readEvents, readHead, readTickets } from '../storage/read-tickets.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { decisionFacts } from './advance-ticket.ts';
import type { Desk } from './desk.ts';
import { type Gathered, gatheredMail } from './gathered-mail.ts';
import { deskNoticeWords } from './desk-notices.ts';
import { filesOfLetter } from './attachments/letter-files.ts';
import { letter } from './letter.ts';
import { linkForLetter } from './status-links.ts';
import { readerOf } from './names.ts';
import { isOver, noticeHeading, noticeSentence } from './notice-words.ts';
import { outcomeNote } from './outcome-note.ts';
import { type AccountLetter, letterWords } from './render-letter.ts';
import { renderPing, renderWebhook } from './render-webhook.ts';

type Parcel =
  | {
      readonly to: 'person';
      readonly personId: PersonId;
      readonly kind: NoticeKind;
      readonly escalationId: EscalationId | null;
    }
  | Gathered
  | { readonly to: 'customer'; readonly messageId: string }
  | {
      readonly to: 'webhook';
      readonly endpointId: string;
      readonly eventType: string;
      readonly escalationId: EscalationId | null;
    };

/** About an endpoint of webhooks. */
type OfEndpoint =
  | { readonly to: 'ping'; readonly endpointId: string; readonly at: number }
  | {
      readonly to: 'endpoint-owner';
      readonly personId: PersonId;
      readonly endpointId: string;
      readonly since: number;
    };

interface ToDesk {
  readonly to: 'desk-notice';
  readonly noticeId: string;
}

/** The parcel in words; or it is superseded, because its reason has gone; or why it can't be sent. */
export type Rendered =
  | { readonly parcel: OutboundParcel }
  | { readonly superseded: true }
  | { readonly unsendable: string };

export async function renderParcel(desk: Desk, taken: TakenParcel): Promise<Rendered> {
  const { ticketId } = taken;
  if (ticketId === null) return ofNoTicket(desk, taken);
  return ofTicket(desk, { ...taken, ticketId });
}

async function ofNoTicket(desk: Desk, taken: TakenParcel): Promise<Rendered> {
  const parcel = taken.parcel as OfEndpoint | ToDesk | { readonly to: undefined };
  if (parcel.to === 'ping') return posted(desk, taken, await renderPing(desk, taken, parcel));
  if (parcel.to === 'desk-notice') {
    const words = await deskNoticeWords(desk, taken, parcel.noticeId);
    return words === null ? { superseded: true } : { parcel: { ...letter(desk, taken), ...words } };
  }
  if (parcel.to === 'endpoint-owner') return endpointNotice(desk, taken, parcel);
  return accountLetter(desk, taken);
}

async function accountLetter(desk: Desk, taken: TakenParcel): Promise<Rendered> {
  const words = await letterWords(desk, taken, taken.parcel as AccountLetter);
  return words === null ? { superseded: true } : { parcel: { ...letter(desk, taken), ...words } };
}

/** About a ticket. */
type OfTicket = TakenParcel & { readonly ticketId: TicketId };

async function ofTicket(desk: Desk, taken: OfTicket): Promise<Rendered> {
  const { workspaceId, ticketId } = taken;
  const read = await readTickets(desk.database.of(workspaceId), workspaceId, [ticketId]);
  const state = read?.tickets.get(ticketId)?.state;
  if (!read || !state) return { unsendable: 'the ticket is gone' };
  const facts = await decisionFacts(desk, workspaceId, read.head);
  const parcel = taken.parcel as Parcel;
  if (parcel.to === 'gathered') return gatheredMail(desk, taken, parcel, facts);
  switch (parcel.to) {
    case 'person':
      return notice(desk, taken, parcel, state, facts);
    case 'customer':
      return customerMail(desk, taken, parcel.messageId, state, facts);
    case 'webhook':
      return posted(desk, taken, await renderWebhook(desk, taken, parcel, state));
  }
}

function posted(desk: Desk, taken: TakenParcel, rendered: Awaited<ReturnType<typeof renderPing>>): Rendered {
  return 'words' in rendered ? { parcel: { ...letter(desk, taken), ...rendered.words } } : rendered;
}

async function notice(
  desk: Desk,
  taken: OfTicket,
  parcel: Extract<Parcel, { to: 'person' }>,
  state: TicketState,
  facts: DecisionFacts,
): Promise<Rendered> {
  const { workspaceId, ticketId } = taken;
  const person = facts.directory.people.get(parcel.personId);
  // Whoever has left is told nothing; what he held is told to others.
  if (!person || person.closedAt !== null) return { superseded: true };
  if (person.muted?.includes(parcel.kind)) return { superseded: true };
  const db = desk.database.of(workspaceId);
  const [subject, events] = await Promise.all([
    readSubject(db, workspaceId, ticketId),
    readEvents(db, workspaceId, ticketId),
  ]);
  const event = events.find((one) => one.event.seq === taken.reasonSeq)?.event;
  if (isOver(parcel, event, state, facts)) return { superseded: true };
  const heading = noticeHeading(parcel.kind, state, subject);
  const outcome =
    parcel.kind === 'escalation-closed' && parcel.escalationId !== null && !state.restricted
      ? outcomeNote(parcel.escalationId, { events, texts: await readTexts(db, workspaceId, ticketId), facts })
      : null;
  const text = `${noticeSentence(parcel, event, facts)}\n\n${outcome ? `${outcome.text}\n\n` : ''}Ticket ${state.number}, ${state.priority} priority, severity ${state.severity}.\n`;
  return { parcel: { ...letter(desk, taken), destination: person.email, subject: heading, text } };
}

async function customerMail(
  desk: Desk,
  taken: OfTicket,
  messageId: string,
  state: TicketState,
  facts: DecisionFacts,
): Promise<Rendered> {
  const { workspaceId, ticketId } = taken;
  const db = desk.database.of(workspaceId);
  if (!state.contactId) return { unsendable: 'the ticket has no contact to write to' };
  const [mail, contact, subject, before] = await Promise.all([
    readCustomerMail(db, workspaceId, ticketId, messageId),
    readContact(db, workspaceId, state.contactId),
    readSubject(db, workspaceId, ticketId),
    readSending(db, workspaceId, ticketId),
  ]);
  if (!mail) return { unsendable: 'the message was erased' };
  if (!contact?.email) return { unsendable: 'the contact has no e-mail address' };
  const files = await filesOfLetter(desk, taken, messageId as MessageId);
  const sender = mail.personId ? facts.directory.people.get(mail.personId as PersonId) : undefined;
  const parcel = {
    ...letter(desk, taken),
    destination: contact.email,
    subject: `${before.size > 1 ? 'Re: ' : ''}${subject ?? 'Your request'} [#${state.number}]`,
    text: await withStatusLink(desk, taken, mail.text, facts),
    from: sender ? { name: sender.publicName, address: sender.email } : null,
    ...(files.length > 0 ? { files } : {}),
  };
  return { parcel };
}

/** A template leaves it open: the link's secret is made now, and is kept nowhere but in this letter. */
async function withStatusLink(
  desk: Desk,
  { workspaceId, ticketId }: OfTicket,
  text: string,
  { policy }: DecisionFacts,
): Promise<string> {
  if (!text.includes(openStatusLink)) return text;
  return text.replaceAll(openStatusLink, await linkForLetter(desk, { workspaceId, ticketId, policy }));
}

const openStatusLink = `{${sendingFields[0]}}`;

/** Told to whoever made an endpoint, which is no ticket's. */
async function endpointNotice(
  desk: Desk,
  taken: TakenParcel,
  { personId, endpointId, since }: Extract<OfEndpoint, { to: 'endpoint-owner' }>,
): Promise<Rendered> {
  const { workspaceId } = taken;
  const db = desk.database.of(workspaceId);
  const [head, endpoint] = await Promise.all([
    readHead(db, workspaceId),
    readOneEndpoint(db, workspaceId, endpointId),
  ]);
  if (!head || !endpoint || endpoint.setAsideAt === null) return { superseded: true };
  const { directory, now } = await decisionFacts(desk, workspaceId, head);
  const person = directory.people.get(personId);
  // Whoever has left is told nothing; what he held is told to others.
  if (!person || person.closedAt !== null) return { superseded: true };
  const failing = sayInstant(since, readerOf(directory, personId, now));
  const text = `Baton no longer posts events to ${endpoint.url}: every attempt since ${failing} has failed.

Events that happen now are not posted to it. Mend the receiver, look at the log of deliveries under Settings, Webhooks, send a ping, and put the endpoint back. What was given up can be sent again from the log, under its old id.
`;
  return {
    parcel: { ...letter(desk, taken), destination: person.email, subject: 'A webhook is set aside', text },
  };
}
