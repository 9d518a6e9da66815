import type { OnCallShift, RotaSchedule } from '../../api/settings.ts';
import { useMe } from '../../api/questions.ts';
import { now, useNow } from '../../clock.ts';
import { strings } from '../../strings/en.ts';
import { instantText } from '../../times.ts';
import { usePersonNames } from './person-names.ts';
import { useSpanDrag } from './use-span-drag.ts';
import './rotas.css';

/** A stretch of time that was pointed at, with who is on call in it. */
export interface PickedStretch {
  readonly from: string;
  readonly to: string;
  readonly personId: string | null;
}

interface Row {
  readonly key: string;
  readonly name: string;
  readonly shifts: readonly OnCallShift[];
  readonly gaps: RotaSchedule['gaps'];
}

/**
 * The schedule as rows over time: what it comes to, then each layer by itself. Every stretch is a button: to point at it
 * by mouse, finger or key is the same. Where it stands follows from the instants alone; days come from the server.
 */
export function ScheduleGrid(props: {
  schedule: RotaSchedule;
  onPick: ((picked: PickedStretch) => void) | null;
  /** A span was drawn over what the layers come to. null: one may not plan. */
  onDraw: ((picked: PickedStretch) => void) | null;
  /** A turn was laid upon that of another person. */
  onSwap: ((picked: PickedStretch, takerId: string) => void) | null;
}) {
  const { rotaPage: words } = strings;
  const { schedule, onPick, onDraw, onSwap } = props;
  const rows: Row[] = [
    { key: '', name: words.final, shifts: schedule.shifts, gaps: schedule.gaps },
    ...schedule.byLayer.map(({ id, name, shifts }) => ({ key: id, name, shifts, gaps: [] })),
  ];
  return (
    <div className="rota-grid" style={{ '--days': schedule.days.length } as React.CSSProperties}>
      <DayHeads schedule={schedule} />
      {rows.map((row) => (
        <section
          key={row.key}
          className={row.key === '' ? 'rota-row final' : 'rota-row'}
          aria-label={row.name}
        >
          <h3 title={row.name}>{row.name}</h3>
          <Track schedule={schedule} row={row} onDraw={row.key === '' ? onDraw : null}>
            {schedule.days.map(({ date, from }) => (
              <i key={date} className="rota-line" style={{ left: place(schedule, from) }} />
            ))}
            {lanesOf(row.shifts).map(({ shift, lane, lanes }) => (
              <ShiftBlock
                key={`${shift.personId} ${shift.from}`}
                schedule={schedule}
                shift={shift}
                lane={{ top: `${(100 * lane) / lanes}%`, height: `calc(${100 / lanes}% - 2px)` }}
                onPick={onPick}
                onSwap={row.key === '' ? null : onSwap}
              />
            ))}
            {row.gaps.map((gap) => (
              <GapBlock key={gap.from} schedule={schedule} gap={gap} onPick={onPick} />
            ))}
            <NowMark schedule={schedule} />
          </Track>
        </section>
      ))}
    </div>
  );
}

/** Over the row that counts a span may be drawn: who is on call where it begins is who would be replaced. */
function Track(props: {
  schedule: RotaSchedule;
  row: Row;
  onDraw: ((picked: PickedStretch) => void) | null;
  children: React.ReactNode;
}) {
  const { schedule, row, onDraw, children } = props;
  const { band, handlers } = useSpanDrag(
    schedule,
    onDraw &&
      ((span) => {
        const under = row.shifts.find(({ from, to }) => from <= span.from && span.from < to);
        onDraw({ ...span, personId: under?.personId ?? null });
      }),
  );
  return (
    <div className={band ? 'rota-track drawing' : 'rota-track'} role="presentation" {...handlers}>
      {children}
      {band && (
        <i
          className="rota-band"
          style={{ left: `${100 * Math.min(...band)}%`, width: `${100 * Math.abs(band[1] - band[0])}%` }}
        />
      )}
    </div>
  );
}

