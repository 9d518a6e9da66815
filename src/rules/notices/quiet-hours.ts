/** A person's own quiet hours and the hour of his daily mail, as instants. */
import type { Instant } from '../../model/instant.ts';
import type { NoticeRules, QuietHours } from '../../model/notice-rule.ts';
import type { CompiledCalendar } from '../clocks/compile-calendar.ts';
import { isOpenAt } from '../clocks/business-time.ts';
import { nextTransition } from '../clocks/open-periods.ts';
import { compileWindow, firstOutside } from '../clocks/recurring-window.ts';

export interface OwnTimes {
  readonly quiet: CompiledCalendar | null;
  /** Open for the minute in which the daily mail leaves. */
  readonly digest: CompiledCalendar | null;
}

/** Throws a RangeError when a zone is unknown. */
export function ownTimesOf({ quiet, digestAt }: NoticeRules, personZone: string): OwnTimes {
  return {
    quiet: quiet ? compileQuiet(quiet, personZone) : null,
    digest: digestAt ? compileWindow({ zone: personZone, times: [[digestAt, minuteAfter(digestAt)]] }) : null,
  };
}

export function compileQuiet({ from, to, weekdays, zone }: QuietHours, personZone: string): CompiledCalendar {
  return compileWindow({
    zone: zone ?? personZone,
    times: [[from, to === '00:00' ? '24:00' : to]],
    ...(weekdays ? { weekdays } : {}),
  });
}

/** The same instant outside of the quiet hours, else their end. */
export function afterQuiet({ quiet }: OwnTimes, at: Instant): Instant {
  return quiet === null ? at : (firstOutside([quiet], at) ?? at);
}

/** When the next daily mail leaves; null: there is none. */
export function nextDigest({ digest }: OwnTimes, at: Instant): Instant | null {
  if (digest === null) return null;
  const outside = isOpenAt(digest, at) ? (firstOutside([digest], at) ?? at) : at;
  const next = nextTransition(digest, outside);
  return 'transition' in next ? next.at : null;
}

function minuteAfter(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const next = hour * 60 + minute + 1;
  return `${String(Math.floor(next / 60)).padStart(2, '0')}:${String(next % 60).padStart(2, '0')}`;
}
