import type { RotaSchedule } from '../../api/settings.ts';
import { useMe } from '../../api/questions.ts';
import { now } from '../../clock.ts';
import { strings } from '../../strings/en.ts';
import { dayText, timeText } from '../../times.ts';
import { usePersonNames } from './person-names.ts';
import { headText, type PickedStretch, whyText } from './schedule-grid.tsx';

/** The same by day, for narrow screens and for reading aloud. */
export function ScheduleList(props: {
  schedule: RotaSchedule;
  onPick: ((picked: PickedStretch) => void) | null;
}) {
  const { rotaPage: words } = strings;
  const { schedule, onPick } = props;
  const { timeZone } = useMe().person;
  const nameOf = usePersonNames();
  const rows = [
    ...schedule.shifts.map((shift) => ({
      ...shift,
      name: nameOf(shift.personId),
      why: whyText(schedule, shift),
    })),
    ...schedule.gaps.map((gap) => ({ ...gap, personId: null, name: words.gap, why: '' })),
  ].toSorted((a, b) => a.from.localeCompare(b.from));
  return (
    <ol className="rota-list">
      {schedule.days.map((day) => (
        <li key={day.date}>
          <h3>{headText(day.date)}</h3>
          <ul>
            {rows
              .filter(({ from, to }) => from < day.to && to > day.from)
              .map((row) => (
                <li key={`${row.personId} ${row.from}`}>
                  <button
                    type="button"
                    className={row.personId === null ? 'rota-line-button gap' : 'rota-line-button'}
                    disabled={onPick === null || Date.parse(row.to) <= now()}
                    onClick={() => onPick?.(row)}
                  >
                    <strong>{row.name}</strong>{' '}
                    <span className="quiet">
                      {edge(row.from, day.from, timeZone)}–{edge(row.to, day.to, timeZone)}
                      {row.why && ` · ${row.why}`}
                    </span>
                  </button>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** A stretch that reaches into another day says which. */
function edge(at: string, day: string, zone: string): string {
  const isThere = Math.abs(Date.parse(at) - Date.parse(day)) < 86_400_000;
  return isThere ? timeText(at, zone) : `${dayText(at, now(), zone)} ${timeText(at, zone)}`;
}
