import { parseDuration } from '../../src/rules/clocks/durations.ts';
import type { DeskClock } from '../../src/operations/desk-clock.ts';

/** A clock that stands still until it is told to go on. */
export class TestClock implements DeskClock {
  #now: number;
  #aheadMs = 0;

  constructor(startsAt: string) {
    this.#now = Date.parse(startsAt);
  }

  now(shiftMs: number): number {
    return this.#now + shiftMs;
  }

  realNow(): number {
    return this.#now;
  }

  /** Grows by itself too, so that whatever waits does not wait for ever. */
  monotonicMs(): number {
    return performance.now() + this.#aheadMs;
  }

  forwardTo(at: number): void {
    this.#aheadMs += Math.max(0, at - this.#now);
    this.#now = Math.max(this.#now, at);
  }
}

/** "30 min", "2 h", "1 day", or milliseconds. */
export function lengthOf(length: string | number): number {
  if (typeof length === 'number') return length;
  const read = parseDuration(length);
  if (typeof read !== 'number') throw new Error(read.message);
  return read;
}
