import type { Calendar } from './calendar.ts';
import type { Person } from './person.ts';
import type { RotaException } from './rota-exception.ts';
import type { Rota } from './rota.ts';
import type { Team } from './team.ts';
import type { CalendarId, PersonId, RotaId, TeamId } from './words.ts';

/** A calendar, team or rota with the version that is in force. */
export interface Versioned<T> {
  readonly version: number;
  readonly record: T;
}

/** A rota with its overrides and swaps: all that says who is on call. */
export interface DutyRota extends Versioned<Rota> {
  readonly exceptions: readonly RotaException[];
}

/** The live records of one workspace: who there is, who is where, which hours are open. */
export interface Directory {
  /** Grows with every change of any of them; events name it. */
  readonly version: number;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly teams: ReadonlyMap<TeamId, Versioned<Team>>;
  readonly calendars: ReadonlyMap<CalendarId, Versioned<Calendar>>;
  readonly rotas: ReadonlyMap<RotaId, DutyRota>;
  /** Whoever takes what nobody takes; owns at once and can't decline. */
  readonly catchAllId: PersonId;
}
