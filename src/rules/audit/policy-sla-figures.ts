/** Whether tickets were solved within the policy's resolution target, with time counted in four ways and as it says. */
import type { PolicySla, SlaResult } from '../../model/audit-figures.ts';
import type { DurationMs, Instant } from '../../model/instant.ts';
import type { Priority, Tier } from '../../model/words.ts';
import { workingTimeBetween } from '../clocks/business-time.ts';
import type { CompiledCalendar } from '../clocks/compile-calendar.ts';
import type { CompiledPolicy } from '../policy/compile-policy.ts';
import { type TicketTargets, ticketTargetsFor } from '../routing/ticket-targets.ts';
import { distributionOf, rounded } from './distribution.ts';
import { type PriorityTable, vendorMark, waitingMark } from './log-words.ts';
import { type SeenTicket, Shares } from './seen-ticket.ts';

export interface PolicySlaAsked {
  readonly policy: CompiledPolicy;
  /** null: the mapping names no working hours. */
  readonly calendar: CompiledCalendar | null;
  readonly priorities: PriorityTable | null;
  readonly hasWaiting: boolean;
}

export class PolicySlaFigures {
  readonly #asked: PolicySlaAsked;
  readonly #targets = new Map<string, TicketTargets>();
  readonly #said = new Tally();
  readonly #all = new Tally();
  readonly #paused = new Tally();
  readonly #worked = new Tally();
  readonly #workedPaused = new Tally();
  #withoutResolution = 0;
  #withoutPriority = 0;

  constructor(asked: PolicySlaAsked) {
    this.#asked = asked;
  }

  add(seen: SeenTicket): void {
    const { measures } = seen;
    const priority = this.#asked.priorities?.priorities[measures.firstPriority] ?? null;
    if (Number.isNaN(measures.firstResolvedAt)) {
      this.#withoutResolution += 1;
      return;
    }
    if (priority === null) this.#withoutPriority += 1;
    const name = this.#asked.priorities?.names[measures.firstPriority] ?? '';
    const targets = this.#targetsOf(measures.startTier, priority ?? 'normal');
    const { allMs, waitMs, workedMs, workedWaitMs, saidMs } = elapsedOf(seen, this.#asked, targets);
    const tell = (tally: Tally, ms: DurationMs) => tally.add(name, ms, targets.resolutionMs);
    tell(this.#said, saidMs);
    tell(this.#all, allMs);
    tell(this.#paused, allMs - waitMs);
    tell(this.#worked, workedMs);
    tell(this.#workedPaused, workedMs - workedWaitMs);
  }

  report(): PolicySla {
    const { hasWaiting, calendar } = this.#asked;
    return {
      asPolicySays: this.#said.report(),
      allTime: this.#all.report(),
      withPause: hasWaiting ? this.#paused.report() : null,
      withBusinessHours: calendar ? this.#worked.report() : null,
      withPauseAndBusinessHours: calendar && hasWaiting ? this.#workedPaused.report() : null,
      ticketsWithoutResolution: this.#withoutResolution,
      ticketsWithoutPriority: this.#withoutPriority,
    };
  }

  /** By the tier at which it started; a log without tiers has the first. */
  #targetsOf(startTier: number, priority: Priority): TicketTargets {
    const tier = Math.min(Math.max(startTier, 1), 4) as Tier;
    const key = `${tier} ${priority}`;
    let found = this.#targets.get(key);
    if (!found) {
      found = ticketTargetsFor(this.#asked.policy, tier, priority);
      this.#targets.set(key, found);
    }
    return found;
  }
}

/** From the start to the first resolution. */
function elapsedOf(
  { measures, measurer, events }: SeenTicket,
  asked: PolicySlaAsked,
  targets: TicketTargets,
) {
  const { startsAt: from, firstResolvedAt: to } = measures;
  const { calendar, policy } = asked;
  const worked = (start: Instant, end: Instant) =>
    calendar ? workingTimeBetween(calendar, start, end) : end - start;
  const pausedBy = policy.clockTerms.pausedBy('resolution');
  const isWorking = targets.runs !== 'always' && calendar !== null;
  let [waitMs, workedWaitMs, saidWaitMs] = [0, 0, 0];
  for (let index = 0; measures.hasWait && index + 1 < events.count; index += 1) {
    const mark = measurer.marks[index] as number;
    const [start, end] = [
      Math.max(events.at[index] as number, from),
      Math.min(events.at[index + 1] as number, to),
    ];
    if ((mark & waitingMark) === 0 || end <= start) continue;
    const workedInIt = worked(start, end);
    waitMs += end - start;
    workedWaitMs += workedInIt;
    const cause = (mark & vendorMark) === 0 ? 'customer' : 'vendor';
    if (pausedBy.includes(cause)) saidWaitMs += isWorking ? workedInIt : end - start;
  }
  const workedMs = worked(from, to);
  return {
    allMs: to - from,
    waitMs,
    workedMs,
    workedWaitMs,
    saidMs: (isWorking ? workedMs : to - from) - saidWaitMs,
  };
}

class Tally {
  readonly #byPriority = new Shares();
  #seconds = new Float64Array(1024);
  #count = 0;
  #missed = 0;

  add(priority: string, ms: DurationMs, targetMs: DurationMs): void {
    if (this.#count === this.#seconds.length) {
      const wider = new Float64Array(this.#count * 2);
      wider.set(this.#seconds);
      this.#seconds = wider;
    }
    this.#seconds[this.#count] = ms / 1000;
    this.#count += 1;
    const isMissed = ms > targetMs;
    if (isMissed) this.#missed += 1;
    this.#byPriority.add(priority === '' ? 'none' : priority, isMissed);
  }

  report(): SlaResult {
    return {
      tickets: this.#count,
      met: this.#count - this.#missed,
      missed: this.#missed,
      share: this.#count === 0 ? null : rounded((100 * this.#missed) / this.#count, 2),
      byPriority: this.#byPriority.sorted(),
      elapsed: distributionOf(this.#seconds.slice(0, this.#count)),
    };
  }
}
