/** A request comes in by the public form: the same way in as by the API, with the checklist's facts and a status link. */
import { createHash } from 'node:crypto';
import { isRefusal } from '../../model/refusal.ts';
import type { MessageId, TextId, TicketId, WorkspaceId } from '../../model/words.ts';
import { type CustomerLanguage, wordsOf } from '../../rules/customer-page/customer-words.ts';
import { offeredTypes } from '../../rules/customer-page/request-form.ts';
import { moveAttachments, readAttachments } from '../../storage/attachments.ts';
import { insertStatusLink } from '../../storage/status-links.ts';
import { advanceTicket, type Plan, type Refused } from '../advance-ticket.ts';
import { answering, answerOnce, type RequestKey } from '../answer-once.ts';
import { createTicket } from '../create-ticket.ts';
import { hashOf } from '../credentials.ts';
import type { Desk } from '../desk.ts';
import { linkLengthMs, newLink } from '../status-links.ts';
import type { OpenedForm } from './request-pages.ts';

export interface SentForm {
  readonly typeId: string | null;
  readonly subject: string;
  readonly text: string;
  readonly name: string;
  readonly email: string;
  readonly zone: string | null;
  readonly language: CustomerLanguage;
  /** By the key of the checklist's item. */
  readonly facts: ReadonlyMap<string, string>;
  /** Of the form that was sent. It becomes the secret of the status link: the same form leads to the same page. */
  readonly formKey: string;
  /** Under which its files wait for their ticket. */
  readonly filesOf: TicketId;
}

/** null: the desk does not take it, because the same form said something else before. */
export async function takeRequest(
  desk: Desk,
  { workspaceId, policy, place }: OpenedForm,
  sent: SentForm,
): Promise<{ readonly ticketId: TicketId } | null> {
  const { answers, text } = answered(policy.policy, sent);
  const made = await createTicket(desk, {
    workspaceId,
    actor: { kind: 'system', system: 'request-form' },
    request: requestOf(sent, 'ticket'),
    ticket: {
      subject: sent.subject,
      text,
      channel: 'form',
      priority: 'normal',
      issueType: sent.typeId ?? undefined,
      // Whose customer he is, nobody has proved: an agent says so, and the clocks on his page tell a stranger nothing.
      contact: { name: sent.name, email: sent.email },
      isUnproved: true,
      checklist: answers,
      facts: {},
    },
  });
  if (isRefusal(made)) return null;
  const of = { workspaceId, ticketId: made.ticketId as TicketId };
  await bringFiles(desk, of, made.messageId as MessageId, sent.filesOf);
  const link = newLink(desk, {
    ...of,
    madeVia: 'form',
    madeBy: null,
    reach: 'state',
    language: sent.language,
    timeZone: sent.zone,
    lengthMs: linkLengthMs(policy),
  });
  await insertStatusLink(desk.database.across, { ...link, tokenHash: hashOf(sent.formKey) });
  const words = wordsOf(sent.language).receipt.text(made.number, place.from);
  await sendReceipt(desk, of, words, requestOf(sent, 'receipt'));
  return { ticketId: of.ticketId };
}

/** The same form sent again brings its files once more: those that came first stay, the others wait to be forgotten. */
async function bringFiles(desk: Desk, of: OfTicket, messageId: MessageId, from: TicketId): Promise<void> {
  const { workspaceId, ticketId } = of;
  const db = desk.database.of(workspaceId);
  const there = await readAttachments(db, workspaceId, ticketId, null);
  if (there.length === 0) await moveAttachments(db, workspaceId, from, { ticketId, messageId });
}

/** Only what the form asks for this type; told in the message, too, where people read it first. */
function answered(policy: OpenedForm['policy']['policy'], { typeId, language, facts, text }: SentForm) {
  const asked = offeredTypes(policy, language).find(({ id }) => id === typeId)?.facts ?? [];
  const answers = asked.flatMap(({ key, ask }) => {
    const answer = facts.get(key);
    return answer === undefined ? [] : [{ item: key, ask, answer }];
  });
  return { answers, text: [text, ...answers.map(({ ask, answer }) => `${ask}: ${answer}`)].join('\n\n') };
}

/** The key that is kept must not open the page. */
function requestOf({ formKey, filesOf: _, ...sent }: SentForm, what: string): RequestKey {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const words = JSON.stringify({ ...sent, facts: [...sent.facts] });
  return { actor: 'request-form', key: hash(`${what} ${formKey}`), requestHash: hash(words) };
}

interface OfTicket {
  readonly workspaceId: WorkspaceId;
  readonly ticketId: TicketId;
}

/**
 * An automatic letter with a link that shows everything: whoever reads it has the address. Where nothing may answer by
 * itself, none is sent, and an agent's first answer brings the link.
 */
async function sendReceipt(desk: Desk, of: OfTicket, text: string, request: RequestKey): Promise<void> {
  await answerOnce<{ readonly sent: true }, Refused>(desk, of.workspaceId, request, async () => {
    const [messageId, textId] = [desk.dice.id() as MessageId, desk.dice.id() as TextId];
    const advanced = await advanceTicket(desk, {
      ...of,
      ...answering(desk, request, () => ({ sent: true })),
      plan: (_state, { now }) => receipt(of.ticketId, { messageId, textId, text, now }),
    });
    return 'refused' in advanced ? advanced : { sent: true };
  });
}

function receipt(
  ticketId: TicketId,
  { messageId, textId, text, now }: { messageId: MessageId; textId: TextId; text: string; now: number },
): Plan {
  const message = {
    ticket_id: ticketId,
    id: messageId,
    direction: 'outbound',
    text_id: textId,
    author_kind: 'system',
    person_id: null,
    contact_id: null,
    automatic: true,
    sent_by_us: true,
    occurred_at: now,
  } as const;
  const command = {
    type: 'add-message',
    messageId,
    direction: 'outbound',
    personId: null,
    automatic: true,
    isOursToSend: true,
    signals: [],
  } as const;
  return {
    orders: [{ actor: { kind: 'system', system: 'request-form' }, occurredAt: now, command }],
    side: {
      texts: [{ id: textId, ticket_id: ticketId, kind: 'message', body: text, recorded_at: now }],
      messages: [message],
    },
  };
}
