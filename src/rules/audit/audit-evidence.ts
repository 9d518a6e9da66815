/** What a report shows besides its figures: which tickets to open, how lengths of time are spread, where it stalls. */
import type { DurationMs } from '../../model/instant.ts';
import { hourMs } from '../../model/instant.ts';
import { localTimeAt, type ZoneOffsets, zoneOffsets } from '../clocks/zone-offsets.ts';
import type { EventLog, ValueField } from './event-log.ts';
import type { FindingId } from './audit-findings.ts';
import type { SeenTicket } from './seen-ticket.ts';
import { isStall } from './stall-figures.ts';
import { stateField } from './time-figures.ts';
import { solvingTeam } from './type-figures.ts';
import { type ListedTicket, TopTickets } from './top-tickets.ts';

export interface AuditEvidence {
  /** The worst first. */
  readonly tickets: Readonly<Record<FindingId, readonly ListedTicket[]>>;
  /** By length of time and then by group: tickets in each bin of `lengthBins`. */
  readonly lengths: Readonly<Record<LengthKey, readonly LengthGroup[]>>;
  readonly stallsByTeamAndState: readonly StallCell[];
  /** 168 counts, Monday 00:00 first, by the hour in which a stall begins, by the clocks of `zone`. */
  readonly stallsByHour: readonly number[];
  readonly zone: string;
  /** From the tier at the start over the highest to the last. */
  readonly journeys: readonly {
    readonly tiers: readonly [number, number, number];
    readonly tickets: number;
  }[];
}

export type LengthKey = 'toFirstResolution' | 'toClose' | 'span';

export interface LengthGroup {
  readonly group: 'all' | 'with' | 'without' | `tier ${number}`;
  readonly bins: readonly number[];
}

export interface StallCell {
  readonly team: string;
  readonly state: string;
  readonly stalls: number;
  readonly seconds: number;
}

/** Four bins to a factor of ten, from a minute to about six years; the first holds all that is shorter. */
export const lengthBins = { count: 27, firstSeconds: 60, perDecade: 4 };

export function binOf(seconds: number): number {
  const { count, firstSeconds, perDecade } = lengthBins;
  if (seconds < firstSeconds) return 0;
  return Math.min(count - 1, 1 + Math.floor(Math.log10(seconds / firstSeconds) * perDecade + 1e-9));
}

export interface EvidenceAsked {
  readonly stallAfterMs: DurationMs;
  /** In which hours of the week are told. */
  readonly zone: string;
}

