import { createHash } from 'node:crypto';
import type { TicketEvent } from '../model/ticket-event.ts';

/** Hash of a stream before its first event. */
export const genesisHash = Buffer.alloc(32);

interface ChainedEvent {
  readonly event: TicketEvent;
  readonly text: string;
  readonly previous: Buffer;
  readonly hash: Buffer;
}

const chained = new WeakMap<readonly TicketEvent[], ChainedEvent[]>();

/** Each event's hash is over the hash before it and the event's stored text, so that a change anywhere shows. */
export function hashes(previousHash: Buffer, events: readonly TicketEvent[]): ChainedEvent[] {
  const known = chained.get(events);
  if (known) return known;
  let previous = previousHash;
  const made = events.map((event) => {
    const text = JSON.stringify(event);
    const hash = hashOf(previous, text);
    const link = { event, text, previous, hash };
    previous = hash;
    return link;
  });
  chained.set(events, made);
  return made;
}

export function hashOf(previous: Buffer, text: string): Buffer {
  return createHash('sha256').update(previous).update(text).digest();
}
