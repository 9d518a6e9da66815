import { z } from 'zod';
import { escalationStates, offerSteps } from './escalation.ts';
import { Scope } from './scope.ts';
import { Role } from './words.ts';

/** What readers see. Instants are ISO 8601 in UTC; sentences are English, made at the door from codes. */
export const At = z.iso.datetime();

/** One that somebody tells us: within the years in which clocks and calendars can be computed. */
export const GivenAt = At.refine((at) => {
  const year = Number(at.slice(0, 4));
  return year >= 1970 && year < 2200;
}, 'It must lie between 1970 and 2199');

export const PersonMark = z.object({ id: z.string(), name: z.string() }).meta({ id: 'PersonMark' });
export const TeamMark = z.object({ id: z.string(), name: z.string() }).meta({ id: 'TeamMark' });

export const ClockRisk = z
  .enum(['calm', 'risk', 'missed', 'paused', 'met', 'ended'])
  .meta({ id: 'ClockRisk' });

export const ClockView = z
  .object({
    /** `first-response`, `resolution`, `acknowledge`, `substantive-answer`, `customer-update` … */
    name: z.string(),
    label: z.string(),
    escalationId: z.string().nullable(),
    risk: ClockRisk,
    dueAt: At.nullable(),
    /** From then on it is at risk; null while it does not run. */
    riskAt: At.nullable(),
    /** The deadline that it missed, if it did. */
    missedAt: At.nullable(),
    startedAt: At,
    /** Set when it was met, missed or ended. */
    endedAt: At.nullable(),
    targetMinutes: z.number(),
    /** Why it is due then, as a sentence. */
    why: z.string(),
    /** "returned after 12 min" where an offer was handed back instead of accepted, else null. */
    handedBack: z.string().nullable(),
  })
  .meta({ id: 'ClockView' });
export type ClockView = z.infer<typeof ClockView>;

export const ClockTimelineRow = z
  .object({
    from: At,
    to: At,
    counted: z.boolean(),
    minutes: z.number(),
    why: z.string(),
  })
  .meta({ id: 'ClockTimelineRow' });

export const ClockTimeline = z
  .object({ clock: ClockView, zone: z.string(), rows: z.array(ClockTimelineRow) })
  .meta({ id: 'ClockTimeline' });
export type ClockTimeline = z.infer<typeof ClockTimeline>;

export const OfferView = z
  .object({
    to: PersonMark,
    /** Who would have been asked if he were not away. */
    standsInFor: PersonMark.nullable(),
    step: z.enum(offerSteps),
    /** Who owns it until somebody accepts. */
    heldBy: PersonMark,
    madeAt: At,
    dueAt: At,
  })
  .meta({ id: 'OfferView' });

export const EscalationState = z.enum(escalationStates).meta({ id: 'EscalationState' });

export const CustomerMark = z
  .object({
    id: z.string(),
    name: z.string(),
    plan: z.string().nullable(),
    highValue: z.boolean(),
    express: z.boolean(),
  })
  .meta({ id: 'CustomerMark' });

/** How far a sample is filled, and whether it goes on. */
export const SampleFillingView = z
  .object({ done: z.number(), of: z.number(), running: z.boolean() })
  .meta({ id: 'SampleFilling' });
export type SampleFillingView = z.infer<typeof SampleFillingView>;

export const Me = z
  .object({
    person: PersonMark.extend({ email: z.string(), role: Role, timeZone: z.string(), locale: z.string() }),
    /** What his role may do; a token of his may be made for less. */
    scopes: z.array(Scope),
    workspace: z.object({
      id: z.string(),
      name: z.string(),
      slug: z.string(),
      sample: z.boolean(),
      /** How far the sample is filled; null once it is whole. */
      filling: SampleFillingView.nullable(),
    }),
    /** Server time of this workspace; the web's one clock ticks from it. */
    now: At,
    policyVersion: z.number(),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;
