import {
  listCalendarFeeds,
  previewCalendarFeed,
  refreshCalendarFeed,
  removeCalendarFeed,
  takeCalendarFeed,
} from '../../operations/calendar-feeds.ts';
import type { Handlers } from '../call.ts';
import type { calendarFeedRoutes } from '../contract/calendar-feed-routes.ts';
import { by } from './account-records.ts';

export const calendarFeedHandlers = {
  previewCalendarFeed: (call) => {
    const { feedId: sourceId, ...given } = call.body;
    return previewCalendarFeed(call.door.desk, {
      ...by(call),
      calendarId: call.params.id,
      sourceId,
      ...given,
    });
  },
  listCalendarFeeds: async ({ door, caller, params }) => ({
    feeds: await listCalendarFeeds(door.desk, caller.workspaceId, params.id),
  }),
  takeCalendarFeed: (call) =>
    takeCalendarFeed(call.door.desk, { ...by(call), calendarId: call.params.id, ...call.body }),
  refreshCalendarFeed: (call) => {
    const { id: calendarId, feedId: sourceId } = call.params;
    return refreshCalendarFeed(call.door.desk, { ...by(call), calendarId, sourceId, text: call.body.text });
  },
  removeCalendarFeed: (call) => {
    const { id: calendarId, feedId: sourceId } = call.params;
    return removeCalendarFeed(call.door.desk, { ...by(call), calendarId, sourceId });
  },
} satisfies Pick<Handlers, keyof typeof calendarFeedRoutes>;
