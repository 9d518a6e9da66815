import { z } from 'zod';
import { Calendar } from './calendar.ts';
import { DurationText } from './duration-text.ts';

/** Columns whose values say in what state a ticket is. */
export const stateFields = ['activity', 'status', 'subStatus', 'team'] as const;
export type StateField = (typeof stateFields)[number];

const word = z.string().max(200);
const words = z.array(word).min(1).max(500);

/** A row is meant when one of these columns says one of these words. `{ status: [Resolved], activity: [Close] }` */
export const StateWords = z.partialRecord(z.enum(stateFields), words);
export type StateWords = z.infer<typeof StateWords>;

const TierRule = z
  .strictObject({
    is: words.optional(),
    starts: z.string().min(1).max(200).optional(),
    ends: z.string().min(1).max(200).optional(),
    contains: z.string().min(1).max(200).optional(),
    tier: z.int().min(0).max(9),
    /** It works at a tier and the next: its steps count by `tier`, and none of them is one that skips or goes back. */
    mixed: z.boolean().default(false),
  })
  .refine(({ is, starts, ends, contains }) => [is, starts, ends, contains].some((one) => one !== undefined), {
    message: 'asks nothing: say `is`, `starts`, `ends` or `contains`',
  });
export type TierRule = z.infer<typeof TierRule>;

/** What an audit has to know of a log besides its columns. */
export const AuditRules = z.strictObject({
  /** What counts as before and after in a ticket: its times (equal ones as in the file), or the file alone. */
  order: z.enum(['time', 'file']).default('time'),
  /** Rows that repeat a row of the ticket to the last character. They are counted either way. */
  repeated: z.enum(['leave-out', 'keep']).default('leave-out'),
  tiers: z
    .strictObject({
      of: z.enum(stateFields).default('team'),
      /** The first that fits. */
      rules: z.array(TierRule).max(100).default([]),
      /** What no rule takes. */
      otherwise: z.int().min(0).max(9).default(1),
    })
    .optional(),
  resolved: StateWords.optional(),
  closed: StateWords.optional(),
  waiting: StateWords.optional(),
  /** Those of the waiting states in which a vendor is waited for; in the others it is the customer. */
  vendor: StateWords.optional(),
  /** What says that work goes on again after a resolution. Without it: whatever is neither resolved nor closed. */
  working: StateWords.optional(),
  /** Further ways to count what was reopened, by a name of your own. */
  reopens: z
    .record(
      z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
      z.strictObject({ after: StateWords, by: StateWords.optional() }),
    )
    .default({}),
  /** What says that a ticket is escalated, in logs that tell no tier. */
  escalated: StateWords.optional(),
  /** The log's own verdict of its targets: words of the column slaVerdict. */
  sla: z.strictObject({ met: words, missed: words }).optional(),
  /** Working hours for targets. */
  calendar: Calendar.optional(),
  /** A gap that is longer, while nothing is waited for, is a stall. */
  stallAfter: DurationText.default('24 h'),
});
export type AuditRules = z.infer<typeof AuditRules>;
