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
  /** Everybody of the workspace may see the ticket. */
  readonly isOpen: boolean;
}

/** A newcomer is told of so many tickets at the most. */
const toldMax = 200;

/** What is to be told, and whether to everybody or only to who is at the ticket. */
export interface PresenceNews {
  readonly workspaceId: WorkspaceId;
  readonly message: LiveMessage;
  readonly isOpen: boolean;
}

export class PresenceBoard {
  readonly #tickets = new Map<string, Map<PersonId, Seat>>();

  /** null: they know. */
  note(presence: Presence, nowMs: number): PresenceNews | null {
    const { workspaceId, personId, doing, ticketId } = presence;
    const seats = this.#seatsOf(presence, nowMs);
    const seat = seats.get(personId);
    // Whoever leaves does not know what the ticket is by now.
    const isOpen = doing === 'left' ? (seat?.isOpen ?? false) : presence.isOpen;
    if (doing === 'left') seats.delete(personId);
    else if (seats.size < peopleMax || seat)
      seats.set(personId, { doing, untilMs: nowMs + staleAfterMs, isOpen });
    if ((seat?.doing ?? 'left') === doing) return null;
    return { workspaceId, message: messageOf(ticketId, seats), isOpen };
  }

  isAt(personId: PersonId, workspaceId: WorkspaceId, ticketId: TicketId): boolean {
    return this.#tickets.get(`${workspaceId}/${ticketId}`)?.has(personId) ?? false;
  }

  /** Who is where, for somebody who begins to listen. */
  openOnes(workspaceId: WorkspaceId): LiveMessage[] {
    const messages: LiveMessage[] = [];
    for (const [key, seats] of this.#tickets) {
      const [of, ticketId] = key.split('/') as [WorkspaceId, TicketId];
      if (of === workspaceId && seats.size > 0 && isOpenTo(seats)) messages.push(messageOf(ticketId, seats));
      if (messages.length === toldMax) break;
    }
    return messages;
  }

  ticketsOf(personId: PersonId, workspaceId: WorkspaceId): TicketId[] {
    return [...this.#tickets].flatMap(([key, seats]) => {
      const [of, ticketId] = key.split('/') as [WorkspaceId, TicketId];
      return of === workspaceId && seats.has(personId) ? [ticketId] : [];
    });
  }

  /** Those who went silent leave their seats; answers what to tell where. */
  sweep(nowMs: number): PresenceNews[] {
    return [...this.#tickets].flatMap(([key, seats]) => {
      const before = seats.size;
      const isOpen = isOpenTo(seats);
      dropStale(seats, nowMs);
      if (seats.size === 0) this.#tickets.delete(key);
      if (seats.size === before) return [];
      const [workspaceId, ticketId] = key.split('/') as [WorkspaceId, TicketId];
      return [{ workspaceId, message: messageOf(ticketId, seats), isOpen }];
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

const isOpenTo = (seats: ReadonlyMap<PersonId, Seat>) => [...seats.values()].every(({ isOpen }) => isOpen);

function dropStale(seats: Map<PersonId, Seat>, nowMs: number): void {
  for (const [personId, { untilMs }] of seats) if (untilMs <= nowMs) seats.delete(personId);
}

function messageOf(ticketId: TicketId, seats: ReadonlyMap<PersonId, Seat>): LiveMessage {
  const people = [...seats].map(([personId, { doing }]) => ({ personId, doing }));
  return { event: 'presence', id: null, data: { ticketId, people } };
}
