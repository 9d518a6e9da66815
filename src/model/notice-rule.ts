import { z } from 'zod';
import { DurationText } from './duration-text.ts';

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

/** How one person wants to hear of what must not wait, and of everything else. An empty list: in the app only. */
export const NoticeRules = z.strictObject({ important: rules, others: rules });
export type NoticeRules = z.infer<typeof NoticeRules>;

/** Of a policy: what is gathered leaves no more often than this for one person by one way. */
export const NoticeThrottle = z.strictObject({
  count: z.int().min(1).max(1000),
  within: DurationText,
  evenly: z.boolean().optional().describe('What is left after the shorter limits is spread over the time.'),
});
