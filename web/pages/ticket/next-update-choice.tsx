import { useMe } from '../../api/questions.ts';
import { now, useNow } from '../../clock.ts';
import { strings } from '../../strings/en.ts';
import { durationText, inMinutes, instantOfWall, instantText, wallOfInstant } from '../../times.ts';

/** When the customer hears next. An instant is fixed when it is chosen, so that sending twice promises the same. */
export type NextUpdate =
  | { readonly choice: 'keep' }
  | { readonly choice: 'none' }
  | { readonly choice: 'in'; readonly minutes: number; readonly at: string }
  | { readonly choice: 'at'; readonly wall: string };

const steps = [60, 120, 240, 480, 1440];

/** A short word rides on the running promise; the last one, which explains it, does not. */
export const startOfPromise = (running: string | null, isLast: boolean): NextUpdate => ({
  choice: running && !isLast ? 'keep' : 'none',
});

/** Null: the message makes no promise of its own; where one runs it is kept, and the policy says when the next is due. */
export function promisedAt(promise: NextUpdate, running: string | null, zone: string): string | null {
  if (promise.choice === 'keep') return running !== null && Date.parse(running) > now() ? running : null;
  if (promise.choice === 'in') return promise.at;
  return promise.choice === 'at' ? instantOfWall(promise.wall, zone) : null;
}

export function NextUpdateChoice(props: {
  value: NextUpdate;
  running: string | null;
  onChange: (promise: NextUpdate) => void;
}) {
  const { value, running, onChange } = props;
  const { reply } = strings;
  const zone = useMe().person.timeZone;
  const runs = useNow((time) => (running ? instantText(running, time, zone) : ''));
  const choose = (chosen: string) => {
    if (chosen === 'keep' || chosen === 'none') onChange({ choice: chosen });
    else if (chosen === 'at') onChange({ choice: 'at', wall: wallOfInstant(now() + 24 * 3_600_000, zone) });
    else onChange({ choice: 'in', minutes: Number(chosen), at: inMinutes(now(), Number(chosen)) });
  };
  return (
    <span className="next-update">
      <label className="second nowrap" htmlFor="next-update">
        {reply.nextUpdate}
      </label>
      <select
        id="next-update"
        className="select"
        value={value.choice === 'in' ? String(value.minutes) : value.choice}
        onChange={(event) => choose(event.target.value)}
      >
        {running && <option value="keep">{reply.keep(runs)}</option>}
        <option value="none">{running ? reply.byPolicy : reply.none}</option>
        {steps.map((minutes) => (
          <option key={minutes} value={minutes}>
            {reply.inTime(durationText(minutes * 60_000))}
          </option>
        ))}
        <option value="at">{reply.at}</option>
      </select>
      {value.choice === 'at' && (
        <input
          type="datetime-local"
          className="input"
          aria-label={reply.nextUpdate}
          value={value.wall}
          onChange={(event) => onChange({ choice: 'at', wall: event.target.value })}
        />
      )}
    </span>
  );
}
