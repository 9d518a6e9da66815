import { z } from 'zod';
import { Instant } from './instant.ts';
import { At } from './view.ts';
import { PersonId, RotaId } from './words.ts';

/** What somebody is told that is about no ticket. Ids, instants and numbers; words are made for the reader. */
export const DeskNoticeBody = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('shift-ends'),
    endsAt: Instant,
    escalations: z.int(),
    /** Of these, how many have a promise that falls due while he is off. */
    due: z.int(),
  }),
  z.strictObject({
    kind: z.literal('swap-asked'),
    rotaId: RotaId,
    swapId: z.string(),
    giverId: PersonId,
    from: Instant,
    to: Instant,
  }),
  z.strictObject({
    kind: z.literal('swap-answered'),
    rotaId: RotaId,
    swapId: z.string(),
    byId: PersonId,
    answer: z.enum(['agree', 'decline', 'withdraw']),
    from: Instant,
    to: Instant,
  }),
]);
export type DeskNoticeBody = z.infer<typeof DeskNoticeBody>;

export const DeskNoticeView = z
  .object({
    id: z.string(),
    at: At,
    kind: z.enum(['shift-ends', 'swap-asked', 'swap-answered']),
    label: z.string(),
    sentence: z.string(),
    /** Where it is dealt with; null: the page of one’s own shift. */
    rotaId: z.string().nullable(),
    read: z.boolean(),
  })
  .meta({ id: 'DeskNoticeView' });
export type DeskNoticeView = z.infer<typeof DeskNoticeView>;
