import { z } from 'zod';
import { ChangeSavedView, SavedViews, SaveView } from '../../model/saved-view.ts';
import type { RouteContract } from './route.ts';

const SavedViewMark = z.object({ id: z.string(), version: z.number() }).meta({ id: 'SavedViewMark' });
const one = z.object({ viewId: z.uuid() });
const route = { tag: 'tickets', access: 'member', scope: 'tickets:write' } as const;

export const savedViewRoutes = {
  listSavedViews: {
    ...route,
    scope: 'tickets:read',
    method: 'GET',
    path: '/api/v1/saved-views',
    operationId: 'listSavedViews',
    summary: 'Lists that you keep and that were shared with you, in your order',
    status: 200,
    answer: SavedViews,
  },
  saveView: {
    ...route,
    method: 'POST',
    path: '/api/v1/saved-views',
    operationId: 'saveView',
    idempotent: true,
    summary: 'Keep a list under a name',
    body: SaveView,
    status: 201,
    answer: SavedViewMark,
  },
  changeSavedView: {
    ...route,
    method: 'PATCH',
    path: '/api/v1/saved-views/{viewId}',
    operationId: 'changeSavedView',
    summary: 'Another name, another search, or for others',
    params: one,
    body: ChangeSavedView,
    status: 200,
    answer: SavedViewMark,
  },
  removeSavedView: {
    ...route,
    method: 'DELETE',
    path: '/api/v1/saved-views/{viewId}',
    operationId: 'removeSavedView',
    summary: 'Keep it no longer; nobody has it any more then',
    params: one,
    status: 200,
    answer: SavedViewMark,
  },
  arrangeSavedViews: {
    ...route,
    method: 'PUT',
    path: '/api/v1/saved-views/order',
    operationId: 'arrangeSavedViews',
    summary: 'Your own order, and which stand on your rail',
    body: z
      .strictObject({
        places: z.array(z.strictObject({ id: z.uuid(), pinned: z.boolean() })).max(200),
      })
      .meta({ id: 'ArrangeSavedViews' }),
    status: 200,
    answer: SavedViews,
  },
} as const satisfies Record<string, RouteContract>;
