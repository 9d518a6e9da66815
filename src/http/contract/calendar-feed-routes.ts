import { z } from 'zod';
import { Closure } from '../../model/calendar.ts';
import { At } from '../../model/view.ts';
import { name } from './record-parts.ts';
import type { RouteContract } from './route.ts';

/** The text of an .ics file, or the https address of one: either, not both. */
const feedText = {
  text: z.string().min(1).max(1_000_000).optional(),
  address: z.string().max(2000).optional(),
};
const isEither = ({ text, address }: { text?: string | undefined; address?: string | undefined }) =>
  (text === undefined) !== (address === undefined);
const eitherWords = 'either the text or the address of a calendar';

const ofCalendar = z.object({ id: z.string().max(60) });
const ofFeed = z.object({ id: z.string().max(60), feedId: z.uuid() });

const ClosureView = z.object({ ...Closure.shape }).meta({ id: 'Closure' });
const CalendarFeed = z
  .object({
    id: z.string(),
    name: z.string(),
    /** null: its text was given. */
    address: z.string().nullable(),
    /** How many days it has closed. */
    days: z.number(),
    readAt: At,
    checkedAt: At,
    /** Why the last check failed; its days stay meanwhile. */
    failure: z.object({ code: z.string(), params: z.record(z.string(), z.any()) }).nullable(),
  })
  .meta({ id: 'CalendarFeed' });
const FeedTaken = z
  .object({ id: z.string(), version: z.number(), sourceId: z.string(), days: z.number() })
  .meta({ id: 'FeedTaken' });

const written = { tag: 'people', access: 'member', scope: 'people:write' } as const;

export const calendarFeedRoutes = {
  previewCalendarFeed: {
    ...written,
    method: 'POST',
    path: '/api/v1/calendars/{id}/feed-preview',
    operationId: 'previewCalendarFeed',
    summary: 'What a holiday feed would add, change and remove; nothing is written',
    params: ofCalendar,
    body: z.strictObject({ ...feedText, feedId: z.uuid().optional() }).refine(isEither, eitherWords),
    status: 200,
    answer: z.object({
      added: z.array(ClosureView),
      changed: z.array(z.object({ before: ClosureView, after: ClosureView })),
      removed: z.array(ClosureView),
      unchanged: z.number(),
      byHand: z.array(z.string()),
    }),
  },
  listCalendarFeeds: {
    tag: 'people',
    access: 'member',
    method: 'GET',
    path: '/api/v1/calendars/{id}/feeds',
    operationId: 'listCalendarFeeds',
    scope: 'people:read',
    summary: 'The holiday feeds of a calendar, and whether they can still be read',
    params: ofCalendar,
    status: 200,
    answer: z.object({ feeds: z.array(CalendarFeed) }),
  },
  takeCalendarFeed: {
    ...written,
    method: 'POST',
    path: '/api/v1/calendars/{id}/feeds',
    operationId: 'takeCalendarFeed',
    idempotent: true,
    summary: 'Close the days of a holiday feed; read again every day where it has an address',
    params: ofCalendar,
    body: z.strictObject({ name, ...feedText }).refine(isEither, eitherWords),
    status: 201,
    answer: FeedTaken,
  },
  refreshCalendarFeed: {
    ...written,
    method: 'POST',
    path: '/api/v1/calendars/{id}/feeds/{feedId}/refresh',
    operationId: 'refreshCalendarFeed',
    idempotent: true,
    summary: 'Read a feed again now, or give its new text',
    params: ofFeed,
    body: z.strictObject({ text: z.string().min(1).max(1_000_000).optional() }),
    status: 200,
    answer: FeedTaken,
  },
  removeCalendarFeed: {
    ...written,
    method: 'DELETE',
    path: '/api/v1/calendars/{id}/feeds/{feedId}',
    operationId: 'removeCalendarFeed',
    idempotent: true,
    summary: 'Remove a feed and the days that it closes from today on',
    params: ofFeed,
    status: 200,
    answer: FeedTaken,
  },
} as const satisfies Record<string, RouteContract>;
