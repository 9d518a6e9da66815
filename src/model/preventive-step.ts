import { z } from 'zod';
import { At, PersonMark, TeamMark } from './view.ts';
import { PersonId, PreventiveStepId, TeamId, TextId } from './words.ts';

/** What keeps it from happening again: done by a person or a team until a day. */
export const PreventiveStep = z.strictObject({
  id: PreventiveStepId,
  textId: TextId,
  ownerId: PersonId.nullable(),
  teamId: TeamId.nullable(),
  /** A calendar day: 2026-04-30. */
  dueOn: z.iso.date(),
});
export type PreventiveStep = z.infer<typeof PreventiveStep>;

export interface PreventiveStepDone {
  readonly type: 'preventive-step-done';
  readonly stepId: PreventiveStepId;
  readonly byId: PersonId;
}

export interface FinishPreventiveStep {
  readonly type: 'finish-preventive-step';
  readonly stepId: PreventiveStepId;
}

export const PreventiveStepView = z
  .object({
    id: z.string(),
    ticketId: z.string(),
    ticketNumber: z.number(),
    text: z.string(),
    owner: PersonMark.nullable(),
    team: TeamMark.nullable(),
    dueOn: z.iso.date(),
    overdue: z.boolean(),
    state: z.enum(['open', 'done']),
    doneAt: At.nullable(),
    doneBy: PersonMark.nullable(),
  })
  .meta({ id: 'PreventiveStepView' });
export type PreventiveStepView = z.infer<typeof PreventiveStepView>;

export const PreventiveSteps = z
  .object({ steps: z.array(PreventiveStepView), next: z.string().nullable() })
  .meta({ id: 'PreventiveSteps' });
export type PreventiveSteps = z.infer<typeof PreventiveSteps>;
