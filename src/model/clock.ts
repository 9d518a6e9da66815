import { z } from 'zod';
import { Instant } from './instant.ts';
import { CalendarId, type Reason } from './words.ts';

/** Which hours count: all of them, or the open hours of a calendar in one version. */
export const ClockCalendar = z.union([
  z.literal('always'),
  z.strictObject({ id: CalendarId, version: z.int().min(1) }),
]);
export type ClockCalendar = z.infer<typeof ClockCalendar>;

const DurationMs = z.int().min(0);

/** What every clock keeps. A snapshot holds no list of pauses: what led to it stands in the ticket's events. */
const terms = {
  name: z.string().min(1).max(80),
  /** How much counted time the promise allows, in ms. */
  targetMs: z.int().min(1),
  calendar: ClockCalendar,
  startedAt: Instant,
  /** Counted ms up to the latest change, pause or end; a running clock adds what has passed since `countedFrom`. */
  usedMs: DurationMs,
};

/** Counting towards `dueAt`. `missedAt`: an earlier deadline that was missed before the target was changed. */
export const RunningClock = z.strictObject({
  state: z.literal('running'),
  ...terms,
  countedFrom: Instant,
  dueAt: Instant,
  missedAt: Instant.nullable(),
});
export type RunningClock = z.infer<typeof RunningClock>;

/** Its deadline `dueAt` passed and it counts on. `missedAt`: the first deadline that it missed, mostly the same. */
export const OverdueClock = z.strictObject({
  state: z.literal('overdue'),
  ...terms,
  countedFrom: Instant,
  dueAt: Instant,
  missedAt: Instant,
});
export type OverdueClock = z.infer<typeof OverdueClock>;

/** Standing still. `because` is the code of a reason. It has no due time until it runs again. */
export const PausedClock = z.strictObject({
  state: z.literal('paused'),
  ...terms,
  pausedAt: Instant,
  because: z.string().min(1).max(80),
  missedAt: Instant.nullable(),
});
export type PausedClock = z.infer<typeof PausedClock>;

/** The promise was kept. */
export const MetClock = z.strictObject({ state: z.literal('met'), ...terms, metAt: Instant });
export type MetClock = z.infer<typeof MetClock>;

/** It was done after a deadline had been missed. */
export const LateClock = z.strictObject({
  state: z.literal('late'),
  ...terms,
  metAt: Instant,
  missedAt: Instant,
});
export type LateClock = z.infer<typeof LateClock>;

/** The promise no longer applies. A miss from before stays. */
export const CancelledClock = z.strictObject({
  state: z.literal('cancelled'),
  ...terms,
  cancelledAt: Instant,
  missedAt: Instant.nullable(),
});
export type CancelledClock = z.infer<typeof CancelledClock>;

/** A running promise. Instants are epoch ms; lengths are ms of counted time. */
export const Clock = z.discriminatedUnion('state', [
  RunningClock,
  OverdueClock,
  PausedClock,
  MetClock,
  LateClock,
  CancelledClock,
]);
export type Clock = z.infer<typeof Clock>;

/** One step in a clock's life, as its event tells it: from `at` on the clock was as `clock` says. */
export interface ClockStep {
  readonly at: Instant;
  readonly clock: Clock;
  readonly because: readonly Reason[];
}
