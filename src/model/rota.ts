import { z } from 'zod';
import { LocalDate, WallTime } from './calendar.ts';
import { PersonId, RotaId } from './words.ts';

/** People taking turns. The turn number is counted from the anchor in local time, in closed form, never stored. */
export const Rota = z.strictObject({
  id: RotaId,
  name: z.string().min(1).max(120),
  zone: z.string().min(1),
  every: z.enum(['day', 'week']),
  /** How many days or weeks one turn lasts. */
  length: z.int().min(1).max(52),
  startsOn: LocalDate,
  handOffAt: WallTime,
  memberIds: z.array(PersonId).min(1).max(200),
});
export type Rota = z.infer<typeof Rota>;
