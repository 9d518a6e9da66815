/** What is measured of one ticket. Lengths of time are in milliseconds. */
import type { DurationMs, Instant } from '../../model/instant.ts';

/** Numbers of one ticket. Reused from ticket to ticket; NaN and −1: the log does not say. */
export class TicketMeasures {
  events = 0;
  startsAt: Instant = 0;
  firstAt: Instant = 0;
  lastAt: Instant = 0;
  teams = 0;
  handoffs = 0;
  teamDirectReturns = 0;
  teamAnyReturns = 0;
  people = 0;
  personChanges = 0;
  personDirectReturns = 0;
  /** Stretches of work by one person. */
  touches = 0;
  startTier = -1;
  highestTier = -1;
  endTier = -1;
  tierDirectReturns = 0;
  upMoves = 0;
  downMoves = 0;
  skips = 0;
  startsAbove = false;
  pushedDown = false;
  pushedPast = false;
  pushedLater = false;
  reopened = 0;
  reopenedAfterClosed = 0;
  readonly reopenedByName: number[] = [];
  reopenCounter = -1;
  reassignments = -1;
  firstResolvedAt: Instant = Number.NaN;
  resolvedIndex = -1;
  closedAt: Instant = Number.NaN;
  waitMs: DurationMs = 0;
  hasWait = false;
  escalatedIndex = -1;
  type = 0;
  firstPriority = 0;
  lastPriority = 0;
  priorityRaises = 0;
  priorityLowers = 0;
  lastVerdict = 0;
  everMissed = false;
  missedThenMet = false;
  onlyTheEnd = false;
  outcome = 0;
  /** Counted by the figures of stalls, which are shown each ticket before the table is. */
  stalls = 0;

  get toFirstResolutionMs(): DurationMs {
    return this.firstResolvedAt - this.startsAt;
  }

  get toCloseMs(): DurationMs {
    return this.closedAt - this.startsAt;
  }

  get spanMs(): DurationMs {
    return this.lastAt - this.firstAt;
  }
}
