import type { DurationMs, Instant } from '../../src/model/instant.ts';
import type { CoverSpan } from '../../src/model/rota-cover.ts';
import type { FixedShift, RotaException, RotaExceptionId } from '../../src/model/rota-exception.ts';
import type { Rota, RotaHours, RotaLayer, RotaPlan, Rotation } from '../../src/model/rota.ts';
import type { PersonId, RotaId } from '../../src/model/words.ts';
import { formatLocalDate } from '../../src/rules/clocks/local-date.ts';
import {
  instantOf as instantOfWall,
  localTimeAt,
  type Occurrence,
  zoneOffsets,
} from '../../src/rules/clocks/zone-offsets.ts';
import { firstTurnFor } from '../../src/rules/rota/change-plan.ts';
import type { CoveredRota } from '../../src/rules/rota/cover.ts';
import { clockMs } from '../../src/rules/rota/rotation.ts';
import { instantOf } from './case-values.ts';

// How rotation cases write rotations, rules, shifts and people, in our words.

export interface GivenRotation {
  readonly zone: string;
  readonly every: Rotation['every'];
  readonly length: number;
  readonly start: string;
}
export interface GivenTurns {
  readonly rotation: GivenRotation;
  readonly participants: readonly string[];
  readonly position?: { readonly index: number; readonly since?: string };
}
export interface GivenRule {
  readonly zone: string;
  readonly days: readonly string[];
  readonly start: string;
  readonly end: string;
  readonly user?: string;
  readonly rotation?: GivenTurns;
}
export interface GivenShift {
  readonly user: string;
  readonly start: string;
  readonly end: string;
}
export interface GivenOverride {
  readonly add?: string;
  readonly remove?: string;
  readonly start: string;
  readonly end: string;
}
export interface GivenTemporary {
  readonly start: string;
  readonly end: string;
  readonly shifts: readonly GivenShift[];
}
export interface GivenLayer extends GivenShift {
  readonly priority: number;
  readonly repeat?: string;
}

export function rotationOf({ zone, every, length, start }: GivenRotation): Rotation {
  return { zone, every, length, ...localOf(zone, instantOf(start)) };
}

/** The wall-clock date and time of an instant, as rotations and hours are written. */
export function localOf(zone: string, at: Instant): { startsOn: string; handOffAt: string } {
  const { dayNumber, timeMs } = localTimeAt(zoneOffsets(zone), at);
  return { startsOn: formatLocalDate(dayNumber), handOffAt: clockText(timeMs) };
}

export function clockText(timeMs: DurationMs): string {
  const minutes = Math.floor(timeMs / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export function aMinuteAfter(clock: string): string {
  return clockText(clockMs(clock) + 60_000);
}

export function turnsLayer(turns: GivenTurns, index: number): RotaLayer {
  const { participants, position } = turns;
  const layer = layerOf(
    index,
    rotationOf(turns.rotation),
    participants.map((user) => [user]),
  );
  if (!position) return layer;
  const since = instantOf(position.since ?? turns.rotation.start);
  return { ...layer, firstTurn: firstTurnFor(layer, position.index, since) };
}

export function layerOf(
  index: number,
  rotation: Rotation,
  turns: readonly (readonly string[])[],
  more: { readonly hours?: RotaHours; readonly priority?: number } = {},
): RotaLayer {
  const people = turns.map((group) => group.map((user) => user as PersonId));
  return { id: `layer-${index}`, name: 'Layer', priority: 1, ...rotation, turns: people, ...more };
}

export function hoursOf({ days, start, end }: Pick<GivenRule, 'days' | 'start' | 'end'>): RotaHours {
  return { weekly: Object.fromEntries(days.map((day) => [day, [[start, end]]])) };
}

export function wall(zone: string, day: number, timeMs: DurationMs, occurrence: Occurrence): Instant {
  return instantOfWall(zoneOffsets(zone), day, timeMs, occurrence);
}

export function rotaOf(layers: readonly RotaLayer[], exceptions: readonly RotaException[] = []): CoveredRota {
  return planned([{ startsAt: null, version: 1, layers: [...layers], afterHoursIds: [] }], exceptions);
}

export function planned(plans: RotaPlan[], exceptions: readonly RotaException[] = []): CoveredRota {
  const record: Rota = { id: 'case' as RotaId, name: 'Case', zone: 'UTC', plans };
  return { record, exceptions };
}

export function fixedShift({ user, start, end }: GivenShift): FixedShift {
  return { personId: user as PersonId, from: instantOf(start), to: instantOf(end) };
}

export function usersOf(people: CoverSpan['onCall']): string[] {
  return people.map(({ personId }) => personId).toSorted();
}

export function madeOverride(id: string, from: Instant, to: Instant, madeAt = 0) {
  const made = { kind: 'override', reason: '', madeBy: null, madeAt } as const;
  return { ...made, id: id as RotaExceptionId, from, to };
}
