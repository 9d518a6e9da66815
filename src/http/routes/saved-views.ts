import {
  arrangeSavedViews,
  changeSavedView,
  listSavedViews,
  removeSavedView,
  saveView,
} from '../../operations/saved-views.ts';
import type { savedViewRoutes } from '../contract/saved-view-routes.ts';
import type { Handlers } from '../call.ts';
import { given } from '../given.ts';
import { of } from './tickets.ts';

export const savedViewHandlers = {
  listSavedViews: ({ door, caller }) => listSavedViews(door.desk, of(caller)),
  saveView: ({ door, caller, request, body }) =>
    saveView(door.desk, { ...of(caller), wanted: body, request }),
  changeSavedView: ({ door, caller, params, body: { expectedVersion, ...changes } }) =>
    changeSavedView(door.desk, {
      ...of(caller),
      id: params.viewId,
      changes: given(changes),
      expectedVersion,
    }),
  removeSavedView: ({ door, caller, params }) =>
    removeSavedView(door.desk, { ...of(caller), id: params.viewId }),
  arrangeSavedViews: ({ door, caller, body }) => arrangeSavedViews(door.desk, { ...of(caller), ...body }),
} satisfies Pick<Handlers, keyof typeof savedViewRoutes>;
