/** Looks at a message before it goes to a customer; and what the customer has told already, for whoever writes. */
import type { Instant } from '../model/instant.ts';
import type { MessageCheckView } from '../model/message-check.ts';
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { TicketState } from '../model/ticket.ts';
import type { PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import { tellingFirstNames } from '../rules/message-check/colleague-names.ts';
import { checkMessage, type Finding } from '../rules/message-check/check-message.ts';
import { type NotedAnswer, type Said, saidByCustomer } from '../rules/message-check/said-by-customer.ts';
import { askedTopics } from '../rules/message-check/topics.ts';
import type { ThreadMessage } from '../rules/packet/prefill.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { answersOf } from '../rules/triage/answered-checklist.ts';
import { checklistItems } from '../rules/triage/checklist-items.ts';
import { type FindingNames, sayFinding, saySource, topicLabel } from '../rules/words/say-message-finding.ts';
import { readNewestPackets } from '../storage/packets.ts';
import { readEvents } from '../storage/read-tickets.ts';
import { readContactOf, readMessages, readTexts } from '../storage/read-views.ts';
import type { Desk } from './desk.ts';
import { isoOrNull, readerOf } from './names.ts';
import { readSeenTicket } from './seen-ticket.ts';

export interface CheckMessage {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly ticketId: TicketId;
  readonly text: string;
  readonly nextUpdateAt?: Instant | undefined;
}

export async function viewMessageCheck(desk: Desk, asked: CheckMessage): Promise<MessageCheckView | Refusal> {
  const { personId, nextUpdateAt } = asked;
  const seen = await readSeenTicket(desk, asked);
  if (isRefusal(seen)) return seen;
  const { state, facts } = seen;
  const thread = await readWrittenThread(desk, asked.workspaceId, asked.ticketId);
  const { findings, said } = checkDraft(asked, { state, facts, thread });
  const names: FindingNames = {
    customer: thread.customerName ?? 'The customer',
    reader: readerOf(facts.directory, personId, facts.now),
    promisedAt: nextUpdateAt ?? null,
  };
  const { refuse } = facts.policy.policy.messageCheck;
  return {
    findings: findings.map((finding) => ({
      check: finding.check,
      excerpt: finding.excerpt,
      words: sayFinding(finding, names),
      refuses: refuse.includes(finding.check),
    })),
    said: said.map((one) => ({
      topic: one.topic,
      label: topicLabel[one.topic],
      text: one.text,
      said: saySource(one, names),
      at: isoOrNull(one.at),
      messageId: one.messageId,
    })),
  };
}

/** What was written on a ticket, by whom it may be read told apart. */
export interface WrittenThread {
  readonly messages: readonly ThreadMessage[];
  readonly customerName: string | null;
  readonly customerEmail: string | null;
  /** Packets' items and other texts of ours. */
  readonly internalTexts: readonly string[];
  readonly packetTexts: readonly NotedAnswer[];
  readonly answers: ReadonlyMap<string, { readonly text: string | null; readonly at: Instant }>;
}

/** Nobody is asked who reads it: what it is read for decides. */
export async function readWrittenThread(
  desk: Desk,
  workspaceId: WorkspaceId,
  ticketId: TicketId,
): Promise<WrittenThread> {
  const db = desk.database.of(workspaceId);
  const [rows, texts, events, contact, packets] = await Promise.all([
    readMessages(db, workspaceId, ticketId),
    readTexts(db, workspaceId, ticketId),
    readEvents(db, workspaceId, ticketId),
    readContactOf(db, workspaceId, ticketId),
    readNewestPackets(db, workspaceId, ticketId),
  ]);
  const bodies = events.map(({ event }) => event);
  const items = packets.flatMap(({ items: of, writtenAt }) =>
    Object.values(of).map(({ text }) => ({ text, at: writtenAt })),
  );
  return {
    messages: rows.map(({ id, direction, occurred_at: at, body: text }) => ({
      id,
      direction,
      at,
      text,
      authorName: null,
    })),
    customerName: contact?.name ?? null,
    customerEmail: contact?.email ?? null,
    internalTexts: items.map(({ text }) => text),
    packetTexts: items.map(({ text, at }) => ({ topic: null, text, at, from: 'packet' as const })),
    answers: new Map(
      [...answersOf(bodies)].map(([key, { answerId, at }]) => [
        key,
        { text: answerId === null ? null : (texts.get(answerId)?.body ?? null), at },
      ]),
    ),
  };
}

interface DraftMaterial {
  readonly state: TicketState;
  readonly facts: DecisionFacts;
  readonly thread: WrittenThread;
}

type Draft = Pick<CheckMessage, 'personId' | 'text' | 'nextUpdateAt'>;

export function checkDraft(
  { personId, text, nextUpdateAt }: Draft,
  { state, facts, thread }: DraftMaterial,
): { readonly findings: readonly Finding[]; readonly said: readonly Said[] } {
  const { languages, messageCheck } = facts.policy.policy;
  const { messages, internalTexts } = thread;
  const said = saidByCustomer({ messages, noted: notedAnswers(state, facts, thread) });
  const findings = checkMessage({
    text,
    promises: nextUpdateAt !== undefined,
    languages,
    said,
    internal: {
      messages,
      internalTexts,
      words: messageCheck.internalWords,
      ...unknownPeople(personId, { state, facts, thread }),
    },
  });
  return { findings, said };
}

function notedAnswers(
  state: TicketState,
  facts: DecisionFacts,
  { answers, packetTexts, customerEmail }: WrittenThread,
): NotedAnswer[] {
  const type = facts.policy.issueTypes.get(state.issueType);
  const fromChecklist = (type ? checklistItems(type) : []).flatMap(({ key, ask }): NotedAnswer[] => {
    const answer = answers.get(key);
    if (answer?.text == null) return [];
    const [topic = null] = askedTopics(`which ${ask}`);
    return [{ topic, text: answer.text, at: answer.at, from: 'checklist' }];
  });
  const record: NotedAnswer[] =
    customerEmail === null ? [] : [{ topic: 'email', text: customerEmail, at: null, from: 'record' }];
  return [...fromChecklist, ...packetTexts, ...record];
}

/** Everybody but who writes, who leads, who talks to the customer, and whoever was named to him before. */
function unknownPeople(personId: PersonId, { state, facts, thread }: DraftMaterial) {
  const { people } = facts.directory;
  const { messages, customerName } = thread;
  const known = new Set<PersonId | null>([
    personId,
    state.leadId,
    state.firstAgentId,
    ...state.escalations.map(({ updatesOwnerId }) => updatesOwnerId),
  ]);
  const told = messages
    .filter(({ direction }) => direction !== 'note')
    .map(({ text }) => text)
    .join('\n');
  const colleagues = [...people.values()]
    .filter(({ id, name }) => !known.has(id) && name !== customerName && !told.includes(name))
    .filter(({ name }) => name.includes(' '))
    .map(({ name }) => name);
  const knownNames = [...people.values()]
    .filter(({ id }) => known.has(id))
    .flatMap(({ name, publicName }) => [name, publicName]);
  const names = { colleagues, known: [...knownNames, ...(customerName ? [customerName] : [])], messages };
  return { colleagues, firstNames: tellingFirstNames(names) };
}
