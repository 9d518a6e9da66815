/** How long tickets took, and which share of it they waited. */
import type { AuditDurations, AuditWaiting, DurationPair } from '../../model/audit-figures.ts';
import { rounded, shareOf } from './distribution.ts';
import { waitingMark } from './log-words.ts';
import type { EventLog, ValueField } from './event-log.ts';
import type { SeenTicket } from './seen-ticket.ts';
import type { TicketTable } from './ticket-table.ts';

export interface KnownTimes {
  readonly resolution: boolean;
  readonly close: boolean;
  readonly teams: boolean;
  readonly tiers: boolean;
}

const everyTicket = () => true;

export function durationFigures(table: TicketTable, known: KnownTimes): AuditDurations {
  const pair = (isAsked: (ticket: number) => boolean): DurationPair => ({
    tickets: table.count(isAsked),
    toFirstResolution: known.resolution ? table.spread('toFirstResolution', isAsked) : null,
    toClose: known.close ? table.spread('toClose', isAsked) : null,
  });
  const all = pair(everyTicket);
  const tiers = [...new Set(table.highestTier)].filter((tier) => tier >= 0).toSorted((a, b) => a - b);
  return {
    toFirstResolution: all.toFirstResolution,
    toClose: all.toClose,
    span: table.spread('span', everyTicket),
    neverResolved: all.toFirstResolution && shareOf(table.size - all.toFirstResolution.n, table.size),
    byPingPong: known.teams
      ? {
          with: pair((ticket) => table.hasPingPong[ticket] === 1),
          without: pair((ticket) => table.hasPingPong[ticket] === 0),
        }
      : null,
    byHighestTier: known.tiers
      ? Object.fromEntries(tiers.map((tier) => [tier, pair((ticket) => table.highestTier[ticket] === tier)]))
      : null,
  };
}

/** The state that a row tells, at its finest. */
export function stateField(log: EventLog): ValueField | null {
  return (['subStatus', 'status', 'activity'] as const).find((field) => log.namesOf(field) !== null) ?? null;
}

export class WaitingFigures {
  readonly #names: readonly string[];
  readonly #field: ValueField | null;
  readonly #byState: Float64Array;
  #waitMs = 0;
  #spanMs = 0;
  #ticketsWithWait = 0;
  #tickets = 0;

  constructor(log: EventLog) {
    this.#field = stateField(log);
    this.#names = (this.#field && log.namesOf(this.#field)) ?? [];
    this.#byState = new Float64Array(this.#names.length);
  }

  add({ measures, measurer, events }: SeenTicket): void {
    this.#tickets += 1;
    this.#spanMs += measures.spanMs;
    if (!measures.hasWait || this.#field === null) return;
    if (measures.waitMs > 0) this.#ticketsWithWait += 1;
    this.#waitMs += measures.waitMs;
    const words = events.values[this.#field];
    for (let index = 0; index + 1 < events.count; index += 1) {
      if (((measurer.marks[index] as number) & waitingMark) === 0) continue;
      const word = words[index] as number;
      const ms = (events.at[index + 1] as number) - (events.at[index] as number);
      this.#byState[word] = (this.#byState[word] as number) + ms;
    }
  }

  report(): AuditWaiting {
    const share = (ms: number) => (this.#spanMs === 0 ? null : rounded((100 * ms) / this.#spanMs, 2));
    return {
      share: share(this.#waitMs),
      seconds: this.#waitMs / 1000,
      tickets: shareOf(this.#ticketsWithWait, this.#tickets),
      byState: [...this.#byState]
        .flatMap((ms, word) =>
          ms > 0 ? [{ state: this.#names[word] ?? '', seconds: ms / 1000, share: share(ms) }] : [],
        )
        .toSorted((a, b) => b.seconds - a.seconds),
    };
  }
}
