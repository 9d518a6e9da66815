import { z } from 'zod';
import { Instant } from './instant.ts';
import { ContactId, CustomerId, PersonId } from './words.ts';

/** The organisation. */
export const Customer = z.strictObject({
  id: CustomerId,
  name: z.string().min(1).max(200),
  plan: z.string().max(60).nullable(),
  contract: z.string().max(200).nullable(),
  annualValue: z.number().min(0).nullable(),
  currency: z.string().length(3).nullable(),
  vip: z.boolean(),
  since: Instant.nullable(),
  criticalIssues: z.int().min(0),
  dedicatedContactId: PersonId.nullable(),
  /** Of the relationship, as we wrote it. */
  notes: z.string().max(4000).nullable().optional(),
});
export type Customer = z.infer<typeof Customer>;

/** A person of the customer. */
export const Contact = z.strictObject({
  id: ContactId,
  customerId: CustomerId.nullable(),
  name: z.string().max(200),
  email: z.email().nullable(),
  language: z.string().max(10).nullable(),
});
export type Contact = z.infer<typeof Contact>;
