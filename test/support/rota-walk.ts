import { Temporal } from 'temporal-polyfill';
import { dayMs, minuteMs } from '../../src/model/instant.ts';
import type { RotaOverride, RotaSwap } from '../../src/model/rota-exception.ts';
import type { RotaLayer } from '../../src/model/rota.ts';
import { isOpenAt } from '../../src/rules/clocks/business-time.ts';
import { hoursCalendar } from '../../src/rules/rota/layer-turns.ts';

// A walk over the clock, a quarter of an hour at a time: a hand-off is where the clock on the wall first shows its time or a
// later one. It knows nothing of closed forms.

export const stepMs = 15 * minuteMs;

const walls = new Map<string, number>();

/** What the clock shows, as milliseconds as if it were UTC. */
function wallAt(zone: string, at: number): number {
  const key = `${zone} ${at}`;
  const known = walls.get(key);
  if (known !== undefined) return known;
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const wall = at + local.offsetNanoseconds / 1e6;
  walls.set(key, wall);
  return wall;
}

/** When turn `number` begins by the clock, added up from the anchor by the time library. */
function wallOfTurn({ every, length, startsOn, handOffAt }: RotaLayer, number: number): number {
  const anchor = Temporal.PlainDateTime.from(`${startsOn}T${handOffAt}`);
  const unit = `${every === 'duty-day' ? 'day' : every}s`;
  const start = anchor.add({ [unit]: number * length });
  return start.toZonedDateTime('UTC').epochMilliseconds;
}

/** The turn at each step of [from, to). */
export function walk(one: RotaLayer, from: number, to: number): Map<number, number> {
  const turns = new Map<number, number>();
  // From far enough before that no clock was turned back across it.
  const begin = from - 2 * dayMs;
  const wall = wallAt(one.zone, begin);
  let number = 0;
  for (const stride of [5000, 500, 50, 5, 1]) {
    while (wallOfTurn(one, number) > wall) number -= stride;
    while (wallOfTurn(one, number + stride) <= wall) number += stride;
  }
  let next = wallOfTurn(one, number + 1);
  for (let at = begin; at < to; at += stepMs) {
    while (next <= wallAt(one.zone, at)) {
      number += 1;
      next = wallOfTurn(one, number + 1);
    }
    if (at >= from) turns.set(at, number);
  }
  return turns;
}

/** Who is on call by the rules as they are written down, for one instant. */
export function whoByTheRules(
  layers: readonly RotaLayer[],
  turns: readonly Map<number, number>[],
  swaps: readonly RotaSwap[],
  overrides: readonly RotaOverride[],
  at: number,
): string {
  const active = overrides.filter((one) => one.from <= at && at < one.to);
  const plans = active.filter((one) => one.change === 'temporary');
  const latest = Math.max(...plans.map(({ madeAt }) => madeAt));
  let people: string[] = [];
  if (plans.length > 0) {
    const counting = plans.filter(({ madeAt }) => madeAt === latest);
    people = counting.flatMap((one) =>
      one.shifts.filter((shift) => shift.from <= at && at < shift.to).map(({ personId }) => personId),
    );
  } else {
    for (const priority of [2, 1]) {
      if (people.length > 0) break;
      for (const [index, one] of layers.entries()) {
        if (one.priority !== priority) continue;
        if (one.hours && !isOpenAt(hoursCalendar(one, one.hours), at)) continue;
        const turn = (turns[index] as Map<number, number>).get(at) as number;
        const count = one.turns.length;
        const members = one.turns[
          (((turn + (one.firstTurn ?? 0)) % count) + count) % count
        ] as readonly string[];
        for (const member of members) people.push(afterSwap(one.id, turn, member, swaps));
      }
    }
  }
  const counting = active.filter(
    ({ change, madeAt }) => change !== 'temporary' && (plans.length === 0 || madeAt > latest),
  );
  const gone = counting.flatMap((one) =>
    one.change === 'remove' || one.change === 'replace' ? [one.personId as string] : [],
  );
  const come = counting.flatMap((one) =>
    one.change === 'add'
      ? [one.personId as string]
      : one.change === 'replace' && people.includes(one.personId)
        ? [one.byId as string]
        : [],
  );
  return [...new Set([...people.filter((id) => !gone.includes(id)), ...come])].toSorted().join('');
}

function afterSwap(layerId: string, turn: number, member: string, swaps: readonly RotaSwap[]): string {
  for (const one of swaps) {
    if (one.layerId !== layerId) continue;
    if (one.turn === turn && one.personId === member) return one.takerId as string;
    if (one.backTurn === turn && one.takerId === member) return one.personId;
  }
  return member;
}
