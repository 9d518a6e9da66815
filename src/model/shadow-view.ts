import { z } from 'zod';
import { At, PersonMark, TeamMark } from './view.ts';

/** What triggers in shadow would have done, and what people think of it. */
export const ShadowVerdict = z.enum(['right', 'wrong', 'open']);
export type ShadowVerdict = z.infer<typeof ShadowVerdict>;

export const ShadowMarkView = z
  .object({ verdict: ShadowVerdict, by: PersonMark, at: At })
  .meta({ id: 'ShadowMark' });

export const ShadowActView = z
  .object({
    ticketId: z.string(),
    number: z.number(),
    subject: z.string(),
    /** The event in which it spoke. */
    seq: z.number(),
    triggerId: z.string(),
    at: At,
    team: TeamMark,
    sentence: z.string(),
    mark: ShadowMarkView.nullable(),
  })
  .meta({ id: 'ShadowAct' });
export type ShadowActView = z.infer<typeof ShadowActView>;

const counts = {
  acts: z.number(),
  right: z.number(),
  wrong: z.number(),
  /** In words, with how sure one can be of it. */
  words: z.string(),
};

export const ShadowTriggerView = z
  .object({
    id: z.string(),
    name: z.string(),
    /** In shadow now. */
    shadow: z.boolean(),
    /** For tickets of these teams only; empty: for all. */
    shadowTeams: z.array(TeamMark),
    ...counts,
    teams: z.array(z.object({ team: TeamMark, ...counts })),
  })
  .meta({ id: 'ShadowTrigger' });
export type ShadowTriggerView = z.infer<typeof ShadowTriggerView>;
