import { z } from 'zod';
import { NoticeCounts, NoticesPage } from '../../model/notice-view.ts';
import type { RouteContract } from './route.ts';

export const noticeRoutes = {
  listNotices: {
    method: 'GET',
    path: '/api/v1/notices',
    operationId: 'listNotices',
    tag: 'notices',
    access: 'member',
    scope: 'tickets:read',
    summary: 'What you were told, newest first',
    query: z.object({
      unread: z.enum(['true', 'false']).default('false'),
      after: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
    status: 200,
    answer: NoticesPage,
  },
  countNotices: {
    method: 'GET',
    path: '/api/v1/notices/counts',
    operationId: 'countNotices',
    tag: 'notices',
    access: 'member',
    scope: 'tickets:read',
    summary: 'How much you were told week by week, how much of it at night, and what waits',
    status: 200,
    answer: NoticeCounts,
  },
  readNotices: {
    method: 'POST',
    path: '/api/v1/notices/read',
    operationId: 'readNotices',
    tag: 'notices',
    access: 'member',
    scope: 'tickets:read',
    summary: 'Mark notices as read: these, or all up to now',
    body: z.union([
      z.strictObject({ ids: z.array(z.uuid()).min(1).max(200) }),
      z.strictObject({ all: z.literal(true) }),
    ]),
    status: 200,
    answer: z.object({ unread: z.number() }).meta({ id: 'NoticesRead' }),
  },
} as const satisfies Record<string, RouteContract>;
