import { z } from 'zod';
import { DurationText } from './duration-text.ts';
import { RotaId, TeamId } from './words.ts';

/** Whom a step asks to take over: one person at a time. */
export const ChainAsk = z.union([
  z.enum(['on-duty', 'backup', 'duty-lead', 'in-turn']),
  z.strictObject({ team: TeamId }),
  z.strictObject({ rota: RotaId }),
  z.strictObject({ person: z.email() }),
]);
export type ChainAsk = z.infer<typeof ChainAsk>;

export const ChainStep = z
  .strictObject({
    ask: ChainAsk.optional().describe(
      'Who is asked to take over: on-duty (by rota, hours and load), backup, duty-lead, in-turn, a team, a rota, a person.',
    ),
    within: DurationText.optional().describe(
      'How long the one asked has; the path’s acknowledge where it is not said.',
    ),
    tell: z
      .array(z.string().min(1).max(120))
      .min(1)
      .max(20)
      .optional()
      .describe('Who hears of it, all at once.'),
    important: z.boolean().optional().describe('With tell: it leaves at once.'),
    wait: DurationText.optional().describe('The one asked before has so much longer.'),
    onlyDuring: z.string().optional().describe('Goes on in this window of the policy, else when it opens.'),
    onlyIfMoreThan: z
      .strictObject({ contacts: z.int().min(0).max(9), within: DurationText })
      .optional()
      .describe('Goes on once the customer wrote more often than this; looks again after the same time.'),
  })
  .describe('One of ask, tell, wait, onlyDuring, onlyIfMoreThan.');
export type ChainStep = z.infer<typeof ChainStep>;

export const Chain = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'lower-case letters, digits and dashes'),
  steps: z
    .array(ChainStep)
    .min(1)
    .max(20)
    .describe('Who is asked and told, in order, until somebody accepts.'),
  repeat: z
    .union([z.int().min(0).max(20), z.literal('forever')])
    .default(0)
    .describe('How often it begins again after its last step. Then the catch-all owns it.'),
});
export type Chain = z.infer<typeof Chain>;
