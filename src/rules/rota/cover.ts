/** Who is on call, from the layers of a rota, its swaps and overrides: the one answer for engine, screens, feeds and checks. */
import type { DutyRota } from '../../model/directory.ts';
import type { Instant } from '../../model/instant.ts';
import { dayMs } from '../../model/instant.ts';
import type { RotaPlan } from '../../model/rota.ts';
import type { CoverGap, CoverSpan, OnCall, RotaShift } from '../../model/rota-cover.ts';
import type { RotaException, RotaOverride, RotaSwap } from '../../model/rota-exception.ts';
import type { PersonId } from '../../model/words.ts';
import { compileLayer, layerPieces, type TurnPiece } from './layer-turns.ts';
import { applyOverrides } from './overrides.ts';
import { type StandingTemporary, standingTemporaries } from './temporaries.ts';

/** All of a rota that says who is on call. */
export type CoveredRota = Pick<DutyRota, 'record' | 'exceptions'>;

/** Who is on call at `at`, in the order in which they are called; nobody in a gap. */
export function onCallAt(rota: CoveredRota, at: Instant): readonly OnCall[] {
  return (coverIn(rota, at, at + 1)[0] as CoverSpan).onCall;
}

/** The plan that holds at `at`. */
export function planAt({ record }: Pick<CoveredRota, 'record'>, at: Instant): RotaPlan {
  const { plans } = record;
  return plans.findLast(({ startsAt }) => startsAt === null || startsAt <= at) ?? (plans[0] as RotaPlan);
}

/** [from, to) without a hole, cut wherever who is on call, or why, changes. Empty when `to` is not after `from`. */
export function coverIn(rota: CoveredRota, from: Instant, to: Instant): CoverSpan[] {
  const spans: CoverSpan[] = [];
  const exceptions = sorted(rota.exceptions);
  const { plans } = rota.record;
  for (const [index, plan] of plans.entries()) {
    const begin = Math.max(from, plan.startsAt ?? from);
    const end = Math.min(to, plans[index + 1]?.startsAt ?? to);
    if (begin < end) spans.push(...coverOfPlan(plan, begin, end, exceptions));
  }
  return joinSpans(spans);
}

/** Each person's stretches, in order; `goesOn` tells those that the end of the span cuts off. */
export function shiftsIn(rota: CoveredRota, from: Instant, to: Instant): RotaShift[] {
  return shiftsOfCover(coverIn(rota, from, to + 1), to);
}

/** Stretches in [from, to) with nobody on call. */
export function gapsIn(rota: CoveredRota, from: Instant, to: Instant): CoverGap[] {
  const gaps: { from: Instant; to: Instant }[] = [];
  for (const span of coverIn(rota, from, to)) {
    if (span.onCall.length > 0) continue;
    const last = gaps.at(-1);
    if (last?.to === span.from) last.to = span.to;
    else gaps.push({ from: span.from, to: span.to });
  }
  return gaps;
}

/** How far a change is looked for, in steps: most are near. Nothing changes in 400 days: nobody knows of one. */
const lookDays = [9, 70, 400];

/** The first instant strictly after `at` from which other people are on call; null when none is in sight. */
export function nextChangeAt(rota: CoveredRota, at: Instant): Instant | null {
  for (const days of lookDays) {
    const cover = coverIn(rota, at, at + days * dayMs);
    const next = cover.find((span) => !samePeople(span, cover[0] as CoverSpan));
    if (next) return next.from;
  }
  return null;
}

/** The last instant strictly before `at` from which on other people were on call than just before; null as above. */
export function lastChangeBefore(rota: CoveredRota, at: Instant): Instant | null {
  for (const days of lookDays) {
    const cover = coverIn(rota, at - days * dayMs, at);
    const place = cover.findLastIndex((span) => !samePeople(span, cover.at(-1) as CoverSpan));
    if (place >= 0) return (cover[place] as CoverSpan).to;
  }
  return null;
}

/** People of a layer before others weigh in: what each layer would give by itself. */
export function layerShifts(plan: RotaPlan, swaps: readonly RotaSwap[], from: Instant, to: Instant) {
  return plan.layers.map((layer) => {
    const pieces = layerPieces(compileLayer(layer), from, to, swapsOf(swaps, layer.id));
    return { layer, pieces };
  });
}

interface SortedExceptions {
  readonly overrides: readonly RotaOverride[];
  readonly temporaries: readonly StandingTemporary[];
  readonly swaps: readonly RotaSwap[];
}

