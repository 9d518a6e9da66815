import { countNotices } from '../../operations/notice-counts.ts';
import { listNotices, markRead } from '../../operations/notices.ts';
import type { noticeRoutes } from '../contract/notice-routes.ts';
import type { Handlers } from '../call.ts';
import { of } from './tickets.ts';

export const noticeHandlers = {
  countNotices: ({ door, caller }) =>
    countNotices(door.desk, { workspaceId: caller.workspaceId, personId: caller.personId }),
  listNotices: ({ door, caller, query }) =>
    listNotices(door.desk, { ...of(caller), ...query, unread: query.unread === 'true' }),
  readNotices: ({ door, caller, body }) =>
    markRead(door.desk, { ...of(caller), ids: 'ids' in body ? body.ids : null }),
} satisfies Pick<Handlers, keyof typeof noticeRoutes>;
