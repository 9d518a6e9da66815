/** What was found in a message before it leaves, for whoever wrote it. */
import type { MessageCheck, SaidTopic } from '../../model/message-check.ts';
import type { Finding } from '../message-check/check-message.ts';
import type { InternalWord } from '../message-check/internal-words.ts';
import type { Said } from '../message-check/said-by-customer.ts';
import { type Reader, sayInstant } from '../clocks/say-instant.ts';

export interface FindingNames {
  readonly customer: string;
  readonly reader: Reader;
  /** When the customer hears again by the promise beside the message. */
  readonly promisedAt: number | null;
}

export function sayFinding(finding: Finding, names: FindingNames): string {
  switch (finding.check) {
    case 'promised-fix':
      return 'This promises when it will be fixed. Say what is known, and by when they hear from you again.';
    case 'blame':
      return 'This can be read as blame. Say what happened and what comes next.';
    case 'internal-word':
      return sayInside(finding.inside);
    case 'internal-text':
      return 'These words stand in an internal note or in the packet. Say it in words for the customer.';
    case 'asked-again':
      return `${names.customer} need not say this again. ${topicLabel[finding.said.topic]}: “${finding.said.text}” (${saySource(finding.said, names)}).`;
    case 'open-field':
      return `${finding.fields.length === 1 ? 'A field is' : 'Fields are'} still open: ${finding.excerpt}. Say what belongs there.`;
    case 'no-time':
      return 'This says that somebody works on it, but not when they hear more. Name a time.';
    case 'promise-unsaid':
      return `You promise an update${names.promisedAt === null ? '' : ` by ${sayInstant(names.promisedAt, names.reader)}`}, and the message does not say so.`;
  }
}

function sayInside({ word, what }: InternalWord): string {
  switch (what) {
    case 'slang':
      return `“${word}” is a word of our house. Say it in the customer’s words.`;
    case 'colleague':
      return `The customer does not know ${word}. Name the team, or the escalation lead.`;
    case 'tracker':
      return `${word} is an id of our own, which the customer can’t open.`;
    case 'address':
      return `“${word}” leads into our house, where the customer can’t go.`;
    case 'limit':
      return `“${word}”: limits stay inside. Say what was decided.`;
  }
}

/** Who said it and when, or where it was noted. */
export function saySource({ at, from }: Said, { customer, reader }: FindingNames): string {
  const when = at === null ? '' : `, ${sayInstant(at, reader)}`;
  switch (from) {
    case 'thread':
      return `${customer}${when}`;
    case 'checklist':
      return `noted at triage${when}`;
    case 'packet':
      return `in the packet${when}`;
    case 'record':
      return 'in the customer’s record';
  }
}

export const topicLabel: Readonly<Record<SaidTopic, string>> = {
  browser: 'Browser',
  system: 'Operating system',
  device: 'Device',
  version: 'Version',
  order: 'Order',
  invoice: 'Invoice',
  account: 'Account',
  request: 'Request id',
  email: 'E-mail',
  phone: 'Phone',
  error: 'Error text',
  file: 'Attached',
  time: 'When',
  scope: 'Who is affected',
  tried: 'Tried',
  amount: 'Amount',
  address: 'Link',
};

export const checkLabel: Readonly<Record<MessageCheck, string>> = {
  'promised-fix': 'it promises when it will be fixed',
  'no-time': 'it does not say when the customer hears more',
  'promise-unsaid': 'it does not say the promised time',
  blame: 'it can be read as blame',
  'internal-word': 'it has words of the house',
  'internal-text': 'it has words of an internal note or the packet',
  'asked-again': 'it asks for what the customer has told',
  'open-field': 'fields of the template are open',
};
