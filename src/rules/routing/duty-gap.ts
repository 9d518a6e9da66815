/** When somebody is off duty, and when they are back: found by walking from one change of hours, turn or absence to the next. */
import type { Instant } from '../../model/instant.ts';
import type { Person } from '../../model/person.ts';
import type { PersonId } from '../../model/words.ts';
import { nextTransition, previousTransition } from '../clocks/open-periods.ts';
import { lastChangeBefore, nextChangeAt } from '../rota/cover.ts';
import { type Duty, hoursOf, isOnDuty, rotaOf, teamOf } from './duty.ts';

/** So many changes are looked at: about two weeks of office hours with breaks. Beyond that nobody knows. */
const changesMax = 60;

/**
 * When the stretch off duty began in which `at` lies, no earlier than `from`; null when they are on duty at `at`. Walked
 * backwards, because one step mostly does: the evening before.
 */
export function gapAround(duty: Duty, id: PersonId, from: Instant, at: Instant): Instant | null {
  if (isOnDuty(duty, id, at)) return null;
  let start = at;
  for (let count = 0; count < changesMax; count += 1) {
    const before = lastChange(duty, id, start);
    if (before === null || before <= from) break;
    start = before;
    if (isOnDuty(duty, id, start - 1)) return start;
  }
  return from;
}

/** When they are on duty again after `from`; null: not within what can be seen. */
export function backOnDutyAt(duty: Duty, id: PersonId, from: Instant): Instant | null {
  return nextWhen(duty, id, from, true);
}

/** When the shift ends in which they are at `from`; null: not within what can be seen. */
export function offDutyAt(duty: Duty, id: PersonId, from: Instant): Instant | null {
  return nextWhen(duty, id, from, false);
}

function nextWhen(duty: Duty, id: PersonId, from: Instant, wanted: boolean): Instant | null {
  let now = from;
  for (let count = 0; count < changesMax; count += 1) {
    const next = nextChange(duty, id, now);
    if (next === null) return null;
    now = next;
    if (isOnDuty(duty, id, now) === wanted) return now;
  }
  return null;
}

/** The last instant, strictly before `at`, at which the answer of isOnDuty can have changed. */
function lastChange(duty: Duty, id: PersonId, at: Instant): Instant | null {
  const person = duty.directory.people.get(id);
  if (!person || person.closedAt !== null) return null;
  const changes = [...teamChanges(duty, person, at, 'last'), ...absenceChanges(person)].filter(
    (one) => one < at,
  );
  return changes.length === 0 ? null : Math.max(...changes);
}

/** The next instant, strictly after `at`, at which the answer of isOnDuty can change. */
function nextChange(duty: Duty, id: PersonId, at: Instant): Instant | null {
  const person = duty.directory.people.get(id);
  if (!person || person.closedAt !== null) return null;
  const changes = [...teamChanges(duty, person, at, 'next'), ...absenceChanges(person)].filter(
    (one) => one > at,
  );
  return changes.length === 0 ? null : Math.min(...changes);
}

function teamChanges(duty: Duty, person: Person, at: Instant, which: 'next' | 'last'): Instant[] {
  return person.teamIds.flatMap((teamId) => {
    const team = teamOf(duty.directory, teamId);
    if (!team) return [];
    const rota = rotaOf(duty, team);
    const handOff = rota && (which === 'next' ? nextChangeAt : lastChangeBefore)(rota, at);
    const calendar = hoursOf(duty, person, team);
    const change = calendar && (which === 'next' ? nextTransition : previousTransition)(calendar, at);
    return [
      ...(change !== null && 'at' in change ? [change.at] : []),
      ...(typeof handOff === 'number' ? [handOff] : []),
    ];
  });
}

function absenceChanges({ awayFrom, awayUntil }: Person): Instant[] {
  if (awayUntil === null) return [];
  return awayFrom === undefined ? [awayUntil] : [awayFrom, awayUntil];
}
