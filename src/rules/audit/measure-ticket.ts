/** The figures of one ticket, of which all figures of an audit are made. Lengths of time are in milliseconds. */
import type { AuditRules } from '../../model/audit-rules.ts';
import type { EventLog, TicketEvents } from './event-log.ts';
import {
  closedMark,
  countersOf,
  escalatedMark,
  markEvents,
  type PriorityTable,
  resolvedMark,
  type StateMarks,
  type TierTable,
  verdictsOf,
  waitingMark,
  workingMark,
} from './log-words.ts';
import { Runs } from './runs.ts';
import { firstMarked, firstSaid, largest, lastSaid, reopensOf } from './scan-events.ts';
import { TicketMeasures } from './ticket-measures.ts';

export interface LogWords {
  readonly states: StateMarks;
  readonly tiers: TierTable | null;
  readonly priorities: PriorityTable | null;
}

/** Looks at one ticket after the other. What it found stays until the next. */
export class TicketMeasurer {
  readonly measures = new TicketMeasures();
  readonly teamRuns: Runs;
  readonly personRuns: Runs;
  readonly tierRuns = new Runs(128);
  /** Levels: twice the tier, and one where the team works at the next one too. */
  readonly levelRuns = new Runs(256);
  marks = new Int32Array(64);
  readonly #words: LogWords;
  readonly #hasWorking: boolean;
  readonly #verdicts: Int8Array | null;
  readonly #reassignments: Int32Array | null;
  readonly #reopens: Int32Array | null;
  readonly #has: Readonly<Record<'team' | 'agent' | 'issueType' | 'outcome', boolean>>;
  #tiers = new Int32Array(64);
  #levels = new Int32Array(64);

