// Fills a packet from what is known already, so that nobody types what stands in the thread. What was copied shows its
// source; what a machine chose waits for a person to confirm it.
import type { Customer } from '../../model/customer.ts';
import type { Instant } from '../../model/instant.ts';
import type { Packet, PacketEntry, PacketItem } from '../../model/packet.ts';
import { accountContext } from './account-context.ts';
import { answerTo } from './answer-cues.ts';
import { findEvidence, type FoundEvidence } from './find-evidence.ts';
import { findIdentifiers, type FoundIdentifier } from './find-identifiers.ts';
import { splitSentences } from './split-sentences.ts';
import { summarizeThread } from './summarize-thread.ts';

export interface ThreadMessage {
  readonly id: string;
  readonly direction: 'inbound' | 'outbound' | 'note';
  readonly at: Instant;
  readonly text: string;
  readonly authorName: string | null;
}

export interface PrefillThread {
  readonly messages: readonly ThreadMessage[];
  readonly subject: string | null;
  readonly customer: Customer | null;
  readonly form: Packet['form'];
  /** What the customer has just been asked for: there a sentence that answers it is taken, too. */
  readonly asked?: readonly PacketItem[];
  /** Whether a sentence of the customer says how he feels or what he will do; absent: nobody can tell. */
  readonly tellsMood?: (sentence: string) => boolean;
}

export interface PrefilledEvidence extends FoundEvidence {
  readonly source: string;
  readonly at: Instant;
}

export interface PrefilledPacket {
  readonly items: Partial<Record<PacketItem, PacketEntry>>;
  readonly evidence: readonly PrefilledEvidence[];
}

/** Longest text of one item, and how many messages and pieces of evidence are read. */
const longestItem = 2000;
const mostMessages = 200;
const mostEvidence = 40;

const triedCue =
  /\b(?:(?:have|has|had|'ve|already|also|even|we|I) tried|tried (?:to|it|with|in|on|again)|restarted|rebooted|reinstalled|cleared (?:the |my |our )?(?:cache|cookies)|(?:another|different|second) (?:browser|device|computer|account|user)|incognito|private window|reset (?:the |my |our )?password|versucht|neu gestartet|cache geleert|anderen? (?:browser|gerät))/i;
const neededCue =
  /\b(?:please (?!find|note|see|let me know if)|I (?:need|want|expect|would like|demand)|we (?:need|want|expect|would like|demand)|can you|could you|when (?:will|can)|bitte (?!beachten)|ich (?:brauche|möchte|erwarte)|wir (?:brauchen|möchten|erwarten))/i;

/** The items of the asked form that the thread and the customer's record give; absent ones are a person's to write. */
export function prefillPacket(thread: PrefillThread): PrefilledPacket {
  const { messages, subject, customer, form, tellsMood, asked = [] } = thread;
  const read = messages.slice(0, mostMessages);
  const inbound = read.filter(({ direction }) => direction === 'inbound');
  const items: Partial<Record<PacketItem, PacketEntry>> = {};
  const put = (item: PacketItem, entry: PacketEntry | null) => {
    if (entry !== null) items[item] = entry;
  };
  put('summary', summaryOf(inbound, subject));
  put('tried', sentencesThat(isTried, read));
  if (form === 'five-fields' && tellsMood) put('customerState', stateOf(inbound, tellsMood));
  put('neededToFeelResolved', sentencesThat(isNeed, inbound.slice(-2)));
  put('accountContext', copied(accountContext(customer), customer === null ? undefined : 'customer'));
  for (const item of asked) {
    const answers = answerTo(item);
    if (answers)
      put(
        item,
        sentencesThat(
          answers,
          read.filter(({ direction }) => direction !== 'outbound'),
        ),
      );
  }
  if (form === 'full') putContext(read, subject, put);
  return { items, evidence: evidenceOf(read) };
}

function putContext(
  messages: readonly ThreadMessage[],
  subject: string | null,
  put: (item: PacketItem, entry: PacketEntry | null) => void,
): void {
  const found = identifiersOf(messages, subject);
  const lines = (...kinds: FoundIdentifier['kind'][]) => {
    const own = found.filter(({ kind }) => kinds.includes(kind));
    return copied(own.map(({ text }) => text).join('\n'), own[0]?.source);
  };
  put('identifiers', lines('id', 'e-mail'));
  put('environment', lines('version', 'url'));
  put('occurredWhen', lines('time'));
}

function identifiersOf(
  messages: readonly ThreadMessage[],
  subject: string | null,
): (FoundIdentifier & { source: string })[] {
  const found = new Map<string, FoundIdentifier & { source: string }>();
  for (const { id, text } of [{ id: 'subject', text: subject ?? '' }, ...messages]) {
    for (const each of findIdentifiers(text)) {
      if (!found.has(each.text)) found.set(each.text, { ...each, source: id });
    }
  }
  return [...found.values()];
}

/** One or two sentences of the customer's own; the subject where he wrote none. */
function summaryOf(inbound: readonly ThreadMessage[], subject: string | null): PacketEntry | null {
  const sentences = summarizeThread(inbound, subject ?? '', 2);
  const [first] = sentences;
  if (first !== undefined) return machine(sentences.map(({ text }) => text).join(' '), first.messageId);
  return subject === null || subject.trim() === '' ? null : machine(subject.trim(), 'subject');
}

const isTried = (sentence: string) => triedCue.test(sentence) && !sentence.endsWith('?');
const isNeed = (sentence: string) => neededCue.test(sentence);

/** As his newest words have it. Mood takes longer to read than a cue: of a long message the beginning tells it. */
function stateOf(
  inbound: readonly ThreadMessage[],
  tells: (sentence: string) => boolean,
): PacketEntry | null {
  const newest = inbound.slice(-2).map((one) => ({ ...one, text: one.text.slice(0, longestItem) }));
  return sentencesThat(tells, newest);
}

function sentencesThat(
  isMeant: (sentence: string) => boolean,
  messages: readonly ThreadMessage[],
): PacketEntry | null {
  const found = messages.flatMap(({ id, text }) =>
    splitSentences(text)
      .filter(isMeant)
      .map((sentence) => ({ id, sentence })),
  );
  const [first] = found;
  if (first === undefined) return null;
  return machine([...new Set(found.map(({ sentence }) => sentence))].slice(0, 6).join('\n'), first.id);
}

function evidenceOf(messages: readonly ThreadMessage[]): PrefilledEvidence[] {
  const found = new Map<string, PrefilledEvidence>();
  for (const { id, at, text } of messages) {
    for (const each of findEvidence(text)) {
      if (!found.has(each.text)) found.set(each.text, { ...each, source: id, at });
    }
  }
  return [...found.values()].slice(0, mostEvidence);
}

function copied(text: string, source: string | undefined): PacketEntry | null {
  if (text === '') return null;
  return { text: text.slice(0, longestItem), origin: 'copied', ...(source === undefined ? {} : { source }) };
}

function machine(text: string, source: string): PacketEntry {
  return { text: text.slice(0, longestItem), origin: 'machine', source };
}