export class EvidenceCollector {
  readonly #log: EventLog;
  readonly #stallAfterMs: DurationMs;
  readonly #state: ValueField | null;
  readonly #hasTeams: boolean;
  readonly #lengths = new Map<string, Int32Array>();
  readonly #cells = new Map<number, { stalls: number; ms: number }>();
  readonly #hours = new Int32Array(168);
  readonly #zone: string;
  readonly #offsets: ZoneOffsets;
  readonly #journeys = new Map<string, number>();
  readonly #top: Record<FindingId, TopTickets> = {
    handoffs: new TopTickets('hand-offs'),
    tiers: new TopTickets('moves'),
    stalls: new TopTickets('seconds'),
    times: new TopTickets('seconds'),
    waiting: new TopTickets('seconds'),
    reopened: new TopTickets('times'),
    targets: new TopTickets('seconds'),
    escalations: new TopTickets('moves up'),
    types: new TopTickets('teams'),
  };

  /** Throws a RangeError when the zone is unknown. */
  constructor(log: EventLog, { stallAfterMs, zone }: EvidenceAsked) {
    this.#log = log;
    this.#stallAfterMs = stallAfterMs;
    this.#zone = zone;
    this.#offsets = zoneOffsets(zone);
    this.#state = stateField(log);
    this.#hasTeams = log.namesOf('team') !== null;
  }

  add(seen: SeenTicket): void {
    const { measures, events } = seen;
    const { ticket } = events;
    this.#top.handoffs.add(ticket, measures.handoffs);
    if (measures.startsAbove || measures.pushedDown || measures.pushedPast)
      this.#top.tiers.add(ticket, measures.upMoves + measures.downMoves);
    this.#top.times.add(ticket, (measures.toFirstResolutionMs || measures.spanMs) / 1000);
    this.#top.waiting.add(ticket, measures.waitMs / 1000);
    this.#top.reopened.add(ticket, Math.max(measures.reopened, measures.reopenCounter));
    if (measures.lastVerdict === -1) this.#top.targets.add(ticket, measures.spanMs / 1000);
    if (measures.escalatedIndex >= 0) this.#top.escalations.add(ticket, measures.upMoves);
    if (this.#wasSolvedElsewhere(seen)) this.#top.types.add(ticket, measures.teams);
    if (measures.startTier >= 0) this.#addJourney(seen);
    this.#addLengths(seen);
    this.#addStalls(seen);
  }

  all(): AuditEvidence {
    const [teams, states] = [this.#log.namesOf('team'), this.#state && this.#log.namesOf(this.#state)];
    const nameOf = (ticket: number) => this.#log.nameOf(ticket);
    return {
      tickets: Object.fromEntries(
        Object.entries(this.#top).map(([id, top]) => [id, top.all(nameOf)]),
      ) as unknown as AuditEvidence['tickets'],
      lengths: {
        toFirstResolution: this.#groups('toFirstResolution'),
        toClose: this.#groups('toClose'),
        span: this.#groups('span'),
      },
      stallsByTeamAndState: [...this.#cells].map(([key, { stalls, ms }]) => ({
        team: teams?.[Math.floor(key / 0x4000000)] ?? '',
        state: states?.[key % 0x4000000] ?? '',
        stalls,
        seconds: ms / 1000,
      })),
      stallsByHour: [...this.#hours],
      zone: this.#zone,
      journeys: [...this.#journeys].map(([key, tickets]) => ({
        tiers: key.split(' ').map(Number) as [number, number, number],
        tickets,
      })),
    };
  }

  #wasSolvedElsewhere({ measures, events, measurer }: SeenTicket): boolean {
    const firstTeam = measurer.teamRuns.values[0] as number;
    if (!this.#hasTeams || measures.handoffs === 0) return false;
    const solver = solvingTeam(events.values.team, events.at, events.count, measures);
    return solver !== 0 && solver !== firstTeam;
  }

  #addJourney({ measures: { startTier, highestTier, endTier } }: SeenTicket): void {
    const key = `${startTier} ${highestTier} ${endTier}`;
    this.#journeys.set(key, (this.#journeys.get(key) ?? 0) + 1);
  }

  #addLengths({ measures }: SeenTicket): void {
    const groups = ['all'];
    if (this.#hasTeams) groups.push(measures.teamDirectReturns > 0 ? 'with' : 'without');
    if (measures.highestTier >= 0) groups.push(`tier ${measures.highestTier}`);
    for (const [key, ms] of [
      ['toFirstResolution', measures.toFirstResolutionMs],
      ['toClose', measures.toCloseMs],
      ['span', measures.spanMs],
    ] as const) {
      if (Number.isNaN(ms)) continue;
      const bin = binOf(ms / 1000);
      for (const group of groups) {
        const bins = this.#lengths.get(`${key}:${group}`) ?? new Int32Array(lengthBins.count);
        this.#lengths.set(`${key}:${group}`, bins);
        bins[bin] = (bins[bin] as number) + 1;
      }
    }
  }

  #addStalls({ events, measurer }: SeenTicket): void {
    const { at, values, count, ticket } = events;
    let longestMs = 0;
    for (let index = 0; index + 1 < count; index += 1) {
      const ms = (at[index + 1] as number) - (at[index] as number);
      if (!isStall(ms, this.#stallAfterMs, measurer.marks[index] as number)) continue;
      longestMs = Math.max(longestMs, ms);
      // 1 January 1970 was a Thursday.
      const { dayNumber, timeMs } = localTimeAt(this.#offsets, at[index] as number);
      const hour = ((dayNumber + 3) % 7) * 24 + Math.floor(timeMs / hourMs);
      this.#hours[hour] = (this.#hours[hour] as number) + 1;
      const team = this.#hasTeams ? (values.team[index] as number) : 0;
      const key = team * 0x4000000 + (this.#state === null ? 0 : (values[this.#state][index] as number));
      const cell = this.#cells.get(key) ?? { stalls: 0, ms: 0 };
      cell.stalls += 1;
      cell.ms += ms;
      this.#cells.set(key, cell);
    }
    this.#top.stalls.add(ticket, longestMs / 1000);
  }

  #groups(length: LengthKey): LengthGroup[] {
    return [...this.#lengths]
      .filter(([key]) => key.startsWith(`${length}:`))
      .map(([key, bins]) => ({
        group: key.slice(length.length + 1) as LengthGroup['group'],
        bins: [...bins],
      }))
      .toSorted((a, b) => groupRank(a.group) - groupRank(b.group));
  }
}

function groupRank(group: string): number {
  const place = ['all', 'with', 'without'].indexOf(group);
  return place >= 0 ? place : 3 + Number(group.slice(5));
}
