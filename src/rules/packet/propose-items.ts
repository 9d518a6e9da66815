// What was written after a return, proposed for what the return asked for. Nothing is filled in: a person takes each item over.
import type { Instant } from '../../model/instant.ts';
import type { Packet, PacketEntry, PacketItem } from '../../model/packet.ts';
import { ownWords } from '../triggers/own-words.ts';
import { prefillPacket, type PrefillThread } from './prefill.ts';

export interface ProposalMaterial {
  readonly returned: { readonly at: Instant; readonly items: readonly PacketItem[] };
  /** What the packet lacks, with what was asked back. */
  readonly missing: readonly PacketItem[];
  readonly packet: Pick<Packet, 'items' | 'form'>;
  readonly thread: Pick<PrefillThread, 'messages' | 'tellsMood'>;
}

/** By the rules of prefilling, of the newer messages alone; never for what a person wrote or confirmed. */
export function proposeItems({ returned, missing, packet, thread }: ProposalMaterial): Packet['items'] {
  const messages = thread.messages
    .filter(({ at, direction }) => at > returned.at && direction !== 'outbound')
    .map((message) => ({ ...message, text: ownWords(message.text) }));
  const open = missing.filter((item) => isOpen(packet.items[item], returned.items.includes(item)));
  if (messages.length === 0 || open.length === 0) return {};
  const { form } = packet;
  const { items } = prefillPacket({ ...thread, messages, subject: null, customer: null, form, asked: open });
  const proposed: Packet['items'] = {};
  for (const item of open) {
    const entry = items[item] && added(packet.items[item], items[item]);
    if (entry) proposed[item] = entry;
  }
  return proposed;
}

/** Empty, or asked for again although the thread had given something. */
function isOpen(entry: PacketEntry | undefined, isAskedBack: boolean): boolean {
  if (entry === undefined || entry.text.trim() === '') return true;
  return isAskedBack && entry.origin !== 'person' && entry.confirmedBy === undefined;
}

/** What was copied stays, and the new lines stand below it; what a machine judged gives way. Null: nothing is new. */
function added(before: PacketEntry | undefined, found: PacketEntry): PacketEntry | null {
  if (before?.origin !== 'copied') return found;
  const lines = before.text.split('\n');
  const more = found.text.split('\n').filter((line) => !lines.includes(line));
  return more.length === 0 ? null : { ...found, text: [...lines, ...more].join('\n') };
}
