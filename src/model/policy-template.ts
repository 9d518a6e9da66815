import { z } from 'zod';

/** What a template may leave open, as `{customerName}`. */
export const templateFields = [
  'customerName',
  'ticketNumber',
  'subject',
  'leadName',
  'agentName',
  'teamName',
  'verified',
  'unknown',
  'milestone',
  'nextUpdateAt',
  'missedAt',
  'questions',
  'workaround',
  'resolution',
] as const;

/** What is put in at sending, because it must be kept nowhere: a secret link to the ticket's status page. */
export const sendingFields = ['statusLink'] as const;

export const Template = z.strictObject({
  id: z.string().min(1).max(60),
  kind: z.enum([
    'initial',
    'hand-off',
    'more-facts',
    'progress',
    'workaround',
    'missed-promise',
    'resolution',
    'de-escalation',
  ]),
  language: z.string().min(2).max(10),
  brand: z.string().max(60).optional(),
  text: z
    .string()
    .min(1)
    .max(5000)
    .describe(`Fields in braces: ${[...templateFields, ...sendingFields].join(', ')}.`),
});
