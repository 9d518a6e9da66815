import { z } from 'zod';
import { PacketItem } from './packet.ts';
import { At, ClockView, CustomerMark, EscalationState, PersonMark, TeamMark } from './view.ts';
import { Severity } from './words.ts';

const Money = z.object({ amount: z.number(), currency: z.string() });

/** One screen on which an executive decides. */
export const BriefView = z
  .object({
    escalationId: z.string(),
    escalationNumber: z.number(),
    ticket: z.object({ id: z.string(), number: z.number(), subject: z.string() }),
    customer: CustomerMark.nullable(),
    path: z.string(),
    team: TeamMark,
    severity: Severity,
    state: EscalationState,
    owner: PersonMark,
    lead: PersonMark,
    why: z.string(),
    /** The five fields; null: nobody has written it yet. */
    fields: z.array(z.object({ item: PacketItem, text: z.string().nullable(), byMachine: z.boolean() })),
    /** What is asked of whoever reads it. */
    asked: z.string().nullable(),
    money: z.object({
      /** What the customer pays in a year; the currency may not be known. */
      annualValue: z.object({ amount: z.number(), currency: z.string().nullable() }).nullable(),
      disputed: Money.nullable(),
      /** Approvals that are open on the ticket. */
      asked: z.array(Money.extend({ approvalId: z.string(), action: z.string(), mayDecide: z.boolean() })),
      /** What the customer got lately, by currency. */
      given: z.array(Money),
    }),
    /** The clock on the decision, else the nearest of its own. */
    decideBy: ClockView.nullable(),
    customerHearsBy: At.nullable(),
    decision: z.object({ text: z.string(), by: PersonMark, at: At }).nullable(),
    allowedCommands: z.array(z.string()),
  })
  .meta({ id: 'BriefView' });
export type BriefView = z.infer<typeof BriefView>;
