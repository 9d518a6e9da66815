import { useMe } from '../api/questions.ts';
import type { ClockRisk, ClockView } from '../api/schemas.ts';
import { useNow } from '../clock.ts';
import { strings } from '../strings/en.ts';
import { durationText, exactText, instantText } from '../times.ts';
import { RiskMark } from './icons.tsx';
import './clock-chip.css';

/** A clock in one word, one shape and one colour. It ticks; when its instant passes it says so at once. */
export function ClockChip({
  clock,
  label = true,
  short = false,
}: {
  clock: ClockView;
  label?: boolean;
  short?: boolean;
}) {
  const zone = useMe().person.timeZone;
  const risk = useNow((now) => riskAt(clock, now));
  const text = useNow((now) => wordOf(clock, now, zone, short));
  const instant = clock.endedAt ?? clock.dueAt;
  return (
    <span
      className={`clock-chip ${risk}`}
      title={instant ? `${clock.label}: ${exactText(instant, zone)}` : clock.label}
    >
      <RiskMark risk={risk} />
      <span className="clock-word">{text}</span>
      {label && <span className="clock-label cut">{clock.label}</span>}
    </span>
  );
}

/** What the server said, until the instant itself has passed. */
function riskAt(clock: ClockView, now: number): ClockRisk {
  const running = clock.risk === 'calm' || clock.risk === 'risk';
  return running && clock.dueAt !== null && Date.parse(clock.dueAt) < now ? 'missed' : clock.risk;
}

/** `short`: below a heading that says what is left. */
function wordOf(clock: ClockView, now: number, zone: string, short: boolean): string {
  const { words, left, late, at } = strings.clock;
  if (clock.risk === 'paused') return words.paused;
  if (clock.handedBack) return clock.handedBack;
  if (clock.endedAt) return at(words[clock.risk], instantText(clock.endedAt, now, zone));
  if (clock.dueAt === null) return words[clock.risk];
  const away = Date.parse(clock.dueAt) - now;
  if (away < 0) return late(durationText(-away));
  return short ? durationText(away) : left(durationText(away));
}
