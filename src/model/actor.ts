import { z } from 'zod';
import { PersonId } from './words.ts';

/** Who did it. `engine` is time passing, `trigger` a policy's trigger, `contact` the customer, `system` another system. */
export const Actor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: PersonId }),
  z.strictObject({ kind: z.literal('contact') }),
  z.strictObject({ kind: z.literal('system'), system: z.string() }),
  z.strictObject({ kind: z.literal('engine') }),
]);
export type Actor = z.infer<typeof Actor>;
