import { z } from 'zod';
import { offerSteps } from './escalation.ts';
import { At, PersonMark, TeamMark } from './view.ts';
import { PathKind, Severity, Tier } from './words.ts';

export const ResponderView = z
  .object({
    /** `asked` to take over, `told` on the way, or `owns` it because nobody answered. */
    does: z.enum(['asked', 'told', 'owns']),
    person: PersonMark,
    step: z.enum([...offerSteps, 'catch-all']).nullable(),
    at: At,
    /** Minutes from the beginning. */
    afterMin: z.number(),
    /** Until when an answer is waited for. */
    until: At.nullable(),
    /** Who would be asked if he were not away. */
    standsInFor: PersonMark.nullable(),
    why: z.string(),
    onDuty: z.boolean(),
    /** By which ways the person hears of it besides the list in the app, and after how many minutes. */
    ways: z.array(z.object({ via: z.string(), afterMin: z.number() })),
  })
  .meta({ id: 'Responder' });

/** Everybody who would be reached for an escalation by one path, in order. */
export const ResponderChain = z
  .object({
    path: z.object({ id: z.string(), name: z.string(), kind: PathKind, tier: Tier }),
    team: TeamMark,
    /** Which types of issue take this path at this severity. */
    issueTypes: z.array(z.object({ id: z.string(), name: z.string() })),
    responders: z.array(ResponderView),
    /** The chain begins again and again; one round is listed. */
    goesRound: z.boolean(),
  })
  .meta({ id: 'ResponderChain' });
export type ResponderChain = z.infer<typeof ResponderChain>;

export const ResponderList = z
  .object({
    at: At,
    severities: z.array(z.object({ severity: Severity, name: z.string(), chains: z.array(ResponderChain) })),
  })
  .meta({ id: 'ResponderList' });
export type ResponderList = z.infer<typeof ResponderList>;

const OnDutyPerson = z.object({ person: PersonMark, until: At.nullable() });
const Stretch = z.object({ from: At, to: At });

export const TeamDuty = z
  .object({
    team: TeamMark,
    tier: Tier,
    rota: z.object({ id: z.string(), name: z.string() }).nullable(),
    /** Whoever is on call first, then who is at work. */
    now: z.array(OnDutyPerson),
    /** Who is on call by the rota alone, there or not, and until when. */
    onCall: z.object({ people: z.array(PersonMark), until: At.nullable() }).nullable(),
    /** Who comes next, and when. By the rota, else by hours. */
    next: z.object({ people: z.array(PersonMark), at: At }).nullable(),
    /** Hours within the span in which an escalation would reach nobody of the team. */
    gaps: z.array(Stretch),
  })
  .meta({ id: 'TeamDuty' });
export type TeamDuty = z.infer<typeof TeamDuty>;

export const DutyPage = z
  .object({ now: At, days: z.number(), teams: z.array(TeamDuty) })
  .meta({ id: 'DutyPage' });
export type DutyPage = z.infer<typeof DutyPage>;
