/** Gaps in which nothing happened to an open ticket although nothing was waited for: by team, hand-off and state. */
import type { AuditStalls, StallGroup } from '../../model/audit-figures.ts';
import type { DurationMs } from '../../model/instant.ts';
import { shareOf } from './distribution.ts';
import type { EventLog, ValueField } from './event-log.ts';
import { closedMark, resolvedMark, waitingMark } from './log-words.ts';
import type { SeenTicket } from './seen-ticket.ts';
import { stateField } from './time-figures.ts';

const quiet = resolvedMark | closedMark | waitingMark;
const groupsMax = 50;

/** A gap that is too long while nobody is waited for and the ticket is open, by the marks of the event before it. */
export function isStall(ms: DurationMs, afterMs: DurationMs, marks: number): boolean {
  return ms > afterMs && (marks & quiet) === 0;
}

export class StallFigures {
  readonly #log: EventLog;
  readonly #afterMs: DurationMs;
  readonly #hasTeams: boolean;
  readonly #field: ValueField | null;
  readonly #byTeam = new Groups();
  readonly #byHandOff = new Groups();
  readonly #byState = new Groups();
  #stalls = 0;
  #ms = 0;
  #ticketsWithStall = 0;
  #tickets = 0;

  constructor(log: EventLog, afterMs: DurationMs) {
    this.#log = log;
    this.#afterMs = afterMs;
    this.#field = stateField(log);
    this.#hasTeams = log.namesOf('team') !== null;
  }

  add({ events, measurer, measures }: SeenTicket): void {
    this.#tickets += 1;
    const { at, values, count, ticket } = events;
    const field = this.#field;
    let before = 0;
    measures.stalls = 0;
    for (let index = 0; index + 1 < count; index += 1) {
      const ms = (at[index + 1] as number) - (at[index] as number);
      const team = this.#hasTeams ? (values.team[index] as number) : 0;
      const isHandOff = before !== 0 && team !== 0 && team !== before;
      if (isStall(ms, this.#afterMs, measurer.marks[index] as number)) {
        measures.stalls += 1;
        this.#ms += ms;
        if (team !== 0) this.#byTeam.add(team, ticket, ms);
        if (isHandOff) this.#byHandOff.add(before * 0x4000000 + team, ticket, ms);
        if (field !== null) this.#byState.add(values[field][index] as number, ticket, ms);
      }
      if (team !== 0) before = team;
    }
    this.#stalls += measures.stalls;
    if (measures.stalls > 0) this.#ticketsWithStall += 1;
  }

  report(): AuditStalls {
    const teams = this.#log.namesOf('team');
    const states = this.#field && this.#log.namesOf(this.#field);
    const team = (number: number) => teams?.[number] ?? '';
    return {
      afterSeconds: this.#afterMs / 1000,
      stalls: this.#stalls,
      tickets: shareOf(this.#ticketsWithStall, this.#tickets),
      seconds: this.#ms / 1000,
      byTeam: teams && this.#byTeam.all(team),
      byHandOff:
        teams &&
        this.#byHandOff.all((key) => `${team(Math.floor(key / 0x4000000))} → ${team(key % 0x4000000)}`),
      byState: states && this.#byState.all((state) => states[state] ?? ''),
    };
  }
}

class Groups {
  readonly #all = new Map<
    number,
    { stalls: number; tickets: number; latest: number; ms: number; longestMs: number }
  >();

  add(key: number, ticket: number, ms: DurationMs): void {
    let group = this.#all.get(key);
    if (!group) {
      group = { stalls: 0, tickets: 0, latest: -1, ms: 0, longestMs: 0 };
      this.#all.set(key, group);
    }
    group.stalls += 1;
    group.ms += ms;
    if (group.latest !== ticket) group.tickets += 1;
    group.latest = ticket;
    if (ms > group.longestMs) group.longestMs = ms;
  }

  all(nameOf: (key: number) => string): StallGroup[] {
    return [...this.#all]
      .toSorted((a, b) => b[1].ms - a[1].ms)
      .slice(0, groupsMax)
      .map(([key, { stalls, tickets, ms, longestMs }]) => ({
        name: nameOf(key),
        stalls,
        tickets,
        seconds: ms / 1000,
        longestSeconds: longestMs / 1000,
      }));
  }
}
