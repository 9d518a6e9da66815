/** What went up: after how long, who called it, how it ended; and what should have gone up and never did. */
import type {
  AuditOutcome,
  EscalatedBy,
  HeldNeverEscalated,
  OutcomeGroup,
} from '../../model/audit-figures.ts';
import type { AuditReport } from '../../model/audit-report.ts';
import { rounded, shareOf } from './distribution.ts';
import type { EventLog } from './event-log.ts';
import type { PriorityTable } from './log-words.ts';
import { namesOr, type SeenTicket } from './seen-ticket.ts';
import type { TicketTable } from './ticket-table.ts';

const teamsListed = 50;
const firstTicketsMax = 20;

export class EscalationFigures {
  readonly #log: EventLog;
  readonly #byTeam = new Map<number, { moves: number; tickets: number; latest: number }>();
  readonly #people = new Set<number>();
  readonly #outcomes = new Map<number, number>();
  #moves = 0;
  #tickets = 0;
  #byFirst = 0;

  constructor(log: EventLog) {
    this.#log = log;
  }

  add({ measures, measurer, events }: SeenTicket): void {
    if (measures.outcome > 0)
      this.#outcomes.set(measures.outcome, (this.#outcomes.get(measures.outcome) ?? 0) + 1);
    if (measures.escalatedIndex < 0) return;
    this.#tickets += 1;
    const { tierRuns } = measurer;
    let moves = 0;
    for (let run = 1; run < tierRuns.length; run += 1) {
      if ((tierRuns.values[run] as number) < (tierRuns.values[run - 1] as number)) continue;
      moves += 1;
      this.#call(tierRuns.begins[run] as number, events, measurer.personRuns);
    }
    if (moves === 0) {
      moves = 1;
      this.#call(measures.escalatedIndex, events, measurer.personRuns);
    }
    this.#moves += moves;
  }

  #call(
    index: number,
    { values, ticket }: SeenTicket['events'],
    people: SeenTicket['measurer']['personRuns'],
  ): void {
    const team = index === 0 ? (values.team[0] ?? 0) : (values.team[index - 1] ?? 0);
    if (team > 0) {
      const found = this.#byTeam.get(team) ?? { moves: 0, tickets: 0, latest: -1 };
      found.moves += 1;
      if (found.latest !== ticket) found.tickets += 1;
      found.latest = ticket;
      this.#byTeam.set(team, found);
    }
    const person = values.agent[index] ?? 0;
    if (person === 0) return;
    this.#people.add(person);
    if (people.length > 0 && people.values[0] === person) this.#byFirst += 1;
  }

  by(): EscalatedBy {
    const teams = this.#log.namesOf('team');
    const hasPeople = this.#log.namesOf('agent') !== null;
    return {
      tickets: shareOf(this.#tickets, this.#log.tickets),
      moves: this.#moves,
      byTeam:
        teams &&
        [...this.#byTeam]
          .toSorted((a, b) => b[1].moves - a[1].moves)
          .slice(0, teamsListed)
          .map(([team, { moves, tickets }]) => ({ team: teams[team] ?? '', moves, tickets })),
      people: hasPeople ? this.#people.size : null,
      byFirstPerson: hasPeople ? this.#byFirst : null,
    };
  }

  outcome(table: TicketTable, known: OutcomeKnown): AuditOutcome {
    const codes = namesOr(this.#log, 'outcome');
    return {
      escalated: groupOf(table, known, (ticket) => table.isEscalated(ticket)),
      neverEscalated: groupOf(table, known, (ticket) => !table.isEscalated(ticket)),
      byCode:
        codes.length === 1
          ? null
          : [...this.#outcomes]
              .toSorted((a, b) => b[1] - a[1])
              .slice(0, 50)
              .map(([code, tickets]) => ({
                outcome: codes[code] ?? '',
                tickets,
                share: rounded((100 * tickets) / table.size, 2),
              })),
    };
  }
}

export interface OutcomeKnown {
  readonly resolution: boolean;
  readonly reopens: boolean;
  readonly close: boolean;
  readonly tiers: boolean;
}

function groupOf(
  table: TicketTable,
  known: OutcomeKnown,
  isAsked: (ticket: number) => boolean,
): OutcomeGroup {
  const count = (isSo: (ticket: number) => boolean) =>
    table.count((ticket) => isAsked(ticket) && isSo(ticket));
  const resolved = known.resolution ? table.spread('toFirstResolution', isAsked) : null;
  return {
    tickets: count(() => true),
    resolved: resolved && resolved.n,
    reopened: known.reopens ? count((ticket) => table.wasReopened[ticket] === 1) : null,
    closed: known.close ? table.spread('toClose', isAsked).n : null,
    cameBackDown: known.tiers
      ? count((ticket) => (table.endTier[ticket] as number) < (table.highestTier[ticket] as number))
      : null,
    medianToFirstResolution: resolved && resolved.median,
  };
}

export function timeBeforeEscalation(
  table: TicketTable,
  priorities: PriorityTable | null,
): NonNullable<AuditReport['timeBeforeEscalation']> {
  const words = [...new Set(table.priority)].filter((word) => word > 0);
  const names = words.map((word) => ({ word, name: priorities?.names[word] ?? '' }));
  const sorted = names.toSorted(
    (a, b) => (priorities?.ranks[a.word] ?? 0) - (priorities?.ranks[b.word] ?? 0),
  );
  return {
    ...table.spread('beforeEscalation', () => true),
    bySeverity:
      priorities &&
      Object.fromEntries(
        sorted.map(({ word, name }) => [
          name,
          table.spread('beforeEscalation', (ticket) => table.priority[ticket] === word),
        ]),
      ),
  };
}

/** Held longer than nine in ten of those that went up had been held before. */
export function heldNeverEscalated(
  log: EventLog,
  table: TicketTable,
  known: { readonly resolution: boolean },
  endsAt: number,
): HeldNeverEscalated | null {
  const { p90 } = table.spread('beforeEscalation', () => true);
  if (p90 === null || !known.resolution) return null;
  // In whole hours, as a policy would say it.
  const threshold = Math.max(1, Math.ceil(p90 / 3600)) * 3600;
  const first: string[] = [];
  let [tickets, unresolved, of] = [0, 0, 0];
  for (let ticket = 0; ticket < table.size; ticket += 1) {
    if (table.isEscalated(ticket)) continue;
    of += 1;
    const solvedAfter = table.times.toFirstResolution[ticket] as number;
    const isOpen = Number.isNaN(solvedAfter);
    const heldFor = isOpen ? (endsAt - (table.startsAt[ticket] as number)) / 1000 : solvedAfter;
    if (heldFor <= threshold) continue;
    tickets += 1;
    if (isOpen) unresolved += 1;
    if (first.length < firstTicketsMax) first.push(log.nameOf(ticket));
  }
  return { ...shareOf(tickets, of), longerThanSeconds: threshold, unresolved, firstTickets: first };
}
