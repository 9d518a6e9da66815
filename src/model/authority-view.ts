import { z } from 'zod';
import { approvalOutcomes } from './approval.ts';
import { CompensationAction } from './compensation.ts';
import { At, PersonMark } from './view.ts';
import { Role } from './words.ts';

/** What a customer got. */
export const CompensationView = z
  .object({
    id: z.string(),
    /** null: given on a restricted ticket that the reader may not see. */
    ticketId: z.string().nullable(),
    ticketNumber: z.number().nullable(),
    action: CompensationAction,
    amount: z.number(),
    currency: z.string(),
    reason: z.string().nullable(),
    givenBy: PersonMark,
    givenAt: At,
    approvalId: z.string().nullable(),
    /** The number under which it was booked; null: not booked yet. */
    reference: z.string().nullable(),
  })
  .meta({ id: 'CompensationView' });
export type CompensationView = z.infer<typeof CompensationView>;

export const ApprovalView = z
  .object({
    id: z.string(),
    ticketId: z.string(),
    ticketNumber: z.number(),
    ticketVersion: z.number(),
    subject: z.string(),
    customer: z.string().nullable(),
    escalationId: z.string().nullable(),
    action: CompensationAction,
    amount: z.number(),
    currency: z.string(),
    reason: z.string().nullable(),
    askedBy: PersonMark,
    askedAt: At,
    approver: PersonMark,
    dueAt: At,
    overdue: z.boolean(),
    state: z.enum(['open', ...approvalOutcomes]),
    approvedAmount: z.number().nullable(),
    decidedBy: PersonMark.nullable(),
    decidedAt: At.nullable(),
    decisionReason: z.string().nullable(),
    tookMinutes: z.number().nullable(),
    /** What the customer got in this currency in the days that the asker's limit looks back. */
    got: z.object({ amount: z.number(), count: z.number(), days: z.number() }),
    /** approve, refuse, pass, withdraw */
    allowedCommands: z.array(z.string()),
  })
  .meta({ id: 'ApprovalView' });
export type ApprovalView = z.infer<typeof ApprovalView>;

export const ApprovalPage = z
  .object({ rows: z.array(ApprovalView), next: z.string().nullable() })
  .meta({ id: 'ApprovalPage' });
export type ApprovalPage = z.infer<typeof ApprovalPage>;

/** What one's own role may give, and what is left of it here. Never shown to customers. */
export const OwnLimit = z
  .object({
    action: CompensationAction,
    currency: z.string(),
    perCase: z.number(),
    perCustomer: z.object({ amount: z.number(), days: z.number() }).nullable(),
    /** What one may still give alone on this ticket now. */
    left: z.number(),
  })
  .meta({ id: 'OwnLimit' });

export const TicketCompensations = z
  .object({
    /** All of the ticket's, and what the customer got on others lately; newest first. */
    given: z.array(CompensationView),
    approvals: z.array(ApprovalView),
    limits: z.array(OwnLimit),
    /** Why what is asked about is above the reader's limit, as sums; null: he may give it, or nothing is asked. */
    above: z.string().nullable(),
    mayGive: z.boolean(),
  })
  .meta({ id: 'TicketCompensations' });
export type TicketCompensations = z.infer<typeof TicketCompensations>;

export const LimitRow = z
  .object({
    role: Role,
    action: CompensationAction,
    currency: z.string(),
    perCase: z.number(),
    perCustomer: z.object({ amount: z.number(), days: z.number() }).nullable(),
  })
  .meta({ id: 'LimitRow' });

/** Amounts that are always approved: the limit could be higher. */
export const LimitSuggestion = z
  .object({
    role: Role,
    action: CompensationAction,
    currency: z.string(),
    count: z.number(),
    from: z.number(),
    to: z.number(),
    limit: z.number(),
    days: z.number(),
    /** "12 of 12 credits of EUR 120–150 were approved in 90 days" */
    sentence: z.string(),
  })
  .meta({ id: 'LimitSuggestion' });
export type LimitSuggestion = z.infer<typeof LimitSuggestion>;

export const Limits = z
  .object({ limits: z.array(LimitRow), suggestions: z.array(LimitSuggestion) })
  .meta({ id: 'Limits' });
export type Limits = z.infer<typeof Limits>;
