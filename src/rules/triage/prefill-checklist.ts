// What the conversation gives already for an item of the checklist, with the message where it stands.
import type { Packet } from '../../model/packet.ts';
import type { TicketFacts } from '../../model/ticket-facts.ts';
import type { PrefilledPacket, ThreadMessage } from '../packet/prefill.ts';
import { fileOf } from './answered-checklist.ts';
import type { ChecklistItem } from './checklist-items.ts';

export interface FoundForItem {
  readonly text: string;
  readonly messageId: string | null;
}

const longest = 400;
const piecesMax = 3;

export function foundForItem(
  { ask, fills }: ChecklistItem,
  prefilled: PrefilledPacket,
  messages: readonly ThreadMessage[],
  facts: Pick<TicketFacts, 'scope' | 'workaround' | 'disputed'>,
): FoundForItem | null {
  if (/amount/i.test(ask) && facts.disputed !== null)
    return { text: `${facts.disputed.currency} ${facts.disputed.amount}`, messageId: null };
  if (fills === 'scope' && facts.scope !== 'unknown') return { text: scopes[facts.scope], messageId: null };
  if (/workaround/i.test(ask) && facts.workaround !== 'unknown')
    return {
      text: facts.workaround === 'known' ? 'A workaround is known' : 'No workaround',
      messageId: null,
    };
  if (fills === 'evidence') return evidenceFound(prefilled, messages);
  return fills === null ? null : entryFound(prefilled.items[fills]);
}

const scopes = {
  'one-user': 'One user',
  department: 'A department',
  'many-customers': 'Many customers',
} as const;

function entryFound(entry: Packet['items'][keyof Packet['items']]): FoundForItem | null {
  if (entry === undefined) return null;
  return {
    text: short(entry.text.split('\n').slice(0, piecesMax).join(', ')),
    messageId: entry.source ?? null,
  };
}

function evidenceFound(
  { evidence }: PrefilledPacket,
  messages: readonly ThreadMessage[],
): FoundForItem | null {
  const files = messages.flatMap(({ id, text }) => {
    const file = fileOf(text);
    return file === null ? [] : [{ text: file, source: id }];
  });
  const found = [...evidence.filter(({ kind }) => kind !== 'prose'), ...files].slice(0, piecesMax);
  const [first] = found;
  if (first === undefined) return null;
  return { text: short(found.map(({ text }) => text).join(', ')), messageId: first.source };
}

function short(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
