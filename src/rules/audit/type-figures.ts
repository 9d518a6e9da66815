/** Which types make most of the work, and whose first team is not the one that solves them. */
import type { FirstTeamVersusSolvingTeam, TypeFigures as TypeReport } from '../../model/audit-figures.ts';
import { rounded, shareOf } from './distribution.ts';
import { type EventLog } from './event-log.ts';
import { Flows, namesOr, type SeenTicket } from './seen-ticket.ts';
import type { TicketTable } from './ticket-table.ts';

const firstTicketsMax = 5;
const typesListed = 20;

interface OneType {
  tickets: number;
  escalated: number;
  handoffs: number;
  reopened: number;
  solved: number;
  solvedElsewhere: number;
  /** Teams that solved it and had not had it first. */
  readonly solvers: Map<number, number>;
  readonly firstElsewhere: number[];
  readonly first: number[];
}

export class TypeFigures {
  readonly #log: EventLog;
  readonly #types = new Map<number, OneType>();
  readonly #flows = new Flows();
  #same = 0;
  #different = 0;

  constructor(log: EventLog) {
    this.#log = log;
  }

  add({ measures, events, measurer }: SeenTicket): void {
    const { teamRuns } = measurer;
    const firstTeam = teamRuns.length === 0 ? 0 : (teamRuns.values[0] as number);
    const solver = firstTeam === 0 ? 0 : solvingTeam(events.values.team, events.at, events.count, measures);
    if (solver !== 0) {
      if (solver === firstTeam) this.#same += 1;
      else {
        this.#different += 1;
        this.#flows.add(firstTeam, solver);
      }
    }
    if (measures.type === 0) return;
    let type = this.#types.get(measures.type);
    if (!type) {
      type = {
        tickets: 0,
        escalated: 0,
        handoffs: 0,
        reopened: 0,
        solved: 0,
        solvedElsewhere: 0,
        solvers: new Map(),
        firstElsewhere: [],
        first: [],
      };
      this.#types.set(measures.type, type);
    }
    type.tickets += 1;
    if (type.first.length < firstTicketsMax) type.first.push(events.ticket);
    if (measures.escalatedIndex >= 0) type.escalated += 1;
    type.handoffs += measures.handoffs;
    if (measures.reopened > 0 || measures.reopenCounter > 0) type.reopened += 1;
    if (solver === 0) return;
    type.solved += 1;
    if (solver === firstTeam) return;
    type.solvedElsewhere += 1;
    type.solvers.set(solver, (type.solvers.get(solver) ?? 0) + 1);
    if (type.firstElsewhere.length < firstTicketsMax) type.firstElsewhere.push(events.ticket);
  }

  get count(): number {
    return this.#types.size;
  }

  /** Three at least and five at most: as many as make half of the tickets. */
  top(
    table: TicketTable,
    known: {
      readonly teams: boolean;
      readonly escalation: boolean;
      readonly reopens: boolean;
      readonly resolution: boolean;
    },
  ): TypeReport[] {
    const sorted = [...this.#types].toSorted((a, b) => b[1].tickets - a[1].tickets);
    const names = namesOr(this.#log, 'issueType');
    const kept: TypeReport[] = [];
    let covered = 0;
    for (const [word, type] of sorted) {
      if (kept.length >= 5 || (kept.length >= 3 && covered * 2 >= table.size)) break;
      covered += type.tickets;
      const median = known.resolution
        ? table.spread('toFirstResolution', (ticket) => table.type[ticket] === word).median
        : null;
      kept.push({
        type: names[word] ?? '',
        tickets: type.tickets,
        share: rounded((100 * type.tickets) / table.size, 2),
        escalated: known.escalation ? type.escalated : null,
        handoffs: known.teams ? type.handoffs : null,
        reopened: known.reopens ? type.reopened : null,
        medianToFirstResolution: median,
        solvedByAnotherTeam: known.teams ? shareOf(type.solvedElsewhere, type.solved) : null,
        firstTickets: type.first.map((ticket) => this.#log.nameOf(ticket)),
      });
    }
    return kept;
  }

  firstAgainstSolving(): FirstTeamVersusSolvingTeam {
    const solved = this.#same + this.#different;
    const [teams, names] = [namesOr(this.#log, 'team'), namesOr(this.#log, 'issueType')];
    return {
      same: shareOf(this.#same, solved),
      different: shareOf(this.#different, solved),
      flows: this.#flows.top((team) => teams[team] ?? '', 50),
      types: [...this.#types]
        .filter(([, type]) => type.solved >= leastSolved && type.solvedElsewhere * 2 > type.solved)
        .toSorted((a, b) => b[1].solvedElsewhere - a[1].solvedElsewhere)
        .slice(0, typesListed)
        .map(([word, type]) => ({
          type: names[word] ?? '',
          tickets: type.solved,
          different: type.solvedElsewhere,
          firstTickets: type.firstElsewhere.map((ticket) => this.#log.nameOf(ticket)),
          solvedBy: teams[mostFrequent(type.solvers)] ?? '',
        })),
    };
  }
}

/** A type of fewer tickets says nothing of where it belongs. */
const leastSolved = 5;

function mostFrequent(counts: ReadonlyMap<number, number>): number {
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The team that had it when it was first solved. 0: nobody, or it is not solved. */
export function solvingTeam(
  teams: Int32Array,
  at: Float64Array,
  count: number,
  { resolvedIndex, firstResolvedAt }: SeenTicket['measures'],
): number {
  if (resolvedIndex === -1 && Number.isNaN(firstResolvedAt)) return 0;
  let last = resolvedIndex;
  if (last === -1)
    for (let index = 0; index < count && (at[index] as number) <= firstResolvedAt; index += 1) last = index;
  for (let index = last; index >= 0; index -= 1) if (teams[index] !== 0) return teams[index] as number;
  return 0;
}
