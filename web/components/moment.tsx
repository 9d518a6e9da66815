import { useMe } from '../api/questions.ts';
import { useNow } from '../clock.ts';
import { durationText, exactText, instantText } from '../times.ts';

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
