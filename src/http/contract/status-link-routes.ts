import { z } from 'zod';
import { At, PersonMark } from '../../model/view.ts';
import type { RouteContract } from './route.ts';

const ticketParams = z.object({ ticketId: z.uuid() });

const StatusLink = z
  .object({
    id: z.string(),
    /** `all`: with what was written to the customer. `state`: how it stands only, for an address that nobody has proved. */
    reach: z.enum(['all', 'state']),
    madeVia: z.enum(['person', 'message', 'form']),
    madeBy: PersonMark.nullable(),
    createdAt: At,
    expiresAt: At,
  })
  .meta({ id: 'StatusLink' });

const write = { tag: 'customer pages', access: 'member', scope: 'tickets:write', audited: true } as const;

export const statusLinkRoutes = {
  listStatusLinks: {
    method: 'GET',
    path: '/api/v1/tickets/{ticketId}/status-links',
    operationId: 'listStatusLinks',
    tag: 'customer pages',
    access: 'member',
    scope: 'tickets:read',
    summary: 'Secret links to the customer’s status page of a ticket that still work',
    params: ticketParams,
    status: 200,
    answer: z.object({ links: z.array(StatusLink) }),
  },
  viewRequestForm: {
    method: 'GET',
    path: '/api/v1/request-form',
    operationId: 'viewRequestForm',
    tag: 'customer pages',
    access: 'member',
    scope: 'policy:read',
    summary: 'Where the request form for everybody stands, and whether the policy opens it',
    status: 200,
    answer: z
      .object({
        address: z.string(),
        /** What to expect, made from the policy. */
        guideAddress: z.string(),
        open: z.boolean(),
      })
      .meta({ id: 'RequestForm' }),
  },
  makeStatusLink: {
    ...write,
    method: 'POST',
    path: '/api/v1/tickets/{ticketId}/status-links',
    operationId: 'makeStatusLink',
    idempotent: true,
    summary: 'Make a secret link to the customer’s status page',
    params: ticketParams,
    body: z.strictObject({
      /** How long it works; as the policy says where it is absent. */
      lastsDays: z.int().min(1).max(730).optional(),
    }),
    status: 201,
    answer: z
      .object({
        id: z.string(),
        /** Shown once; null where the same request came again. */
        address: z.string().nullable(),
        expiresAt: At,
      })
      .meta({ id: 'MadeStatusLink' }),
  },
  endStatusLink: {
    ...write,
    method: 'DELETE',
    path: '/api/v1/tickets/{ticketId}/status-links/{linkId}',
    operationId: 'endStatusLink',
    summary: 'Take a link to the status page back',
    params: ticketParams.extend({ linkId: z.uuid() }),
    status: 204,
  },
  endStatusLinks: {
    ...write,
    method: 'DELETE',
    path: '/api/v1/tickets/{ticketId}/status-links',
    operationId: 'endStatusLinks',
    summary: 'Take all links to the status page back',
    params: ticketParams,
    status: 204,
  },
} as const satisfies Record<string, RouteContract>;
