import { z } from 'zod';
import { At, EscalationState, PersonMark, TeamMark } from './view.ts';
import { Severity } from './words.ts';

export const HeldEscalation = z
  .object({
    id: z.string(),
    number: z.number(),
    state: EscalationState,
    severity: Severity,
    path: z.string(),
    team: TeamMark,
    ticket: z.object({ id: z.string(), number: z.number(), subject: z.string() }),
    /** What the person holds of it. */
    roles: z.array(z.enum(['owner', 'updates-owner'])),
    /** State, next action and promise, as they go along. */
    lines: z.array(z.string()),
    /** Promises of this person that fall due while he is off. */
    dueWhileOff: z.array(z.object({ label: z.string(), dueAt: At })),
    /** The person said that he keeps it over this time off. */
    kept: z.boolean(),
    /** Who is there when the shift ends; the first is the best guess. */
    takers: z.array(PersonMark),
  })
  .meta({ id: 'HeldEscalation' });

export const HandOverPage = z
  .object({
    now: At,
    person: PersonMark,
    /** Whose shifts the reader may hand over: his own, and those of people whom he leads. */
    people: z.array(PersonMark),
    onDuty: z.boolean(),
    endsAt: At.nullable(),
    backAt: At.nullable(),
    /** What asks for a word first: a promise falls due while he is off. */
    escalations: z.array(HeldEscalation),
  })
  .meta({ id: 'HandOverPage' });
export type HandOverPage = z.infer<typeof HandOverPage>;
