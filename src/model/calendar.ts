import { z } from 'zod';

/** A local wall-clock time, "09:00" … "24:00". */
export const WallTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time such as "09:00" or "24:00"');
export type WallTime = z.infer<typeof WallTime>;

/** A local date, "2026-04-15". */
export const LocalDate = z.iso.date();
export type LocalDate = z.infer<typeof LocalDate>;

/** A day of every year, "12-25". "02-29" exists in leap years only. */
export const MonthDay = z
  .string()
  .regex(
    /^(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])$|^(?:0[469]|11)-(?:0[1-9]|[12]\d|30)$|^02-(?:0[1-9]|[12]\d)$/,
    'a day of the year such as "12-25"',
  );
export type MonthDay = z.infer<typeof MonthDay>;

/** An IANA zone, "Europe/Berlin". */
export const TimeZone = z.string().max(60).refine(isTimeZone, 'an IANA time zone such as "Europe/Berlin"');
export type TimeZone = z.infer<typeof TimeZone>;

/** Half-open [start, end) in wall-clock time; an end at or before the start runs into the next day. */
export const TimeWindow = z.tuple([WallTime, WallTime]);
export type TimeWindow = z.infer<typeof TimeWindow>;

/** The windows of one day; they may touch or overlap. */
export const DayWindows = z.array(TimeWindow).max(48);
export type DayWindows = z.infer<typeof DayWindows>;

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

export const Weekly = z.strictObject({
  mon: DayWindows.optional(),
  tue: DayWindows.optional(),
  wed: DayWindows.optional(),
  thu: DayWindows.optional(),
  fri: DayWindows.optional(),
  sat: DayWindows.optional(),
  sun: DayWindows.optional(),
});
export type Weekly = z.infer<typeof Weekly>;

/** A day closed by an event of a holiday feed; with windows, closed in part. */
export const Closure = z.strictObject({
  /** Of the event, as its feed says it. */
  uid: z.string().max(255),
  name: z.string().max(120),
  date: LocalDate,
  windows: DayWindows.optional(),
});
export type Closure = z.infer<typeof Closure>;

/** `source`: the feed that it came from. */
export const FeedDay = Closure.extend({ source: z.string().max(60) });
export type FeedDay = z.infer<typeof FeedDay>;

/** Closed on the days of a rule such as "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", counted from a day. */
export const RecurringClosure = z.strictObject({
  name: z.string().trim().min(1).max(120),
  from: LocalDate,
  rule: z.string().min(1).max(500),
});
export type RecurringClosure = z.infer<typeof RecurringClosure>;

/**
 * Working hours in a zone. A day that is missing in `weekly` is closed. Precedence: holidays, then dates,
 * then recurringHolidays, recurringClosures and feedDays, then weekly; breaks are cut out last. A window belongs to the day on which it starts.
 */
export const Calendar = z.strictObject({
  zone: TimeZone,
  weekly: Weekly,
  holidays: z.array(LocalDate).max(5000).optional(),
  recurringHolidays: z.array(MonthDay).max(366).optional(),
  recurringClosures: z.array(RecurringClosure).max(20).optional(),
  /** Days of holiday feeds, which bring them and take them away. */
  feedDays: z.array(FeedDay).max(6000).optional(),
  /** Days with hours of their own; an empty list closes the day. */
  dates: z.record(LocalDate, DayWindows).optional(),
  breaks: z.record(LocalDate, DayWindows).optional(),
});
export type Calendar = z.infer<typeof Calendar>;

/** There are some six hundred names; who writes them in ever other letters fills no memory. */
const zonesMax = 1_000;
const knownZones = new Set<string>();

/** A format is dear, and every record that is read names a zone. */
function isTimeZone(zone: string): boolean {
  if (knownZones.has(zone)) return true;
  try {
    if (new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone === '') return false;
  } catch {
    return false;
  }
  if (knownZones.size < zonesMax) knownZones.add(zone);
  return true;
}
