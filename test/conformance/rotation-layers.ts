import { weekdays } from '../../src/model/calendar.ts';
import type { Instant } from '../../src/model/instant.ts';
import type {
  RotaException,
  RotaExceptionId,
  RotaOverride,
  RotaSwap,
} from '../../src/model/rota-exception.ts';
import type { RotaHours, RotaLayer, RotaPlan, Rotation } from '../../src/model/rota.ts';
import type { PersonId } from '../../src/model/words.ts';
import type { CoveredRota } from '../../src/rules/rota/cover.ts';
import { membersOfTurn } from '../../src/rules/rota/layer-turns.ts';
import { handOffs, turnAt, turnGrid } from '../../src/rules/rota/rotation.ts';
import type { Case } from './case.ts';
import { instantOf } from './case-values.ts';
import { fixedShift, type GivenLayer, layerOf, localOf, madeOverride, planned } from './rotation-values.ts';

/** A span that repeats every day, or does not: turns of a day, and hours from its start to its end. */
function dailyLayer(given: GivenLayer, index: number): RotaLayer {
  const { startsOn, handOffAt } = localOf('UTC', instantOf(given.start));
  const window: [string, string] = [handOffAt, localOf('UTC', instantOf(given.end)).handOffAt];
  const hours: RotaHours =
    given.repeat === 'day'
      ? { weekly: Object.fromEntries(weekdays.map((day) => [day, [window]])) }
      : { weekly: {}, dates: { [startsOn]: [window] } };
  const rotation: Rotation = { zone: 'UTC', every: 'day', length: 1, startsOn, handOffAt };
  return layerOf(index, rotation, [[given.user]], { hours, priority: given.priority });
}

/** Overrides of these sources put one person there instead of all others; the higher priority counts. */
export function layersRota(given: Case): CoveredRota {
  const layers = (given['layers'] as readonly GivenLayer[]).map(dailyLayer);
  const overrides = ((given['overrides'] ?? []) as readonly GivenLayer[]).map((one, index): RotaOverride => {
    const shift = fixedShift(one);
    const made = madeOverride(`override-${index}`, shift.from, shift.to, one.priority);
    return { ...made, change: 'temporary', shifts: [shift] };
  });
  return startingWith(given, layers, overrides);
}

export function swapRota(given: Case): CoveredRota {
  const layers = (given['layers'] as readonly GivenLayer[]).map(dailyLayer);
  const swap = given['swap'] as { from: string; takenBy: string | null; start: string; end: string };
  const part = { from: instantOf(swap.start), to: instantOf(swap.end) };
  const swaps = layers.flatMap((layer): RotaSwap[] => {
    const grid = turnGrid(layer);
    const turns = handOffs(grid, part.from, part.to - 1).slice(0, -1);
    return turns
      .map((at) => turnAt(grid, at))
      .filter((turn) => membersOfTurn(layer, turn).includes(swap.from as PersonId))
      .map((turn) => swapOf(swap, layer.id, turn, part));
  });
  return startingWith(given, layers, swaps);
}

function swapOf(
  swap: { readonly from: string; readonly takenBy: string | null },
  layerId: string,
  turn: number,
  part: { from: Instant; to: Instant },
): RotaSwap {
  const people = { personId: swap.from as PersonId, takerId: swap.takenBy as PersonId | null };
  const state = swap.takenBy === null ? 'asked' : 'agreed';
  const made = { madeBy: null, madeAt: 0, answeredAt: null, reason: '' };
  const id = `swap-${turn}` as RotaExceptionId;
  return { kind: 'swap', id, layerId, ...people, turn, backTurn: null, state, part, ...part, ...made };
}

/** Nothing repeats backwards in these sources: each layer begins with its first day. */
function startingWith(
  given: Case,
  layers: readonly RotaLayer[],
  exceptions: readonly RotaException[],
): CoveredRota {
  const starts = (given['layers'] as readonly GivenLayer[]).map(({ start }) => instantOf(start));
  const plans = [...new Set(starts)]
    .toSorted((a, b) => a - b)
    .map(
      (startsAt): RotaPlan => ({
        startsAt,
        version: 1,
        layers: layers.filter((_layer, index) => (starts[index] as Instant) <= startsAt),
        afterHoursIds: [],
      }),
    );
  return planned([{ startsAt: null, version: 1, layers: [], afterHoursIds: [] }, ...plans], exceptions);
}
