import { z } from 'zod';
import { At } from '../../model/view.ts';
import type { RouteContract } from './route.ts';

const DutyFeed = z
  .object({
    id: z.string(),
    /** null: one's own shifts on all rotas; else everybody's on that one. */
    rotaId: z.string().nullable(),
    createdAt: At,
    lastReadAt: At.nullable(),
  })
  .meta({ id: 'DutyFeed' });

// A link outlives the session or token that made it, so people alone make them, for themselves.
const own = { tag: 'account', access: 'member', scope: 'session' } as const;

export const dutyFeedRoutes = {
  listDutyFeeds: {
    ...own,
    method: 'GET',
    path: '/api/v1/duty-feeds',
    operationId: 'listDutyFeeds',
    summary: 'One’s links to duty calendars',
    status: 200,
    answer: z.object({ feeds: z.array(DutyFeed) }),
  },
  makeDutyFeed: {
    ...own,
    method: 'POST',
    path: '/api/v1/duty-feeds',
    operationId: 'makeDutyFeed',
    idempotent: true,
    audited: true,
    summary: 'Make a link to a duty calendar; the one before it ends',
    body: z.strictObject({ rotaId: z.string().max(60).nullable().default(null) }),
    status: 201,
    answer: z
      .object({
        id: z.string(),
        rotaId: z.string().nullable(),
        /** Shown once; null where the same request came again. */
        address: z.string().nullable(),
      })
      .meta({ id: 'MadeDutyFeed' }),
  },
  endDutyFeed: {
    ...own,
    method: 'DELETE',
    path: '/api/v1/duty-feeds/{id}',
    operationId: 'endDutyFeed',
    audited: true,
    summary: 'End a link to a duty calendar',
    params: z.object({ id: z.uuid() }),
    status: 204,
  },
} as const satisfies Record<string, RouteContract>;
