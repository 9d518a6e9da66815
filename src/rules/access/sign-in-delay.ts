/** How long somebody waits who tries to sign in again and again. Waiting is never for ever: nobody locks another out. */
import { hourMs, type Instant, minuteMs } from '../../model/instant.ts';

interface Tries {
  readonly failures: number;
  readonly lastAt: Instant;
  readonly blockedUntil: Instant;
}

export interface TryLimit {
  /** So many are free. */
  readonly free: number;
}

/** Of one e-mail address; of one place, from which a whole office may sign in. */
export const emailLimit: TryLimit = { free: 5 };
export const placeLimit: TryLimit = { free: 30 };

const firstWaitMs = 30_000;
export const waitMaxMs = 15 * minuteMs;
/** Tries that lie so long back are forgotten. */
const forgottenMs = hourMs;

/** The tries with one more, which counts as failed until it turns out good; null: it comes too soon. */
export function tryOnce(before: Tries, now: Instant, { free }: TryLimit): Tries | null {
  if (now < before.blockedUntil) return null;
  const known = now - before.lastAt > forgottenMs ? 0 : before.failures;
  const failures = known + 1;
  const beyond = failures - free;
  // Beyond 2^10 half minutes the longest wait is reached long since.
  const waitMs = beyond < 0 ? 0 : Math.min(firstWaitMs * 2 ** Math.min(beyond, 10), waitMaxMs);
  return { failures, lastAt: now, blockedUntil: now + waitMs };
}
