import { z } from 'zod';
import { PreventiveStep } from './preventive-step.ts';
import { TextId } from './words.ts';

export const CauseClass = z.enum([
  'product-defect',
  'release',
  'process',
  'documentation',
  'training',
  'authority',
  'vendor',
  'customer-side',
]);
export const RemedyKind = z.enum([
  'fix',
  'configuration',
  'replacement',
  'refund',
  'credit',
  'workaround',
  'information',
  'none',
]);
export const EarlierBy = z.enum(['nobody', 'customer-with-article', 'tier-1', 'tier-2']);

/** What has to be said to close. `neededHere` and `earlierBy` always; the rest for engineering, hierarchical and severity 1–2. */
export const LoopRecord = z.strictObject({
  neededHere: z.boolean(),
  earlierBy: EarlierBy,
  causeClass: CauseClass.optional(),
  causeId: TextId.optional(),
  remedy: RemedyKind.optional(),
  remedyAmount: z.number().min(0).optional(),
  remedyCurrency: z.string().length(3).optional(),
  workaroundId: TextId.optional(),
  reusable: z.boolean().optional(),
  /** What keeps it from happening again. */
  preventiveSteps: z.array(PreventiveStep).max(5).optional(),
});
export type LoopRecord = z.infer<typeof LoopRecord>;
