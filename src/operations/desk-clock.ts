/** What time it is, for operations: given from outside, so that tests and the sample can move it. */
import type { Instant } from '../model/instant.ts';

export interface DeskClock {
  /** The workspace's time: the database's, carried by the monotonic clock, plus its shift. Epoch ms. */
  now(shiftMs: number): Instant;
  /** For what never jumps with a sample's clock: sessions and tokens. Epoch ms. */
  realNow(): Instant;
  /** Grows evenly; for caches and time-outs. ms. */
  monotonicMs(): number;
}
