/** What the desk counts while it works, for whoever watches over it. Codes and numbers; no ids, no words. */
import type { TicketEvent } from '../model/ticket-event.ts';
import type { DurationMs } from '../model/instant.ts';

export interface Meter {
  /** `route` as the contract writes it, never with its ids. */
  requestEnded(request: { route: string; method: string; status: number; durationMs: DurationMs }): void;
  /** How late the engine was. */
  deadlineFired(lateMs: DurationMs): void;
  /** Of deadlines that fired: what they led to. */
  eventsFired(events: readonly TicketEvent[]): void;
  passEnded(loop: string, durationMs: DurationMs, isDone: boolean): void;
  parcelEnded(channel: string, state: string): void;
}

const nothing = () => undefined;

/** For commands that nobody watches. */
export const silentMeter: Meter = {
  requestEnded: nothing,
  deadlineFired: nothing,
  eventsFired: nothing,
  passEnded: nothing,
  parcelEnded: nothing,
};
