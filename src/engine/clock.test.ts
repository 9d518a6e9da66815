import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startClock } from './clock.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'], now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A database whose time stands `aheadMs` before the monotonic clock, and whose answer takes `takesMs`. */
function databaseThat() {
  const there = { aheadMs: 5_000_000, takesMs: 0, isAway: false };
  const ask = async () => {
    if (there.isAway) throw new Error('away');
    vi.advanceTimersByTime(there.takesMs / 2);
    const at = performance.now() + there.aheadMs;
    vi.advanceTimersByTime(there.takesMs / 2);
    return at;
  };
  return { there, ask };
}

const measureAgain = () => vi.advanceTimersByTimeAsync(10_000);

describe('the clock', () => {
  it('has the database’s time, carried by the monotonic clock', async () => {
    const { ask } = databaseThat();
    const clock = await startClock(ask);
    const before = clock.realNow();
    expect(before).toBe(Math.floor(performance.now() + 5_000_000));
    vi.advanceTimersByTime(1_500);
    expect(clock.realNow() - before).toBe(1_500);
    expect(clock.now(60_000) - clock.realNow()).toBe(60_000);
    clock.stop();
  });

  it('takes half of the way there and back off', async () => {
    const { ask, there } = databaseThat();
    there.takesMs = 400;
    const clock = await startClock(ask);
    expect(clock.realNow()).toBe(Math.floor(performance.now() + 5_000_000));
    clock.stop();
  });

  it('follows the database forward, and stands still instead of stepping back', async () => {
    const { ask, there } = databaseThat();
    const clock = await startClock(ask);
    there.aheadMs += 3_000;
    await measureAgain();
    expect(clock.realNow()).toBe(Math.floor(performance.now() + there.aheadMs));
    const before = clock.realNow();
    there.aheadMs -= 20_000;
    await measureAgain();
    expect(clock.realNow()).toBe(before);
    await measureAgain();
    await measureAgain();
    expect(clock.realNow()).toBe(Math.floor(performance.now() + there.aheadMs));
    clock.stop();
  });

  it('goes on while the database is away or slow to answer', async () => {
    const { ask, there } = databaseThat();
    const clock = await startClock(ask);
    const before = clock.realNow();
    there.isAway = true;
    await measureAgain();
    expect(clock.realNow() - before).toBe(10_000);
    Object.assign(there, { isAway: false, aheadMs: there.aheadMs + 60_000, takesMs: 900 });
    await measureAgain();
    expect(clock.realNow() - before).toBeLessThan(30_000);
    clock.stop();
  });

  it('does not start without the database', async () => {
    const { ask, there } = databaseThat();
    there.isAway = true;
    await expect(startClock(ask)).rejects.toThrow('away');
  });
});
