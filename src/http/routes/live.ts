import type { TicketId } from '../../model/words.ts';
import { mayLookAt } from '../../operations/may-look-at.ts';
import type { liveRoutes } from '../contract/live-routes.ts';
import type { Handlers } from '../call.ts';
import { openEventStream } from '../event-stream.ts';

export const liveHandlers = {
  followEvents: async ({ door, caller, query, delivery, mayStay }) => {
    const { workspaceId, personId } = caller;
    const after = delivery.headers['last-event-id'] || query.after || null;
    const stream = door.live && openEventStream(door.live, { workspaceId, personId, after, mayStay });
    return stream ?? { refused: 'streams_full' };
  },
  sayPresence: async ({ door, caller, params, body }) => {
    const { workspaceId, personId } = caller;
    const ticketId = params.ticketId as TicketId;
    const looks = await mayLookAt(door.desk, { workspaceId, personId, ticketId });
    if (!looks) return { refused: 'ticket_not_found' };
    const isOpen = looks === 'with-everybody';
    door.live?.announce({ workspaceId, personId, ticketId, doing: body.doing, isOpen });
    return undefined;
  },
} satisfies Pick<Handlers, keyof typeof liveRoutes>;
