import { z } from 'zod';
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

export const NoticesPage = z
  .object({
    notices: z.array(NoticeView),
    /** Stops at 100. */
    unread: z.number(),
    next: z.string().nullable(),
  })
  .meta({ id: 'NoticesPage' });
export type NoticesPage = z.infer<typeof NoticesPage>;
