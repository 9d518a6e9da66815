import { z } from 'zod';
import { At, PersonMark } from './view.ts';
import { TicketStatus } from './words.ts';

/** A customer with what is known of it, and what came before. */
export const CustomerView = z
  .object({
    id: z.string(),
    name: z.string(),
    version: z.number(),
    plan: z.string().nullable(),
    contract: z.string().nullable(),
    annualValue: z.number().nullable(),
    currency: z.string().nullable(),
    vip: z.boolean(),
    since: At.nullable(),
    criticalIssues: z.number(),
    dedicatedContact: PersonMark.nullable(),
    /** Of the relationship, for whoever writes to them next. */
    notes: z.object({ text: z.string(), by: PersonMark.nullable(), at: At }).nullable(),
    /** Their newest twenty tickets that the reader may see. */
    tickets: z.array(
      z.object({
        id: z.string(),
        number: z.number(),
        subject: z.string(),
        status: TicketStatus,
        issueType: z.string(),
        severity: z.number(),
        escalated: z.boolean(),
        createdAt: At,
      }),
    ),
  })
  .meta({ id: 'CustomerView' });
export type CustomerView = z.infer<typeof CustomerView>;
