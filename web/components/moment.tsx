import { useMe } from '../api/questions.ts';
import { useNow } from '../clock.ts';
import { dayText, durationText, exactText, instantText, timeText, wallText, zoneName } from '../times.ts';

/** An instant in the reader's zone, with the exact one on hover. */
export function Moment({ at, className }: { at: string; className?: string }) {
  const zone = useMe().person.timeZone;
  const text = useNow((now) => instantText(at, now, zone));
  return (
    <time dateTime={at} title={exactText(at, zone)} className={className}>
      {text}
    </time>
  );
}

/** An instant on a page that is printed or passed on, where "today" would soon be wrong. */
export function Dated({ at, className }: { at: string; className?: string }) {
  const zone = useMe().person.timeZone;
  return (
    <time dateTime={at} title={exactText(at, zone)} className={className}>
      {wallText(Date.parse(at), zone)}
    </time>
  );
}

/** Below a heading that names the day. */
export function TimeOfDay({ at }: { at: string }) {
  const zone = useMe().person.timeZone;
  return (
    <time dateTime={at} title={exactText(at, zone)}>
      {timeText(at, zone)} {zoneName(Date.parse(at), zone)}
    </time>
  );
}

/** A day in the reader's zone, where the hour tells nothing. */
export function Day({ at }: { at: string }) {
  const zone = useMe().person.timeZone;
  const text = useNow((now) => dayText(at, now, zone));
  return (
    <time dateTime={at} title={exactText(at, zone)}>
      {text}
    </time>
  );
}

/** "12 min left" or "8 min late", ticking. */
export function useTimeLeft(
  at: string,
  words: { left: (text: string) => string; late: (text: string) => string },
): string {
  const due = Date.parse(at);
  return useNow((now) =>
    due >= now ? words.left(durationText(due - now)) : words.late(durationText(now - due)),
  );
}
