/** What one layer gives: its turns inside its hours, with swaps carried out, before layers and overrides are weighed. */
import type { Instant } from '../../model/instant.ts';
import type { RotaHours, RotaLayer } from '../../model/rota.ts';
import type { OnCall } from '../../model/rota-cover.ts';
import type { RotaSwap } from '../../model/rota-exception.ts';
import type { PersonId } from '../../model/words.ts';
import { alwaysOpen, type CompiledCalendar, compileCalendar } from '../clocks/compile-calendar.ts';
import { openPeriodsIn } from '../clocks/open-periods.ts';
import { placeOf, type TurnGrid, turnAt, turnGrid, turnStart } from './rotation.ts';

/** A layer, read once. */
export interface CompiledLayer {
  readonly layer: RotaLayer;
  readonly grid: TurnGrid;
  readonly hours: CompiledCalendar;
}

/** A stretch of one turn, inside the layer's hours. */
export interface TurnPiece {
  readonly from: Instant;
  readonly to: Instant;
  readonly onCall: readonly OnCall[];
}

/** Layers are never changed in place: what was compiled of one serves as long as the layer lives. */
const compiled = new WeakMap<RotaLayer, CompiledLayer>();

export function compileLayer(layer: RotaLayer): CompiledLayer {
  const known = compiled.get(layer);
  if (known !== undefined) return known;
  const hours = layer.hours ? hoursCalendar(layer, layer.hours) : alwaysOpen(layer.zone);
  const made = { layer, grid: turnGrid(layer), hours };
  compiled.set(layer, made);
  return made;
}

/** The hours of a layer as a calendar. */
export function hoursCalendar({ zone }: Pick<RotaLayer, 'zone'>, hours: RotaHours): CompiledCalendar {
  return compileCalendar({ ...hours, zone: hours.zone ?? zone });
}

/** Whose turn a number is, by the layer alone; nobody in an empty turn. */
export function membersOfTurn(layer: RotaLayer, turn: number): readonly PersonId[] {
  return layer.turns[placeOf(turn, layer.turns.length, layer.firstTurn)] as readonly PersonId[];
}

/** In order, without overlap; turns of nobody are left out. `swaps` are those of this layer that were not refused. */
export function layerPieces(
  { layer, grid, hours }: CompiledLayer,
  from: Instant,
  to: Instant,
  swaps: readonly RotaSwap[],
): TurnPiece[] {
  const pieces: TurnPiece[] = [];
  for (const period of openPeriodsIn(hours, from, to)) {
    let turn = turnAt(grid, period.from);
    for (let start = period.from; start < period.to; turn += 1) {
      const end = Math.min(turnStart(grid, turn + 1), period.to);
      if (end > start) pieces.push(...swapped(layer, turn, { from: start, to: end }, swaps));
      start = Math.max(start, end);
    }
  }
  return pieces;
}

/** One turn, cut at the edges of the parts that are swapped, agreed on or not. */
function swapped(
  layer: RotaLayer,
  turn: number,
  span: { readonly from: Instant; readonly to: Instant },
  swaps: readonly RotaSwap[],
): TurnPiece[] {
  const members = membersOfTurn(layer, turn);
  if (members.length === 0) return [];
  const mine = swaps.filter((swap) => swap.turn === turn || swap.backTurn === turn);
  const edges = mine
    .flatMap((swap) => partOf(swap, turn, span))
    .filter((edge) => edge > span.from && edge < span.to);
  const cuts = [...new Set([span.from, ...edges, span.to])].toSorted((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] as Instant;
    const inForce = mine.filter((swap) => {
      const [partFrom, partTo] = partOf(swap, turn, span);
      return partFrom <= from && to <= partTo;
    });
    return { from, to, onCall: members.map((id) => afterSwaps(layer.id, turn, id, inForce)) };
  });
}

/** Only the turn that is given away may be swapped in part; what comes back comes back whole. */
function partOf(
  swap: RotaSwap,
  turn: number,
  span: { readonly from: Instant; readonly to: Instant },
): [Instant, Instant] {
  const part = swap.turn === turn ? swap.part : null;
  return part === null ? [span.from, span.to] : [part.from, part.to];
}

/** A swap holds only while the turn is still that of the person who gives it. */
function afterSwaps(layerId: string, turn: number, memberId: PersonId, swaps: readonly RotaSwap[]): OnCall {
  let now: OnCall = { personId: memberId, why: 'turn', layerId, turn, exceptionId: null };
  for (const swap of swaps) {
    const [giverId, takerId] =
      swap.turn === turn ? [swap.personId, swap.takerId] : [swap.takerId, swap.personId];
    if (giverId !== now.personId) continue;
    const exceptionId = swap.id;
    if (swap.state !== 'agreed' || takerId === null) now = { ...now, exceptionId };
    else now = { ...now, personId: takerId, why: 'swap', exceptionId };
  }
  return now;
}
