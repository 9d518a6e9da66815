/** Puts the people, items and fields behind a refusal into words, for whoever has to say it. */
import type { MessageCheck } from '../model/message-check.ts';
import type { PacketItem } from '../model/packet.ts';
import type { Refusal } from '../model/refusal.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { sayAboveLimit } from '../rules/words/say-authority.ts';
import { sayNotOwnWords } from '../rules/words/own-words.ts';
import { checkLabel } from '../rules/words/say-message-finding.ts';
import { itemLabels, sayItems } from '../rules/words/say-items.ts';
import type { Desk } from './desk.ts';
import { personMark, readerOf } from './names.ts';
import { workspaceFacts } from './people.ts';

/** `byName`: who accepted it. `ownerName`: who holds it. `missingWords`: what is missing, as part of a sentence. */
export interface RefusalWords {
  readonly byName?: string;
  readonly ownerName?: string;
  readonly personName?: string;
  readonly missingWords?: string;
  /** The sums: "EUR 60 on 2 April + 100 = 160, above EUR 150 for this customer in 30 days". */
  readonly limitWords?: string;
  /** What keeps a message from leaving where the stakes are high. */
  readonly stakesWords?: string;
  /** What the message check found. */
  readonly checkWords?: string;
}

export async function sayRefusal(
  desk: Desk,
  { workspaceId, personId }: { readonly workspaceId: WorkspaceId; readonly personId: PersonId },
  { refused, params = {} }: Refusal,
): Promise<RefusalWords> {
  const { by, owner, missing, person } = params;
  if (refused === 'packet_not_ready') return { missingWords: sayItems(missing as PacketItem[]) };
  if (refused === 'record_incomplete') return { missingWords: sayFields(missing as string[]) };
  if (refused === 'own_words_needed')
    return { stakesWords: sayNotOwnWords({ open: params['open'] as readonly string[] }) };
  if (refused === 'message_held_back')
    return { checkWords: (params['checks'] as MessageCheck[]).map((check) => checkLabel[check]).join(', ') };
  if (refused === 'above_limit') {
    const { directory, now } = await workspaceFacts(desk, workspaceId);
    return { limitWords: sayAboveLimit(params, readerOf(directory, personId, now)) };
  }
  if (typeof by !== 'string' && typeof owner !== 'string' && typeof person !== 'string') return {};
  const { directory } = await workspaceFacts(desk, workspaceId);
  const nameOf = (id: string) => personMark(directory, id as PersonId).name;
  return {
    ...(typeof by === 'string' ? { byName: nameOf(by) } : {}),
    ...(typeof owner === 'string' ? { ownerName: nameOf(owner) } : {}),
    ...(typeof person === 'string' ? { personName: nameOf(person) } : {}),
  };
}

const recordLabels: Readonly<Record<string, string>> = {
  neededHere: 'whether it was needed here',
  earlierBy: 'who could have solved it earlier',
  causeClass: 'the kind of cause',
  cause: 'the cause',
  remedy: 'the remedy',
  remedyAmount: 'the amount',
  remedyCurrency: 'the currency',
  workaround: 'the workaround',
  reusable: 'whether the solution can be used again',
};

function sayFields(fields: readonly string[]): string {
  const words = fields.map((field) => recordLabels[field] ?? field);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** An item of the packet as people read it. */
export function sayItem(item: string): string {
  return itemLabels[item as PacketItem] ?? item;
}