function sorted(exceptions: readonly RotaException[]): SortedExceptions {
  const overrides = exceptions.filter((one) => one.kind === 'override');
  const swaps = exceptions
    .filter((one) => one.kind === 'swap')
    .filter(({ state }) => state === 'asked' || state === 'agreed');
  return {
    overrides: overrides.filter(({ change }) => change !== 'temporary'),
    temporaries: standingTemporaries(overrides),
    swaps: swaps.toSorted((a, b) => (a.answeredAt ?? a.madeAt) - (b.answeredAt ?? b.madeAt)),
  };
}

function swapsOf(swaps: readonly RotaSwap[], layerId: string): readonly RotaSwap[] {
  return swaps.filter((swap) => swap.layerId === layerId);
}

function coverOfPlan(
  plan: RotaPlan,
  from: Instant,
  to: Instant,
  { overrides, temporaries, swaps }: SortedExceptions,
): CoverSpan[] {
  // Highest priority first; those of one priority count together.
  const layers = layerShifts(plan, swaps, from, to)
    .toSorted((a, b) => b.layer.priority - a.layer.priority)
    .map(({ layer, pieces }) => ({ priority: layer.priority, pieces, place: 0 }));
  const edges = new Set([from, to]);
  const add = (span: { readonly from: Instant; readonly to: Instant }) => {
    if (span.from > from && span.from < to) edges.add(span.from);
    if (span.to > from && span.to < to) edges.add(span.to);
  };
  for (const { pieces } of layers) pieces.forEach(add);
  for (const one of overrides) add(one);
  for (const one of temporaries) [one, ...one.shifts].forEach(add);
  const cuts = Float64Array.from(edges).toSorted();
  const spans: CoverSpan[] = [];
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const at = cuts[index] as Instant;
    const onCall = applyOverrides(plannedAt(layers, at), at, overrides, temporaries);
    spans.push({ from: at, to: cuts[index + 1] as Instant, version: plan.version, onCall });
  }
  return spans;
}

interface Walk {
  readonly priority: number;
  readonly pieces: readonly TurnPiece[];
  place: number;
}

/** Asked in rising order of `at`: each layer remembers how far it has come. */
function plannedAt(layers: readonly Walk[], at: Instant): OnCall[] {
  const found: OnCall[] = [];
  let priority: number | null = null;
  for (const walk of layers) {
    while (walk.place < walk.pieces.length && (walk.pieces[walk.place] as TurnPiece).to <= at)
      walk.place += 1;
    const piece = walk.pieces[walk.place];
    if (piece === undefined || piece.from > at) continue;
    if (priority !== null && walk.priority < priority) continue;
    priority = walk.priority;
    found.push(...piece.onCall);
  }
  return found;
}

function joinSpans(spans: readonly CoverSpan[]): CoverSpan[] {
  const joined: CoverSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && last.version === span.version && sameCall(last.onCall, span.onCall)) {
      joined[joined.length - 1] = { ...last, to: span.to };
    } else joined.push(span);
  }
  return joined;
}

function sameCall(some: readonly OnCall[], others: readonly OnCall[]): boolean {
  return some.length === others.length && some.every((one, index) => isSame(one, others[index] as OnCall));
}

function isSame(one: OnCall, other: OnCall): boolean {
  return (
    one.personId === other.personId &&
    one.why === other.why &&
    one.layerId === other.layerId &&
    one.turn === other.turn &&
    one.exceptionId === other.exceptionId
  );
}

function samePeople(one: CoverSpan, other: CoverSpan): boolean {
  const ids = new Set(one.onCall.map(({ personId }) => personId));
  return ids.size === other.onCall.length && other.onCall.every(({ personId }) => ids.has(personId));
}

function shiftsOfCover(cover: readonly CoverSpan[], to: Instant): RotaShift[] {
  const shifts: { -readonly [Key in keyof RotaShift]: RotaShift[Key] }[] = [];
  const open = new Map<PersonId, number>();
  for (const span of cover) {
    for (const one of span.onCall) {
      const place = open.get(one.personId);
      const last = place === undefined ? undefined : shifts[place];
      if (last && last.to === span.from && isSame(last, one)) last.to = span.to;
      else {
        open.set(one.personId, shifts.length);
        shifts.push({ ...one, from: span.from, to: span.to, goesOn: false });
      }
    }
  }
  return shifts
    .filter((shift) => shift.from < to)
    .map((shift) => (shift.to > to ? { ...shift, to, goesOn: true } : shift))
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
}
