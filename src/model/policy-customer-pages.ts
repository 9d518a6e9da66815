import { z } from 'zod';
import { DurationText } from './duration-text.ts';

/** What a policy says to customers, on pages that they open without an account. */

/** Languages that the product's own sentences for customers come in. */
export const CustomerText = z
  .strictObject({ en: z.string().min(1).max(500).optional(), de: z.string().min(1).max(500).optional() })
  .refine((text) => text.en !== undefined || text.de !== undefined, 'words in at least one language: en, de');
export type CustomerText = z.infer<typeof CustomerText>;

/** For issue types, severities and items of checklists: what stands without it is not for customers. */
export const customerName = CustomerText.optional().describe(
  'What customers read for it, by language. Without it, their pages do not name it.',
);

export const customerTargets = ['first-response', 'next-response', 'resolution'] as const;

export const CustomerPages = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(120)
    .optional()
    .describe("Who you are to your customers; absent: the workspace's name."),
  zone: z
    .string()
    .min(1)
    .max(60)
    .default('UTC')
    .describe('The zone in which times are shown to those who have not chosen theirs: Europe/Berlin.'),
  linksLastFor: DurationText.default('90 days').describe('How long a secret link to a status page works.'),
  targets: z
    .array(z.enum(customerTargets))
    .max(3)
    .default(['first-response', 'next-response', 'resolution'])
    .describe('Which targets the status page shows.'),
  requestForm: z.boolean().default(false).describe('Whether anybody may write by the form at /request/….'),
  escalateWhen: CustomerText.optional().describe('When customers should ask for an escalation.'),
});
export type CustomerPages = z.infer<typeof CustomerPages>;
