/** Whose turn it is. The turn number is counted from the anchor in local days, never step by step and never stored. */
import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../model/instant.ts';
import type { Rota } from '../../model/rota.ts';
import type { PersonId } from '../../model/words.ts';

/** The turn in progress at `at`: 0 is the one that begins at the anchor, negative before it. */
export function turnAt(rota: Rota, at: Instant): number {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(rota.zone);
  const today = local.toPlainDate();
  // A hand-off keeps its wall-clock time; one that the change of clocks skips happens at the next instant after.
  const handOff = today.toZonedDateTime({ timeZone: rota.zone, plainTime: wallTime(rota.handOffAt) });
  const day = Temporal.ZonedDateTime.compare(local, handOff) < 0 ? today.subtract({ days: 1 }) : today;
  const days = Temporal.PlainDate.from(rota.startsOn).until(day, { largestUnit: 'days' }).days;
  return Math.floor(days / (rota.length * (rota.every === 'week' ? 7 : 1)));
}

/** Who is on call at `at`. */
export function onCallAt(rota: Rota, at: Instant): PersonId {
  const count = rota.memberIds.length;
  const turn = turnAt(rota, at);
  return rota.memberIds[((turn % count) + count) % count] as PersonId;
}

/** When the turn in progress at `at` began, by the clock on the wall. */
export function turnBeganAt(rota: Rota, at: Instant): Instant {
  return startOfTurn(rota, turnAt(rota, at));
}

/** When the turn in progress at `at` ends. */
export function turnEndsAt(rota: Rota, at: Instant): Instant {
  return startOfTurn(rota, turnAt(rota, at) + 1);
}

function startOfTurn(rota: Rota, turn: number): Instant {
  const days = turn * rota.length * (rota.every === 'week' ? 7 : 1);
  const day = Temporal.PlainDate.from(rota.startsOn).add({ days });
  return day.toZonedDateTime({ timeZone: rota.zone, plainTime: wallTime(rota.handOffAt) }).epochMilliseconds;
}

function wallTime(text: string): Temporal.PlainTime {
  return Temporal.PlainTime.from(text === '24:00' ? '00:00' : text);
}
