import { z } from 'zod';
import { Instant } from './instant.ts';
import { LayerId } from './rota.ts';
import { PersonId } from './words.ts';

export const RotaExceptionId = z.uuid().brand<'RotaExceptionId'>();
export type RotaExceptionId = z.infer<typeof RotaExceptionId>;

/** Half-open, as every span. */
export const FixedShift = z.strictObject({ personId: PersonId, from: Instant, to: Instant });
export type FixedShift = z.infer<typeof FixedShift>;

const made = {
  kind: z.literal('override'),
  id: RotaExceptionId,
  from: Instant,
  to: Instant,
  reason: z.string().max(500),
  madeBy: PersonId.nullable(),
  madeAt: Instant,
};

/** For a span somebody is on call as well, is not, or is instead of another; or these shifts replace everything else. */
export const RotaOverride = z.discriminatedUnion('change', [
  z.strictObject({ ...made, change: z.literal('add'), personId: PersonId }),
  z.strictObject({ ...made, change: z.literal('remove'), personId: PersonId }),
  z.strictObject({ ...made, change: z.literal('replace'), personId: PersonId, byId: PersonId }),
  z.strictObject({ ...made, change: z.literal('temporary'), shifts: z.array(FixedShift).max(200) }),
]);
export type RotaOverride = z.infer<typeof RotaOverride>;

/** Fixed shifts that replace all else in their span. */
export interface Temporary {
  readonly from: Instant;
  readonly to: Instant;
  readonly shifts: readonly FixedShift[];
}

/** Two people exchange turns; it follows the turn numbers, not the hours they had when it was asked. */
export const RotaSwap = z.strictObject({
  kind: z.literal('swap'),
  id: RotaExceptionId,
  layerId: LayerId,
  /** Whose turn is given away. */
  personId: PersonId,
  turn: z.int(),
  /** Who takes it; null while anybody may. */
  takerId: PersonId.nullable(),
  /** The taker's turn that comes back for it; null for a favour. */
  backTurn: z.int().nullable(),
  state: z.enum(['asked', 'agreed', 'declined', 'withdrawn']),
  /** Only this part of the turn; null: all of it. */
  part: z.strictObject({ from: Instant, to: Instant }).nullable(),
  /** The span that holds both turns as they were when it was asked. */
  from: Instant,
  to: Instant,
  reason: z.string().max(500),
  madeBy: PersonId.nullable(),
  madeAt: Instant,
  answeredAt: Instant.nullable(),
});
export type RotaSwap = z.infer<typeof RotaSwap>;

export const RotaException = z.union([RotaOverride, RotaSwap]);
export type RotaException = z.infer<typeof RotaException>;
