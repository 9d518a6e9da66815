/** Every promise of a ticket that was missed, with who excused it: the raw figure and what stands beside it. */
import type { ClockName } from '../../model/clock-event.ts';
import type { Instant } from '../../model/instant.ts';
import type { ClockEvent, TicketEvent } from '../../model/ticket-event.ts';
import type { EscalationId, PersonId, TextId } from '../../model/words.ts';

export interface Miss {
  /** Sequence number of the event that told it. */
  readonly seq: number;
  readonly name: ClockName;
  readonly escalationId: EscalationId | null;
  readonly missedAt: Instant;
  readonly excuse: { readonly byId: PersonId; readonly at: Instant; readonly noteId: TextId | null } | null;
}

/** In the order in which they were told. A fact that became known late and lies before a miss takes it away. */
export function missesOf(events: readonly TicketEvent[]): Miss[] {
  const misses = new Map<number, Miss>();
  for (const { seq, body, occurredAt: at } of events) {
    if (body.type === 'clock-missed') {
      const { name, escalationId, clock } = body;
      const missedAt = 'missedAt' in clock && clock.missedAt !== null ? clock.missedAt : at;
      misses.set(seq, { seq, name, escalationId, missedAt, excuse: null });
    } else if ('undoesMiss' in body) {
      misses.delete(latestOf(misses, body) ?? -1);
    } else if (body.type === 'miss-excused' || body.type === 'excuse-withdrawn') {
      const miss = misses.get(body.missSeq);
      const { byId, noteId } = body;
      if (miss)
        misses.set(miss.seq, { ...miss, excuse: body.type === 'miss-excused' ? { byId, at, noteId } : null });
    }
  }
  return [...misses.values()];
}

function latestOf(misses: ReadonlyMap<number, Miss>, { name, escalationId }: ClockEvent): number | undefined {
  return [...misses.values()].findLast((one) => one.name === name && one.escalationId === escalationId)?.seq;
}
