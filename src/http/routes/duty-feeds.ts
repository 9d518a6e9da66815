import { endDutyFeed, listDutyFeeds, makeDutyFeed } from '../../operations/duty-feeds.ts';
import type { Handlers } from '../call.ts';
import type { dutyFeedRoutes } from '../contract/duty-feed-routes.ts';
import { dutyCalendarPath } from '../duty-calendar-page.ts';
import { of } from './tickets.ts';

export const dutyFeedHandlers = {
  listDutyFeeds: async ({ door, caller }) => ({
    feeds: await listDutyFeeds(door.desk, caller.workspaceId, caller.personId),
  }),
  makeDutyFeed: async ({ door, caller, body, request, address }) => {
    const made = await makeDutyFeed(door.desk, { ...of(caller), rotaId: body.rotaId, request });
    if ('refused' in made) return made;
    const { token, ...feed } = made;
    return { ...feed, address: token === null ? null : `${address}${dutyCalendarPath(token)}` };
  },
  endDutyFeed: async ({ door, caller, params }) => {
    const isThere = await endDutyFeed(door.desk, { ...of(caller), id: params.id });
    return isThere ? undefined : { refused: 'duty_feed_not_found' };
  },
} satisfies Pick<Handlers, keyof typeof dutyFeedRoutes>;