  constructor(log: EventLog, words: LogWords, rules: AuditRules) {
    this.#words = words;
    this.#hasWorking = rules.working !== undefined;
    this.teamRuns = new Runs(log.namesOf('team')?.length ?? 1);
    this.personRuns = new Runs(log.namesOf('agent')?.length ?? 1);
    this.#verdicts = verdictsOf(log, rules);
    this.#reassignments = countersOf(log, 'reassignments');
    this.#reopens = countersOf(log, 'reopens');
    const has = (field: 'team' | 'agent' | 'issueType' | 'outcome') => log.namesOf(field) !== null;
    this.#has = {
      team: has('team'),
      agent: has('agent'),
      issueType: has('issueType'),
      outcome: has('outcome'),
    };
  }

  measure(events: TicketEvents): TicketMeasures {
    const { measures } = this;
    const { count, at, values } = events;
    if (count > this.marks.length) this.#grow(count);
    markEvents(this.#words.states, events, this.marks);
    measures.events = count;
    measures.firstAt = at[0] as number;
    measures.lastAt = at[count - 1] as number;
    measures.startsAt = Number.isNaN(events.openedAt) ? measures.firstAt : events.openedAt;
    measures.type = this.#has.issueType ? firstSaid(values.issueType, count) : 0;
    measures.outcome = this.#has.outcome ? lastSaid(values.outcome, count) : 0;
    this.#measureHands(events);
    this.#measureEnds(events);
    this.#measureTiers(events);
    this.#measureReopens(count);
    this.#measurePriority(events);
    this.#measureVerdict(events);
    return measures;
  }

  #measureHands({ values, count }: TicketEvents): void {
    const { measures, teamRuns, personRuns } = this;
    if (this.#has.team) {
      teamRuns.read(values.team, count);
      measures.teams = teamRuns.distinct;
      measures.handoffs = teamRuns.changes;
      measures.teamDirectReturns = teamRuns.directReturns;
      measures.teamAnyReturns = teamRuns.anyReturns;
    }
    if (this.#has.agent) {
      personRuns.read(values.agent, count);
      measures.people = personRuns.distinct;
      measures.personChanges = personRuns.changes;
      measures.personDirectReturns = personRuns.directReturns;
      measures.touches = personRuns.length;
    }
    measures.reassignments = this.#reassignments
      ? largest(this.#reassignments, values.reassignments, count)
      : -1;
    const latest = lastSaid(values.reopens, this.#reopens ? count : 0);
    measures.reopenCounter = this.#reopens?.[latest] ?? -1;
  }

  /** When it was solved and closed, and how long it waited. */
  #measureEnds(events: TicketEvents): void {
    const { measures, marks } = this;
    const { count, at } = events;
    measures.resolvedIndex = -1;
    measures.waitMs = 0;
    measures.hasWait = false;
    measures.onlyTheEnd = true;
    let closedIndex = -1;
    for (let index = 0; index < count; index += 1) {
      const mark = marks[index] as number;
      if ((mark & resolvedMark) !== 0 && measures.resolvedIndex === -1) measures.resolvedIndex = index;
      if ((mark & closedMark) !== 0) closedIndex = index;
      if ((mark & (resolvedMark | closedMark)) === 0) measures.onlyTheEnd = false;
      if ((mark & waitingMark) === 0) continue;
      measures.hasWait = true;
      if (index + 1 < count) measures.waitMs += (at[index + 1] as number) - (at[index] as number);
    }
    const { resolvedIndex } = measures;
    const seen = resolvedIndex === -1 ? Number.NaN : (at[resolvedIndex] as number);
    measures.firstResolvedAt = Number.isNaN(events.resolvedAt)
      ? this.hasResolvedColumn
        ? Number.NaN
        : seen
      : events.resolvedAt;
    const shut = closedIndex === -1 ? Number.NaN : (at[closedIndex] as number);
    measures.closedAt = Number.isNaN(events.closedAt)
      ? this.hasClosedColumn
        ? Number.NaN
        : shut
      : events.closedAt;
  }

  /** Where the log says it in a column, that alone counts. */
  hasResolvedColumn = false;
  hasClosedColumn = false;

  #measureTiers(events: TicketEvents): void {
    const { measures, tierRuns, levelRuns } = this;
    const { tiers } = this.#words;
    measures.escalatedIndex = -1;
    if (this.#words.states.has.escalated)
      measures.escalatedIndex = firstMarked(this.marks, events.count, escalatedMark);
    if (tiers === null) return;
    const words = events.values[tiers.field];
    for (let index = 0; index < events.count; index += 1) {
      const tier = tiers.tiers[words[index] as number] as number;
      this.#tiers[index] = tier;
      this.#levels[index] = tier < 0 ? -1 : tier * 2 + (tiers.isMixed[words[index] as number] as number);
    }
    tierRuns.read(this.#tiers, events.count, 0);
    levelRuns.read(this.#levels, events.count, 0);
    measures.startTier = tierRuns.length === 0 ? -1 : (tierRuns.values[0] as number);
    measures.endTier = tierRuns.length === 0 ? -1 : (tierRuns.values[tierRuns.length - 1] as number);
    measures.tierDirectReturns = tierRuns.directReturns;
    this.#measureMoves();
    this.#measurePushes();
  }

  #measureMoves(): void {
    const { measures, tierRuns } = this;
    measures.highestTier = measures.startTier;
    measures.upMoves = measures.downMoves = measures.skips = 0;
    for (let run = 1; run < tierRuns.length; run += 1) {
      const [from, to] = [tierRuns.values[run - 1] as number, tierRuns.values[run] as number];
      if (to < from) {
        measures.downMoves += 1;
        continue;
      }
      measures.upMoves += 1;
      if (to - from > 1) measures.skips += 1;
      if (to > measures.highestTier) measures.highestTier = to;
      const index = tierRuns.begins[run] as number;
      if (measures.escalatedIndex === -1 || index < measures.escalatedIndex) measures.escalatedIndex = index;
    }
  }

  /** Tickets should start at the first tier and go up one at a time. */
  #measurePushes(): void {
    const { measures, levelRuns } = this;
    measures.startsAbove = levelRuns.length > 0 && (levelRuns.values[0] as number) > 2;
    measures.pushedDown = measures.pushedPast = measures.pushedLater = false;
    for (let run = 1; run < levelRuns.length; run += 1) {
      const [from, to] = [levelRuns.values[run - 1] as number, levelRuns.values[run] as number];
      if (from % 2 === 1 || to % 2 === 1 || to === from + 2) continue;
      if (to < from) measures.pushedDown = true;
      else measures.pushedPast = true;
      if (levelRuns.begins[run] !== 1) measures.pushedLater = true;
    }
  }

  #measureReopens(count: number): void {
    const { measures, marks } = this;
    const working = this.#hasWorking ? workingMark : 0;
    measures.reopened = reopensOf(marks, count, resolvedMark | closedMark, working);
    measures.reopenedAfterClosed = reopensOf(marks, count, closedMark, working);
    for (const [index, { after, by }] of this.#words.states.reopens.entries())
      measures.reopenedByName[index] = reopensOf(marks, count, after, by);
  }

  #measurePriority({ values, count }: TicketEvents): void {
    const { priorities } = this.#words;
    const { measures } = this;
    measures.priorityRaises = measures.priorityLowers = 0;
    if (priorities === null) return;
    const words = values[priorities.field];
    measures.firstPriority = firstSaid(words, count);
    measures.lastPriority = lastSaid(words, count);
    if (measures.firstPriority === measures.lastPriority && count < 3) return;
    let latest = 0;
    for (let index = 0; index < count; index += 1) {
      const rank = priorities.ranks[words[index] as number] as number;
      if (rank === 0) continue;
      if (latest !== 0 && rank < latest) measures.priorityRaises += 1;
      if (latest !== 0 && rank > latest) measures.priorityLowers += 1;
      latest = rank;
    }
  }

  #measureVerdict({ values, count }: TicketEvents): void {
    if (this.#verdicts === null) return;
    const { measures } = this;
    measures.lastVerdict = 0;
    measures.everMissed = measures.missedThenMet = false;
    for (let index = 0; index < count; index += 1) {
      const verdict = this.#verdicts[values.slaVerdict[index] as number] as number;
      if (verdict === 0) continue;
      if (verdict === -1) measures.everMissed = true;
      else if (measures.lastVerdict === -1) measures.missedThenMet = true;
      measures.lastVerdict = verdict;
    }
  }

  #grow(count: number): void {
    this.marks = new Int32Array(count * 2);
    this.#tiers = new Int32Array(count * 2);
    this.#levels = new Int32Array(count * 2);
  }
}
