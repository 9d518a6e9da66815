import { z } from 'zod';
import { Calendar, LocalDate, TimeZone, WallTime } from './calendar.ts';
import { Instant } from './instant.ts';
import { PersonId, RotaId } from './words.ts';

/** How long turns are counted: `duty-day` counts only days on which the layer has hours. */
export const turnUnits = ['hour', 'day', 'duty-day', 'week', 'month'] as const;
export type TurnUnit = (typeof turnUnits)[number];

/** Hand-offs keep the wall-clock time of the anchor, and the grid reaches back before it, too. */
export const Rotation = z.strictObject({
  zone: TimeZone,
  every: z.enum(turnUnits),
  /** How many of these one turn lasts. */
  length: z.int().min(1).max(1000),
  startsOn: LocalDate,
  handOffAt: WallTime,
});
export type Rotation = z.infer<typeof Rotation>;

/** When the layer is on call at all; in a zone of its own, else in that of its hand-offs. */
export const RotaHours = z.strictObject({ ...Calendar.shape, zone: TimeZone.optional() });
export type RotaHours = z.infer<typeof RotaHours>;

export const LayerId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'lower-case letters, digits and dashes');

/** People taking turns, alone or in groups; a turn of nobody is left to the layers below. */
export const RotaLayer = z.strictObject({
  id: LayerId,
  name: z.string().min(1).max(120),
  /** The highest layer with somebody on call decides; layers of the same priority are on call together. */
  priority: z.int().min(1).max(9),
  ...Rotation.shape,
  turns: z.array(z.array(PersonId).max(10)).min(1).max(200),
  /** The place in `turns` that turn number 0 belongs to. */
  firstTurn: z.int().min(0).max(199).optional(),
  /** Absent: around the clock. */
  hours: RotaHours.optional(),
});
export type RotaLayer = z.infer<typeof RotaLayer>;

/** Who takes turns from an instant on, until the next plan begins. */
export const RotaPlan = z.strictObject({
  /** null: since ever. */
  startsAt: Instant.nullable(),
  /** The version of the rota with which it was written. */
  version: z.int(),
  layers: z.array(RotaLayer).max(12),
  /** Who is asked, in this order, while nobody is on call. */
  afterHoursIds: z.array(PersonId).max(20),
});
export type RotaPlan = z.infer<typeof RotaPlan>;

/** A live record. What was planned stays in it, so that what was is never rewritten. */
const RotaOfPlans = z.strictObject({
  id: RotaId,
  name: z.string().min(1).max(120),
  /** In which its schedule is drawn; layers have zones of their own. */
  zone: TimeZone,
  /** By their start; the first has none. */
  plans: z.array(RotaPlan).min(1).max(60),
});
export type Rota = z.infer<typeof RotaOfPlans>;

/** One layer of single people, every day or week: how rotas were written before they had layers. */
export const PlainRota = z.strictObject({
  id: RotaId,
  name: z.string().min(1).max(120),
  zone: z.string().min(1),
  every: z.enum(['day', 'week']),
  length: z.int().min(1).max(52),
  startsOn: LocalDate,
  handOffAt: WallTime,
  memberIds: z.array(PersonId).min(1).max(200),
});
export type PlainRota = z.infer<typeof PlainRota>;

/** As it is stored: what was written before there were layers is read as one layer. */
export const Rota = z.union([RotaOfPlans, PlainRota.transform(rotaOf)]);

function rotaOf(plain: PlainRota): Rota {
  const { id, name, memberIds, ...rotation } = plain;
  const turns = memberIds.map((personId) => [personId]);
  const layer: RotaLayer = { id: 'first', name, priority: 1, ...rotation, turns };
  const plan: RotaPlan = { startsAt: null, version: 1, layers: [layer], afterHoursIds: [] };
  return { id, name, zone: rotation.zone, plans: [plan] };
}