function DayHeads({ schedule }: { schedule: RotaSchedule }) {
  return (
    <div className="rota-heads" aria-hidden="true">
      <span />
      <div className="rota-track">
        {schedule.days.map(({ date, from, to }) => (
          <span
            key={date}
            className="rota-head"
            style={{ left: place(schedule, from), width: width(schedule, { from, to }) }}
          >
            {headText(date)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** A date says its own weekday: no zone has a part in it. */
export function headText(date: string): string {
  const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short', day: 'numeric' });
  return day.format(Date.parse(`${date}T12:00:00Z`));
}

/** Nothing else that is dragged is a turn. */
const turnType = 'application/x-baton-turn';

function ShiftBlock(props: {
  schedule: RotaSchedule;
  shift: OnCallShift;
  lane: React.CSSProperties;
  onPick: ((picked: PickedStretch) => void) | null;
  onSwap: ((picked: PickedStretch, takerId: string) => void) | null;
}) {
  const { rotaPage: words } = strings;
  const { schedule, shift, onPick, onSwap } = props;
  const me = useMe().person;
  const nameOf = usePersonNames();
  const { personId, from, to } = shift;
  const label = words.shiftLabel(
    nameOf(personId),
    instantText(from, now(), me.timeZone),
    instantText(to, now(), me.timeZone),
    whyText(schedule, shift),
  );
  const kinds = ['rota-shift', shift.why, personId === me.id ? 'mine' : '', isAsked(shift) ? 'asked' : ''];
  return (
    <button
      type="button"
      className={kinds.filter(Boolean).join(' ')}
      style={{ left: place(schedule, from), width: width(schedule, shift), ...props.lane }}
      aria-label={label}
      title={label}
      disabled={onPick === null || Date.parse(to) <= now()}
      onClick={() => onPick?.({ from, to, personId })}
      draggable={onSwap !== null}
      onDragStart={({ dataTransfer }) =>
        dataTransfer.setData(turnType, JSON.stringify({ from, to, personId }))
      }
      onDragOver={(event) => {
        if (onSwap && event.dataTransfer.types.includes(turnType)) event.preventDefault();
      }}
      onDrop={({ dataTransfer }) => {
        const given = JSON.parse(dataTransfer.getData(turnType) || 'null') as PickedStretch | null;
        if (given && given.personId !== personId) onSwap?.(given, personId);
      }}
    >
      <span>{nameOf(personId)}</span>
    </button>
  );
}

function GapBlock(props: {
  schedule: RotaSchedule;
  gap: RotaSchedule['gaps'][number];
  onPick: ((picked: PickedStretch) => void) | null;
}) {
  const { rotaPage: words } = strings;
  const { schedule, gap, onPick } = props;
  const { timeZone } = useMe().person;
  const label = words.gapLabel(instantText(gap.from, now(), timeZone), instantText(gap.to, now(), timeZone));
  return (
    <button
      type="button"
      className="rota-shift gap"
      style={{ left: place(schedule, gap.from), width: width(schedule, gap) }}
      aria-label={label}
      title={label}
      disabled={onPick === null || Date.parse(gap.to) <= now()}
      onClick={() => onPick?.({ ...gap, personId: null })}
    >
      <span>{words.gap}</span>
    </button>
  );
}

function NowMark({ schedule }: { schedule: RotaSchedule }) {
  const at = useNow((current) => new Date(current).toISOString().slice(0, 16));
  const instant = `${at}:00.000Z`;
  if (instant < schedule.from || instant >= schedule.to) return null;
  return <i className="rota-now" style={{ left: place(schedule, instant) }} />;
}

export function whyText(schedule: RotaSchedule, shift: OnCallShift): string {
  const { rotaPage: words } = strings;
  const layer = schedule.byLayer.find(({ id }) => id === shift.layerId)?.name ?? '';
  const why = words.why[shift.why](layer);
  return isAsked(shift) ? `${why}, ${words.asked}` : why;
}

function isAsked({ why, exceptionId }: OnCallShift): boolean {
  return why === 'turn' && exceptionId !== null;
}

interface Laid {
  readonly shift: OnCallShift;
  readonly lane: number;
  readonly lanes: number;
}

/** People who are on call together share the height of the row. */
function lanesOf(shifts: readonly OnCallShift[]): Laid[] {
  const ends: string[] = [];
  const placed = shifts.map((shift) => {
    const free = ends.findIndex((end) => end <= shift.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = shift.to;
    return { shift, lane };
  });
  return placed.map(({ shift, lane }) => {
    const beside = placed.filter((one) => one.shift.from < shift.to && one.shift.to > shift.from);
    return { shift, lane, lanes: Math.max(...beside.map((one) => one.lane)) + 1 };
  });
}

function place({ from, to }: RotaSchedule, at: string): string {
  return `${(100 * (Date.parse(at) - Date.parse(from))) / (Date.parse(to) - Date.parse(from))}%`;
}

function width({ from, to }: RotaSchedule, span: { readonly from: string; readonly to: string }): string {
  const part = (Date.parse(span.to) - Date.parse(span.from)) / (Date.parse(to) - Date.parse(from));
  return `calc(${100 * part}% - 1px)`;
}
