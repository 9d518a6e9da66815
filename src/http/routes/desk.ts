import { changeFilling } from '../../operations/fill-sample.ts';
import { moveSampleClock } from '../../operations/move-sample-clock.ts';
import type { deskRoutes } from '../contract/desk-routes.ts';
import { openApiDocument } from '../contract/openapi.ts';
import type { Handlers } from '../call.ts';

export const deskHandlers = {
  moveSampleClock: ({ door, caller, body }) =>
    moveSampleClock(door.desk, { workspaceId: caller.workspaceId, move: body }),
  changeSampleFilling: ({ door, caller, body }) => changeFilling(door.desk, caller.workspaceId, body.running),
  openApi: async ({ door }) => openApiDocument(door.version),
  health: async ({ door }) => ({ status: 'ok', version: door.version }),
  /** The server listens only when the migrations have run, so that the database is all there is to ask. */
  ready: async ({ door }) => {
    const { database } = door.desk;
    if (!(await database.hasRoom())) return { refused: 'disk_full' };
    return (await database.isReachable())
      ? { status: 'ok', version: door.version }
      : { refused: 'database_away' };
  },
} satisfies Pick<Handlers, keyof typeof deskRoutes>;
