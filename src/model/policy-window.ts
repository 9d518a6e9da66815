import { z } from 'zod';
import { WallTime, Weekly, weekdays } from './calendar.ts';

/** Local wall-clock times of one day, [from, to). Does not run past midnight: write two of them instead. */
export const TimeRange = z
  .tuple([WallTime, WallTime])
  .refine(
    ([from, to]) => from < to,
    'a pair of times of one day, such as ["09:00", "17:00"], the first one earlier',
  );

const day = z.union([z.int().min(1).max(31), z.int().min(-31).max(-1)]);
const month = z.int().min(1).max(12);
const year = z.int().min(1970).max(2200);
const some = <T extends z.ZodType<number>>(number: T) =>
  z
    .array(z.union([number, z.tuple([number, number])]))
    .min(1)
    .max(31);

/** Which days belong to it; what is left out does not matter. */
const days = {
  weekdays: z.array(z.enum(weekdays)).min(1).max(7).optional(),
  daysOfMonth: some(day).optional().describe('1 is the first, -1 the last day; a pair is a range.'),
  months: some(month).optional().describe('1 is January; a pair is a range.'),
  years: some(year).optional().describe('A pair is a range.'),
};

/** A named time window of the policy, for `during` and for notices that wait. Working hours are calendars, live records. */
export const PolicyWindow = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'lower-case letters, digits and dashes'),
  zone: z.string().min(1).describe('A time zone such as "Europe/Berlin".'),
  weekly: Weekly.optional().describe('Hours by weekday, overnight ones too; instead of times and weekdays.'),
  times: z
    .array(TimeRange)
    .min(1)
    .max(48)
    .optional()
    .describe('Times of each day; the whole day where neither times nor weekly are named.'),
  ...days,
});
export type PolicyWindow = z.infer<typeof PolicyWindow>;
