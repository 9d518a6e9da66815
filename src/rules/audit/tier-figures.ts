/** How tickets moved between tiers, and which of the moves go against "first tier first, then one step up". */
import type { AuditReport } from '../../model/audit-report.ts';
import { shareOf } from './distribution.ts';
import type { TierTable } from './log-words.ts';
import { Flows, type SeenTicket } from './seen-ticket.ts';

export class TierFigures {
  readonly #tiers: TierTable | null;
  readonly #start = new Int32Array(32);
  readonly #highest = new Int32Array(32);
  readonly #end = new Int32Array(32);
  readonly #eventsAt = new Float64Array(64);
  readonly #flows = new Flows();
  #tickets = 0;
  #up = 0;
  #down = 0;
  #skips = 0;
  #ticketsUp = 0;
  #ticketsDown = 0;
  #neverLeft = 0;
  #violations = 0;
  #startedAbove = 0;
  #wentDown = 0;
  #skipped = 0;
  #withoutSkips = 0;
  #later = 0;

  constructor(tiers: TierTable | null) {
    this.#tiers = tiers;
  }

  add({ measures, measurer, events }: SeenTicket): void {
    this.#tickets += 1;
    if (this.#tiers === null || measures.startTier < 0) return;
    count(this.#start, measures.startTier);
    count(this.#highest, measures.highestTier);
    count(this.#end, measures.endTier);
    this.#up += measures.upMoves;
    this.#down += measures.downMoves;
    this.#skips += measures.skips;
    if (measures.upMoves > 0) this.#ticketsUp += 1;
    if (measures.downMoves > 0) this.#ticketsDown += 1;
    if (measures.highestTier <= 1) this.#neverLeft += 1;
    const { startsAbove, pushedDown, pushedPast, pushedLater } = measures;
    if (startsAbove) this.#startedAbove += 1;
    if (pushedDown) this.#wentDown += 1;
    if (pushedPast) this.#skipped += 1;
    if (startsAbove || pushedDown || pushedPast) this.#violations += 1;
    if (startsAbove || pushedDown) this.#withoutSkips += 1;
    if (startsAbove || pushedLater) this.#later += 1;
    const { levelRuns } = measurer;
    for (let run = 1; run < levelRuns.length; run += 1)
      this.#flows.add(levelRuns.values[run - 1] as number, levelRuns.values[run] as number);
    this.#countEvents(this.#tiers, events.values[this.#tiers.field], events.count);
  }

  report(): Pick<AuditReport, 'tiers' | 'pushToFront'> {
    if (this.#tiers === null) return { tiers: null, pushToFront: null };
    const of = this.#tickets;
    return {
      tiers: {
        startAt: byTier(this.#start),
        highestReached: byTier(this.#highest),
        endAt: byTier(this.#end),
        eventsAt: byLevel(this.#eventsAt),
        upMoves: this.#up,
        downMoves: this.#down,
        skips: this.#skips,
        ticketsMovedUp: shareOf(this.#ticketsUp, of),
        ticketsMovedDown: shareOf(this.#ticketsDown, of),
        neverLeftFirst: shareOf(this.#neverLeft, of),
        moves: this.#flows.top(levelName, 200),
      },
      pushToFront: {
        violations: shareOf(this.#violations, of),
        startedAbove: this.#startedAbove,
        wentDown: this.#wentDown,
        skipped: this.#skipped,
        violationsWithoutSkips: this.#withoutSkips,
        violationsAfterFirstMove: this.#later,
      },
    };
  }

  #countEvents({ tiers, isMixed }: TierTable, words: Int32Array, events: number): void {
    for (let index = 0; index < events; index += 1) {
      const word = words[index] as number;
      const tier = tiers[word] as number;
      if (tier < 0) continue;
      const level = tier * 2 + (isMixed[word] as number);
      this.#eventsAt[level] = (this.#eventsAt[level] as number) + 1;
    }
  }
}

function count(counts: Int32Array, place: number): void {
  counts[place] = (counts[place] as number) + 1;
}

function byTier(counts: Int32Array): Record<string, number> {
  return Object.fromEntries([...counts].flatMap((tickets, tier) => (tickets > 0 ? [[tier, tickets]] : [])));
}

function byLevel(counts: Float64Array): Record<string, number> {
  return Object.fromEntries(
    [...counts].flatMap((events, level) => (events > 0 ? [[levelName(level), events]] : [])),
  );
}

function levelName(level: number): string {
  const tier = Math.floor(level / 2);
  return level % 2 === 1 ? `${tier}/${tier + 1}` : String(tier);
}
