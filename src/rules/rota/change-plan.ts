/** Changing a rota without rewriting the past: plans follow one another, and whoever is on call stays so where he can. */
import type { Instant } from '../../model/instant.ts';
import { dayMs } from '../../model/instant.ts';
import type { Rota, RotaLayer, RotaPlan } from '../../model/rota.ts';
import { planAt } from './cover.ts';
import { membersOfTurn } from './layer-turns.ts';
import { placeOf, turnAt, turnGrid } from './rotation.ts';

/** Which place of `turns` must have turn 0, so that `place` has the turn in progress at `at`. */
export function firstTurnFor(layer: RotaLayer, place: number, at: Instant): number {
  return placeOf(place - turnAt(turnGrid(layer), at), layer.turns.length);
}

/**
 * The new layers, turned so that whose turn it is at `at` keeps it. Where that turn was taken out, the one after it
 * comes; layers whose turns have other lengths or another anchor start as they are written.
 */
export function keepTurns(
  before: readonly RotaLayer[],
  after: readonly RotaLayer[],
  at: Instant,
): RotaLayer[] {
  return after.map((layer) => {
    const old = before.find(({ id }) => id === layer.id);
    if (!old || layer.firstTurn !== undefined || !sameGrid(old, layer)) return layer;
    const place = placeAfter(old, layer, at);
    return place === null ? layer : { ...layer, firstTurn: firstTurnFor(layer, place, at) };
  });
}

/** The layer without one of its turns; whoever is on call stays so, else the one after him comes. */
export function removeTurn(layer: RotaLayer, place: number, at: Instant): RotaLayer {
  const turns = layer.turns.filter((_members, index) => index !== place);
  const now = placeOf(turnAt(turnGrid(layer), at), layer.turns.length, layer.firstTurn);
  const shorter = { ...layer, turns };
  return { ...shorter, firstTurn: firstTurnFor(shorter, place < now ? now - 1 : now, at) };
}

/** What was planned so long ago is forgotten: nobody asks who was on call. */
const keepPlansMs = 400 * dayMs;

/** The rota with a plan that starts at `plan.startsAt`; what was planned to start at the same instant is replaced. */
export function withPlan(rota: Rota, plan: RotaPlan & { readonly startsAt: Instant }, now: Instant): Rota {
  const others = rota.plans.filter(({ startsAt }) => startsAt === null || startsAt !== plan.startsAt);
  const plans = [...others, plan].toSorted((a, b) => (a.startsAt ?? -Infinity) - (b.startsAt ?? -Infinity));
  const oldest = plans.findLastIndex(({ startsAt }) => startsAt !== null && startsAt < now - keepPlansMs);
  const kept = oldest > 0 ? plans.slice(oldest) : plans;
  return { ...rota, plans: [{ ...(kept[0] as RotaPlan), startsAt: null }, ...kept.slice(1)] };
}

/** The rota without a change that has not begun; null when there is none that starts then. */
export function withoutPlanned(rota: Rota, startsAt: Instant, now: Instant): Rota | null {
  const plans = rota.plans.filter((plan) => !(plan.startsAt === startsAt && startsAt > now));
  return plans.length === rota.plans.length ? null : { ...rota, plans };
}

/** Changes that have not begun. */
export function plannedChanges(rota: Rota, now: Instant): readonly RotaPlan[] {
  return rota.plans.filter(({ startsAt }) => startsAt !== null && startsAt > now);
}

export function planInForce(rota: Rota, at: Instant): RotaPlan {
  return planAt({ record: rota }, at);
}

function sameGrid(old: RotaLayer, layer: RotaLayer): boolean {
  return (
    old.zone === layer.zone &&
    old.every === layer.every &&
    old.length === layer.length &&
    old.startsOn === layer.startsOn &&
    old.handOffAt === layer.handOffAt
  );
}

/** Where the turn in progress went: to the same members, else to the next turn of theirs that is left. */
function placeAfter(old: RotaLayer, layer: RotaLayer, at: Instant): number | null {
  const now = turnAt(turnGrid(old), at);
  for (let ahead = 0; ahead < old.turns.length; ahead += 1) {
    const members = membersOfTurn(old, now + ahead);
    const place = layer.turns.findIndex((turn) => sameMembers(turn, members));
    if (place >= 0) return place;
  }
  return null;
}

function sameMembers(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((id) => others.includes(id));
}
