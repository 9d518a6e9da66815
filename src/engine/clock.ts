/**
 * The one clock: the database's time, measured at the start and every ten seconds, carried in between by the
 * monotonic clock. It never steps backwards; when the database's clock is set back, it stands still until that has
 * caught up.
 */
import type { Instant } from '../model/instant.ts';
import type { DeskClock } from '../operations/desk.ts';

const measureEveryMs = 10_000;
/** A slower answer says too little about when it was true; a better one comes with the next. */
const roundTripMaxMs = 500;

export interface RunningClock extends DeskClock {
  stop(): void;
}

/** Throws where the database does not answer the first time; later it goes on with what it knows. */
export async function startClock(askDatabase: () => Promise<Instant>): Promise<RunningClock> {
  const clock = new MeasuredClock(askDatabase);
  // The first question opens a connection, and would take that for time on the way.
  await askDatabase();
  await clock.measure(Number.POSITIVE_INFINITY);
  clock.start();
  return clock;
}

class MeasuredClock implements RunningClock {
  readonly #askDatabase: () => Promise<Instant>;
  #aheadOfMonotonicMs = 0;
  #latest = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;

  constructor(askDatabase: () => Promise<Instant>) {
    this.#askDatabase = askDatabase;
  }

  start(): void {
    this.#timer = setInterval(() => {
      // While the database is away the monotonic clock carries on alone.
      this.measure(roundTripMaxMs).catch(() => undefined);
    }, measureEveryMs);
    this.#timer.unref();
  }

  async measure(patienceMs: number): Promise<void> {
    const askedAt = performance.now();
    const there = await this.#askDatabase();
    const answeredAt = performance.now();
    if (answeredAt - askedAt > patienceMs) return;
    this.#aheadOfMonotonicMs = there - (askedAt + answeredAt) / 2;
  }

  now(shiftMs: number): Instant {
    return this.realNow() + shiftMs;
  }

  realNow(): Instant {
    this.#latest = Math.max(this.#latest, Math.floor(performance.now() + this.#aheadOfMonotonicMs));
    return this.#latest;
  }

  monotonicMs(): number {
    return performance.now();
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
