import { z } from 'zod';
import { Condition } from './condition.ts';
import { FilledIn } from './policy-matrix.ts';
import { PathId, PathKind, Severity, TeamId, TriggerId } from './words.ts';

/** What happens by itself, as a policy says it. */
const label = z.string().min(1).max(120);

const Destination = z
  .strictObject({ path: PathId.optional(), kind: PathKind.optional() })
  .describe('By a path, or by the matrix for a kind; empty: by the matrix, functional.');

/** What a trigger does, at least one of these. */
export const TriggerAction = z.strictObject({
  flag: label.optional().describe('Asks the duty lead to look, with these words.'),
  suggest: Destination.optional().describe('Shows the agent a prepared escalation.'),
  escalate: Destination.optional().describe('Makes an escalation at once; the packet follows.'),
  reroute: z.strictObject({ team: TeamId }).optional().describe('Moves the ticket to another team.'),
  tag: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'a tag of lower-case letters, digits and dashes'))
    .min(1)
    .max(20)
    .optional(),
  setSeverity: Severity.optional().describe('Not for triggers that read mood.'),
  set: FilledIn.optional(),
  notify: z.array(label).min(1).max(20).optional().describe('Who is told.'),
});

export const Trigger = z.strictObject({
  id: TriggerId,
  name: label.describe('Stands in the sentence that says why something happened.'),
  when: Condition,
  then: TriggerAction,
  last: z.boolean().default(false).describe('While it holds, the triggers after it do nothing.'),
  shadow: z
    .union([z.boolean(), z.array(TeamId).min(1).max(50)])
    .default(false)
    .describe(
      'Says what it would have done and does nothing; true everywhere, or for tickets of these teams.',
    ),
});
export type PolicyTrigger = z.infer<typeof Trigger>;
export type TriggerAction = z.infer<typeof TriggerAction>;
