// What the customer has told already, with the place where it stands: in the thread, at triage, in the record.
import type { Instant } from '../../model/instant.ts';
import { type SaidTopic, saidTopics } from '../../model/message-check.ts';
import type { ThreadMessage } from '../packet/prefill.ts';
import { ownWords } from '../triggers/own-words.ts';
import { topics } from './topics.ts';

export interface Said {
  readonly topic: SaidTopic;
  readonly text: string;
  readonly at: Instant | null;
  /** null: `from` says where it stands. */
  readonly messageId: string | null;
  readonly from: 'thread' | 'checklist' | 'packet' | 'record';
}

/** An answer that a person took down: of the checklist, or of a packet's item. */
export interface NotedAnswer {
  readonly topic: SaidTopic | null;
  readonly text: string;
  readonly at: Instant | null;
  readonly from: 'checklist' | 'packet' | 'record';
}

export interface SaidMaterial {
  readonly messages: readonly ThreadMessage[];
  readonly noted: readonly NotedAnswer[];
}

/** A long thread tells its facts early. */
const messagesMax = 200;

/** One of each topic, the newest of the customer's own words first asked; else what a person noted. */
export function saidByCustomer({ messages, noted }: SaidMaterial): Said[] {
  const inbound = messages
    .filter(({ direction }) => direction === 'inbound')
    .slice(-messagesMax)
    .toReversed()
    .map((message) => ({ ...message, text: ownWords(message.text) }));
  return saidTopics.flatMap((topic) => inThread(topic, inbound) ?? inNotes(topic, noted) ?? []);
}

function inThread(topic: SaidTopic, newestFirst: readonly ThreadMessage[]): Said | null {
  for (const { id, at, text } of newestFirst) {
    const found = topics[topic].said(text);
    if (found !== null && found !== '') return { topic, text: found, at, messageId: id, from: 'thread' };
  }
  return null;
}

function inNotes(topic: SaidTopic, noted: readonly NotedAnswer[]): Said | null {
  for (const { topic: of, text, at, from } of noted) {
    const found = of === topic ? text : of === null ? topics[topic].said(text) : null;
    if (found !== null) return { topic, text: found.slice(0, 200), at, messageId: null, from };
  }
  return null;
}
