/** What every operation is given: the memory, the clock, the dice and the log. Made once, by whoever wires the rooms. */
import type { Instant } from '../model/instant.ts';
import type { WorkspaceId } from '../model/words.ts';
import type { Database } from '../storage/database.ts';
import type { Records } from './records.ts';

export interface DeskClock {
  /** The workspace's time: the database's, carried by the monotonic clock, plus its shift. Epoch ms. */
  now(shiftMs: number): Instant;
  /** For what never jumps with a sample's clock: sessions and tokens. Epoch ms. */
  realNow(): Instant;
  /** Grows evenly; for caches and time-outs. ms. */
  monotonicMs(): number;
}

export interface Dice {
  /** A new id that sorts by time. */
  id(): string;
  /** So many random bytes. */
  bytes(count: number): Buffer;
}

export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface Desk {
  readonly database: Database;
  readonly clock: DeskClock;
  readonly dice: Dice;
  readonly log: Log;
  readonly records: Records;
  /** Tells the engine that something may be due sooner than it thinks. */
  wake(workspaceId: WorkspaceId): void;
}
