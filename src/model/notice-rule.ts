import { z } from 'zod';
import { TimeZone, weekdays } from './calendar.ts';
import { DurationText } from './duration-text.ts';
import { noticeKinds } from './outgoing.ts';

/** Ways to a person besides the list in the app, which shows every notice at once. A pager or a chat joins by its name. */
const noticeChannels = ['mail'] as const;

/** Nobody waits longer than a day to hear of something. */
const afterMinMax = 24 * 60;

export const NoticeRule = z.strictObject({
  via: z.enum(noticeChannels),
  /** Minutes after the notice, 0: at once. */
  afterMin: z.int().min(0).max(afterMinMax),
});
export type NoticeRule = z.infer<typeof NoticeRule>;

const rules = z.array(NoticeRule).max(10);

const localTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'A time such as 22:00');

/** When somebody wants no mail; whatever the policy says is too urgent comes through. It may run over midnight. */
export const QuietHours = z
  .strictObject({
    from: localTime,
    to: localTime,
    /** The days on which it begins; absent: all. */
    weekdays: z.array(z.enum(weekdays)).min(1).max(7).optional(),
    /** Absent: the person's own. */
    zone: TimeZone.optional(),
  })
  .refine(({ from, to }) => from !== to, 'It ends when it begins');
export type QuietHours = z.infer<typeof QuietHours>;

/** How one person wants to hear of what must not wait, and of everything else. An empty list: in the app only. */
export const NoticeRules = z.strictObject({
  important: rules,
  others: rules,
  /** By which of the two lists a kind goes, where it is not the usual one. */
  byKind: z.partialRecord(z.enum(noticeKinds), z.enum(['important', 'others'])).optional(),
  /** Everything else comes in one mail a day, at this time of one's own zone, instead of by its list. */
  digestAt: localTime.optional(),
  quiet: QuietHours.optional(),
});
export type NoticeRules = z.infer<typeof NoticeRules>;

/** Of a policy: what is gathered leaves no more often than this for one person by one way. */
export const NoticeThrottle = z.strictObject({
  count: z.int().min(1).max(1000),
  within: DurationText,
  evenly: z.boolean().optional().describe('What is left after the shorter limits is spread over the time.'),
});
