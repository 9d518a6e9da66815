/** What every operation is given: the memory, the clock, the dice and the log. Made once, by whoever wires the rooms. */
import type { FetchFeed } from '../model/calendar-feed.ts';
import type { WorkspaceId } from '../model/words.ts';
import type { Database } from '../storage/database.ts';
import type { DeskClock } from './desk-clock.ts';
import type { SampleFilling } from './sample-filling.ts';
import type { Meter } from './meter.ts';
import type { LogAudits } from './log-audits/log-audits.ts';
import type { Records } from './records.ts';

export type { DeskClock };

export type PolicyExample = 'standard' | 'small-team';

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
  readonly meter: Meter;
  /** Audits by upload, of this node. */
  readonly logAudits: LogAudits;
  /** Fills samples, on this node. */
  readonly sampleFilling: SampleFilling;
  /** Reads a holiday feed; never throws. */
  readonly fetchFeed: FetchFeed;
  /** The text of an example policy. */
  policyExample(name: PolicyExample): string;
  /** Somebody looks at files here before they may be opened. */
  readonly scansFiles: boolean;
  /** How browsers reach the desk, "https://desk.example.com": letters hold links. */
  address(): string;
  /** Tells the engine that something may be due sooner than it thinks. */
  wake(workspaceId: WorkspaceId): void;
}
