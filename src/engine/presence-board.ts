/** Who looks at which ticket now, on any node. In memory: whoever is there says so again and again. */
import type { Doing, LiveMessage, Presence } from '../model/live.ts';
import type { PersonId, TicketId, WorkspaceId } from '../model/words.ts';

/** Pages say it each 15 s; who was silent for so long has left. */
const staleAfterMs = 40_000;
/** Tickets with somebody at them; beyond it the oldest is forgotten. */
const ticketsMax = 10_000;
const peopleMax = 50;

interface Seat {
  readonly doing: Doing;
  readonly untilMs: number;
}

export class PresenceBoard {
  readonly #tickets = new Map<string, Map<PersonId, Seat>>();

  /** What to tell everybody who is at that ticket; null: they know. */
  note(presence: Presence, nowMs: number): LiveMessage | null {
    const { personId, doing, ticketId } = presence;
    const seats = this.#seatsOf(presence, nowMs);
    const known = seats.get(personId)?.doing ?? 'left';
    if (doing === 'left') seats.delete(personId);
    else if (seats.size < peopleMax || seats.has(personId))
      seats.set(personId, { doing, untilMs: nowMs + staleAfterMs });
    return known === doing ? null : messageOf(ticketId, seats);
  }

  isAt(personId: PersonId, workspaceId: WorkspaceId, ticketId: TicketId): boolean {
    return this.#tickets.get(`${workspaceId}/${ticketId}`)?.has(personId) ?? false;
  }

  ticketsOf(personId: PersonId, workspaceId: WorkspaceId): TicketId[] {
    return [...this.#tickets].flatMap(([key, seats]) => {
      const [of, ticketId] = key.split('/') as [WorkspaceId, TicketId];
      return of === workspaceId && seats.has(personId) ? [ticketId] : [];
    });
  }

  /** Those who went silent leave their seats; answers what to tell where. */
  sweep(nowMs: number): { readonly workspaceId: WorkspaceId; readonly message: LiveMessage }[] {
    return [...this.#tickets].flatMap(([key, seats]) => {
      const before = seats.size;
      dropStale(seats, nowMs);
      if (seats.size === 0) this.#tickets.delete(key);
      if (seats.size === before) return [];
      const [workspaceId, ticketId] = key.split('/') as [WorkspaceId, TicketId];
      return [{ workspaceId, message: messageOf(ticketId, seats) }];
    });
  }

  #seatsOf({ workspaceId, ticketId }: Presence, nowMs: number): Map<PersonId, Seat> {
    const key = `${workspaceId}/${ticketId}`;
    const seats = this.#tickets.get(key) ?? new Map<PersonId, Seat>();
    dropStale(seats, nowMs);
    this.#tickets.set(key, seats);
    const [oldest] = this.#tickets.keys();
    if (this.#tickets.size > ticketsMax && oldest !== undefined) this.#tickets.delete(oldest);
    return seats;
  }
}

function dropStale(seats: Map<PersonId, Seat>, nowMs: number): void {
  for (const [personId, { untilMs }] of seats) if (untilMs <= nowMs) seats.delete(personId);
}

function messageOf(ticketId: TicketId, seats: ReadonlyMap<PersonId, Seat>): LiveMessage {
  const people = [...seats].map(([personId, { doing }]) => ({ personId, doing }));
  return { event: 'presence', id: null, data: { ticketId, people } };
}
