import { z } from 'zod';
import { ApprovalPage, Limits, TicketCompensations } from '../../model/authority-view.ts';
import { BookingReference, CompensationAction } from '../../model/compensation.ts';
import { Changed } from './answers.ts';
import type { RouteContract } from './route.ts';

const ticketParams = z.object({ ticketId: z.uuid() });
const approvalParams = z.object({ approvalId: z.uuid() });
const note = z.string().trim().min(1).max(4000);
const expectedVersion = z.int().min(0).optional();
/** With two decimals at most; more than this is a slip of the pen. */
const Amount = z
  .number()
  .min(0.01)
  .max(100_000_000)
  .refine((amount) => Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-6, 'two decimals at most');
const Currency = z.string().regex(/^[A-Z]{3}$/, 'three capital letters, such as EUR');

const AuthorityChanged = Changed.extend({
  compensationId: z.string().nullable(),
  approvalId: z.string().nullable(),
}).meta({ id: 'AuthorityChanged' });

const money = { action: CompensationAction, amount: Amount, currency: Currency };

/** What somebody is about to give; all three or none. */
const WishQuery = z
  .object({
    action: CompensationAction.optional(),
    amount: z.coerce.number().pipe(Amount).optional(),
    currency: Currency.optional(),
  })
  .refine(
    ({ action, amount, currency }) =>
      [action, amount, currency].every((one) => one === undefined) ||
      [action, amount, currency].every((one) => one !== undefined),
    'action, amount and currency belong together',
  );

const GiveCompensationRequest = z
  .strictObject({
    ...money,
    reason: note,
    /** When it is booked already: RF-9917. */
    reference: BookingReference.optional(),
    expectedVersion,
  })
  .meta({ id: 'GiveCompensationRequest' });
const AskApprovalRequest = z
  .strictObject({ ...money, reason: note, expectedVersion })
  .meta({ id: 'AskApprovalRequest' });
const BookRequest = z
  .strictObject({ reference: BookingReference, expectedVersion })
  .meta({ id: 'BookRequest' });
const ApproveRequest = z
  .strictObject({ amount: Amount.optional(), reason: note.optional(), expectedVersion })
  .meta({ id: 'ApproveRequest' });
const RefuseRequest = z.strictObject({ reason: note, expectedVersion }).meta({ id: 'RefuseRequest' });
const PassRequest = z
  .strictObject({ toId: z.uuid(), note: note.optional(), expectedVersion })
  .meta({ id: 'PassRequest' });
const VersionRequest = z.strictObject({ expectedVersion }).meta({ id: 'VersionRequest' });

const command = { tag: 'authority', access: 'member', idempotent: true, answer: AuthorityChanged } as const;

export const authorityRoutes = {
  viewCompensations: {
    method: 'GET',
    path: '/api/v1/tickets/{ticketId}/compensations',
    operationId: 'viewCompensations',
    tag: 'authority',
    access: 'member',
    scope: 'tickets:read',
    summary: 'What the customer got, what is asked, and what is left of one’s own limits',
    params: ticketParams,
    query: WishQuery,
    status: 200,
    answer: TicketCompensations,
  },
  giveCompensation: {
    ...command,
    method: 'POST',
    path: '/api/v1/tickets/{ticketId}/compensations',
    operationId: 'giveCompensation',
    scope: 'tickets:write',
    summary: 'Give a refund, a credit or an expedite within one’s own limit',
    params: ticketParams,
    body: GiveCompensationRequest,
    status: 201,
  },
  bookCompensation: {
    ...command,
    method: 'POST',
    path: '/api/v1/compensations/{compensationId}/booking',
    operationId: 'bookCompensation',
    scope: 'tickets:write',
    summary: 'Record the reference under which it was booked',
    params: z.object({ compensationId: z.uuid() }),
    body: BookRequest,
    status: 200,
  },
  askApproval: {
    ...command,
    method: 'POST',
    path: '/api/v1/tickets/{ticketId}/approvals',
    operationId: 'askApproval',
    scope: 'tickets:write',
    summary: 'Ask for what is above one’s own limit',
    params: ticketParams,
    body: AskApprovalRequest,
    status: 201,
  },
  listApprovals: {
    method: 'GET',
    path: '/api/v1/approvals',
    operationId: 'listApprovals',
    tag: 'authority',
    access: 'member',
    scope: 'tickets:read',
    summary: 'What is asked, the nearest deadline first; or what was decided, newest first',
    query: z.object({
      state: z.enum(['open', 'decided']).default('open'),
      /** Only those of which the caller is asked. */
      mine: z.stringbool().default(false),
      after: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    status: 200,
    answer: ApprovalPage,
  },
  approve: {
    ...command,
    method: 'POST',
    path: '/api/v1/approvals/{approvalId}/approve',
    operationId: 'approve',
    scope: 'escalations:write',
    summary: 'Approve all of it, or less with a reason',
    params: approvalParams,
    body: ApproveRequest,
    status: 200,
  },
  refuseApproval: {
    ...command,
    method: 'POST',
    path: '/api/v1/approvals/{approvalId}/refuse',
    operationId: 'refuseApproval',
    scope: 'escalations:write',
    summary: 'Refuse it, with a reason',
    params: approvalParams,
    body: RefuseRequest,
    status: 200,
  },
  passApproval: {
    ...command,
    method: 'POST',
    path: '/api/v1/approvals/{approvalId}/pass',
    operationId: 'passApproval',
    scope: 'escalations:write',
    summary: 'Hand it on to somebody whose limit suffices',
    params: approvalParams,
    body: PassRequest,
    status: 200,
  },
  withdrawApproval: {
    ...command,
    method: 'POST',
    path: '/api/v1/approvals/{approvalId}/withdraw',
    operationId: 'withdrawApproval',
    scope: 'tickets:write',
    summary: 'The asker takes it back',
    params: approvalParams,
    body: VersionRequest,
    status: 200,
  },
  viewLimits: {
    method: 'GET',
    path: '/api/v1/limits',
    operationId: 'viewLimits',
    tag: 'authority',
    access: 'member',
    scope: 'policy:read',
    summary: 'The limits in force, and those that could be higher',
    status: 200,
    answer: Limits,
  },
} as const satisfies Record<string, RouteContract>;
