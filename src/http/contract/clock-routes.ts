import { z } from 'zod';
import { At } from '../../model/view.ts';
import * as answers from './answers.ts';
import type { RouteContract } from './route.ts';

const expectedVersion = z.int().min(0).optional();
const words = z.string().trim().min(1);
const missParams = z.object({ ticketId: z.uuid(), seq: z.coerce.number().int().min(1).max(2_147_483_647) });
const escalationParams = z.object({ escalationId: z.uuid() });
const changing = {
  tag: 'clocks',
  access: 'member',
  idempotent: true,
  status: 200,
  answer: answers.Changed,
} as const;

export const clockRoutes = {
  excuseMiss: {
    ...changing,
    method: 'POST',
    path: '/api/v1/tickets/{ticketId}/misses/{seq}/excuse',
    operationId: 'excuseMiss',
    scope: 'tickets:write',
    summary: 'Say why a miss does not count; it stays beside the raw figure',
    params: missParams,
    body: z.strictObject({ reason: words.max(4000), expectedVersion }).meta({ id: 'ExcuseRequest' }),
  },
  withdrawExcuse: {
    ...changing,
    method: 'POST',
    path: '/api/v1/tickets/{ticketId}/misses/{seq}/withdraw-excuse',
    operationId: 'withdrawExcuse',
    scope: 'tickets:write',
    summary: 'Take an excuse back',
    params: missParams,
    body: z.strictObject({ expectedVersion }).meta({ id: 'WithdrawExcuseRequest' }),
  },
  waitForVendor: {
    ...changing,
    method: 'POST',
    path: '/api/v1/tickets/{ticketId}/vendor-wait',
    operationId: 'waitForVendor',
    scope: 'tickets:write',
    summary: 'Wait for a vendor: starts his clock. With null he has answered',
    params: z.object({ ticketId: z.uuid() }),
    body: z
      .strictObject({ vendor: words.max(200).nullable(), expectedVersion })
      .meta({ id: 'VendorWaitRequest' }),
  },
  recordFindings: {
    ...changing,
    method: 'POST',
    path: '/api/v1/escalations/{escalationId}/findings',
    operationId: 'recordFindings',
    scope: 'escalations:write',
    summary: 'Write down what is known so far, for the next update',
    params: escalationParams,
    body: z.strictObject({ findings: words.max(20_000), expectedVersion }).meta({ id: 'FindingsRequest' }),
  },
  recordRelief: {
    ...changing,
    method: 'POST',
    path: '/api/v1/escalations/{escalationId}/relief',
    operationId: 'recordRelief',
    scope: 'escalations:write',
    summary: 'Record that the customer can work again, since when and by what',
    params: escalationParams,
    body: z
      .strictObject({ how: z.enum(['workaround', 'fix']), since: At.optional(), expectedVersion })
      .meta({ id: 'ReliefRequest' }),
  },
} as const satisfies Record<string, RouteContract>;
