import { z } from 'zod';
import { DeskNoticeView } from './desk-notice.ts';
import { noticeKinds } from './outgoing.ts';
import { At } from './view.ts';

export const NoticeView = z
  .object({
    id: z.string(),
    at: At,
    kind: z.enum(noticeKinds),
    /** "Due soon", "Missed", "Offered to you". */
    label: z.string(),
    /** The name of the clock that it is about. */
    clock: z.string().nullable(),
    sentence: z.string(),
    ticket: z.object({ id: z.string(), number: z.number(), subject: z.string() }),
    escalationId: z.string().nullable(),
    read: z.boolean(),
    /** Its reason has gone: answered, met, moved. */
    over: z.boolean(),
  })
  .meta({ id: 'NoticeView' });
export type NoticeView = z.infer<typeof NoticeView>;

/** How much reached one person, so that what is too much is seen. Days and nights are those of his own zone. */
export const NoticeCounts = z
  .object({
    zone: z.string(),
    /** The newest first; a week begins on Monday. */
    weeks: z.array(
      z.object({
        from: z.iso.date(),
        told: z.number(),
        /** In his quiet hours, or where he has none from 22:00 to 07:00. */
        atNight: z.number(),
        /** Of those how many came as mail, by themselves or with others. */
        mailed: z.number(),
      }),
    ),
    /** Of the last seven days, the most first. */
    kinds: z.array(z.object({ kind: z.enum(noticeKinds), label: z.string(), count: z.number() })),
    /** What has not left yet, and when the first of it does. */
    waiting: z.object({ count: z.number(), until: At }).nullable(),
  })
  .meta({ id: 'NoticeCounts' });
export type NoticeCounts = z.infer<typeof NoticeCounts>;

export const NoticesPage = z
  .object({
    notices: z.array(NoticeView),
    /** What is about no ticket, newest first: of the same time as the page, and with the first page the newest in any case. */
    desk: z.array(DeskNoticeView),
    /** Stops at 100. */
    unread: z.number(),
    next: z.string().nullable(),
  })
  .meta({ id: 'NoticesPage' });
export type NoticesPage = z.infer<typeof NoticesPage>;
