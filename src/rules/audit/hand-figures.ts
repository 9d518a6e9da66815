/** Who had the tickets: hand-offs between teams, ping-pong, owners and touches. */
import type { Returns } from '../../model/audit-figures.ts';
import type { AuditReport } from '../../model/audit-report.ts';
import { Counts, shareOf } from './distribution.ts';
import { type EventLog } from './event-log.ts';
import { Flows, namesOr, type SeenTicket } from './seen-ticket.ts';

const topFlows = 200;

export class HandFigures {
  readonly #log: EventLog;
  readonly #events = new Counts();
  readonly #teams = new Counts();
  readonly #handoffs = new Counts();
  readonly #people = new Counts();
  readonly #touches = new Counts();
  readonly #reassignments = new Counts();
  readonly #flows = new Flows();
  readonly #direct = new ReturnCount();
  readonly #any = new ReturnCount();
  readonly #tier = new ReturnCount();
  readonly #person = new ReturnCount();
  #changes = 0;
  #ticketsWithChange = 0;
  #eventCount = 0;

  constructor(log: EventLog) {
    this.#log = log;
  }

  add({ measures, measurer }: SeenTicket): void {
    this.#events.add(measures.events);
    this.#eventCount += measures.events;
    this.#teams.add(measures.teams);
    this.#handoffs.add(measures.handoffs);
    this.#people.add(measures.people);
    this.#touches.add(measures.touches);
    if (measures.reassignments >= 0) this.#reassignments.add(measures.reassignments);
    this.#direct.add(measures.teamDirectReturns);
    this.#any.add(measures.teamAnyReturns);
    this.#tier.add(measures.tierDirectReturns);
    this.#person.add(measures.personDirectReturns);
    this.#changes += measures.personChanges;
    if (measures.personChanges > 0) this.#ticketsWithChange += 1;
    if (measures.handoffs === 0) return;
    const { values, length } = measurer.teamRuns;
    for (let run = 1; run < length; run += 1)
      this.#flows.add(values[run - 1] as number, values[run] as number);
  }

  report(
    hasTiers: boolean,
  ): Pick<
    AuditReport,
    | 'events'
    | 'eventsPerTicket'
    | 'teamsPerTicket'
    | 'handoffs'
    | 'pingPong'
    | 'owners'
    | 'touches'
    | 'reassignments'
    | 'teams'
    | 'people'
  > {
    const of = this.#log.tickets;
    const [teams, people] = [this.#log.namesOf('team'), this.#log.namesOf('agent')];
    return {
      events: this.#eventCount,
      teams: teams && teams.length - 1,
      people: people && people.length - 1,
      eventsPerTicket: this.#events.distribution(),
      teamsPerTicket: teams && this.#teams.distribution(),
      handoffs: teams && this.#handoffReport(),
      reassignments: this.#log.namesOf('reassignments') && this.#reassignmentReport(),
      pingPong: {
        byTeamDirect: teams && this.#direct.report(of),
        byTeamAnyReturn: teams && this.#any.report(of),
        byTierDirect: hasTiers ? this.#tier.report(of) : null,
        byPersonDirect: people && this.#person.report(of),
      },
      owners: people && {
        perTicket: this.#people.distribution(),
        changes: this.#changes,
        ticketsWithChange: shareOf(this.#ticketsWithChange, of),
      },
      touches: people && { total: this.#touches.distribution().sum, perTicket: this.#touches.distribution() },
    };
  }

  #handoffReport(): AuditReport['handoffs'] {
    const of = this.#log.tickets;
    const names = namesOr(this.#log, 'team');
    const perTicket = this.#handoffs.distribution();
    return {
      total: perTicket.sum,
      perTicket,
      ticketsWithAny: shareOf(this.#handoffs.atLeast(1), of),
      ticketsWith2OrMore: shareOf(this.#handoffs.atLeast(2), of),
      ticketsWith3OrMore: shareOf(this.#handoffs.atLeast(3), of),
      ticketsWith5OrMore: shareOf(this.#handoffs.atLeast(5), of),
      topFlows: this.#flows.top((team) => names[team] ?? '', topFlows),
    };
  }

  #reassignmentReport(): AuditReport['reassignments'] {
    const of = this.#log.tickets;
    return {
      perTicket: this.#reassignments.distribution(),
      histogram: this.#reassignments.histogram(),
      ticketsWithAny: shareOf(this.#reassignments.atLeast(1), of),
      ticketsWith2OrMore: shareOf(this.#reassignments.atLeast(2), of),
      ticketsWith5OrMore: shareOf(this.#reassignments.atLeast(5), of),
    };
  }
}

class ReturnCount {
  readonly #counts = new Counts();

  add(returns: number): void {
    this.#counts.add(returns);
  }

  report(of: number): Returns {
    return {
      ...shareOf(this.#counts.atLeast(1), of),
      returns: this.#counts.distribution().sum,
      ticketsWith2OrMore: this.#counts.atLeast(2),
      ticketsWith3OrMore: this.#counts.atLeast(3),
    };
  }
}
