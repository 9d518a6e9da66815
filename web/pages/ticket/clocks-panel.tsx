import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { clockTimeline, useMe } from '../../api/questions.ts';
import type { ClockTimeline, ClockView } from '../../api/schemas.ts';
import { ClockChip } from '../../components/clock-chip.tsx';
import { ClockHint } from '../../components/hint.tsx';
import { Moment } from '../../components/moment.tsx';
import { Skeleton } from '../../components/page-state.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { useNow } from '../../clock.ts';
import { strings } from '../../strings/en.ts';
import { dayText, durationText, exactText, timeText, targetText } from '../../times.ts';
import { Progress, VendorWait } from './clock-acts.tsx';
import { Misses } from './misses.tsx';
import { isOpen, useTicket } from './ticket-context.ts';

/** Every clock with its why; its timeline on demand. */
export function ClocksPanel() {
  const ticket = useTicket();
  const all = [...ticket.clocks, ...ticket.escalations.flatMap((escalation) => escalation.clocks)];
  const once = [
    ...new Map(all.map((clock) => [`${clock.escalationId ?? ''} ${clock.name}`, clock])).values(),
  ];
  const running = once.filter((clock) => clock.endedAt === null).sort(byDue);
  const ended = once.filter((clock) => clock.endedAt !== null);
  const { clocks } = strings;
  return (
    <>
      <section className="card">
        <h2>{clocks.running}</h2>
        {running.length === 0 && <p className="quiet">{clocks.none}</p>}
        <Clocks clocks={running} />
        <VendorWait />
      </section>
      {ticket.escalations.filter(isOpen).map((escalation) => (
        <section key={escalation.id} className="card">
          <h2>{strings.openEscalation(escalation.number)}</h2>
          <Progress escalation={escalation} />
        </section>
      ))}
      <Misses />
      {ended.length > 0 && (
        <section className="card">
          <h2>{clocks.ended}</h2>
          <Clocks clocks={ended} />
        </section>
      )}
    </>
  );
}

function Clocks({ clocks }: { clocks: readonly ClockView[] }) {
  return (
    <ul className="clocks">
      {clocks.map((clock) => (
        <Clock key={`${clock.escalationId ?? ''} ${clock.name}`} clock={clock} />
      ))}
    </ul>
  );
}

function Clock({ clock }: { clock: ClockView }) {
  const { escalations } = useTicket();
  const [open, setOpen] = useState(false);
  const escalation = escalations.find(({ id }) => id === clock.escalationId);
  return (
    <li>
      <p className="clock-head">
        <strong className="cut">{clock.label}</strong>
        <ClockHint name={clock.name} label={clock.label} />
        <ClockChip clock={clock} label={false} />
      </p>
      <p className="second">
        {escalation && `${strings.openEscalation(escalation.number)} · `}
        {strings.clock.target(targetText(clock.targetMinutes))}
        {/* Of a running one the sentence below says when it is due, and why. */}
        {clock.dueAt && clock.endedAt && (
          <>
            {` · ${strings.clock.was('')}`}
            <Moment at={clock.dueAt} />
          </>
        )}
      </p>
      <p className="clock-why">
        <Sentence text={clock.why} />
      </p>
      <button type="button" className="link second" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? strings.clocks.hideTimeline : strings.clocks.timeline}
      </button>
      {open && <Timeline clock={clock} />}
    </li>
  );
}

function Timeline({ clock }: { clock: ClockView }) {
  const ticket = useTicket();
  const timeline = useQuery(clockTimeline(ticket.id, clock.name, clock.escalationId));
  const zone = useMe().person.timeZone;
  const today = useNow((now) => Math.floor(now / 60_000) * 60_000);
  if (timeline.error) return <p className="second">{timeline.error.message}</p>;
  if (!timeline.data) return <Skeleton rows={3} height="24px" />;
  return (
    <>
      <table className="timeline">
        <thead>
          <tr>
            <th scope="col">{strings.clocks.from}</th>
            <th scope="col">{strings.clocks.time}</th>
            <th scope="col">{strings.clocks.why}</th>
          </tr>
        </thead>
        <tbody>
          {timeline.data.rows.map((row) => (
            <tr key={`${row.from} ${row.why}`} className={row.counted ? 'counted' : 'stood'}>
              <td title={exactText(row.from, zone)}>
                {timeText(row.from, zone)}
                <small>{dayText(row.from, today, zone)}</small>
              </td>
              <td className="timeline-span">
                {row.from === row.to ? null : durationText(lengthOf(row))}
                <small>{wordOf(row)}</small>
              </td>
              <td>{row.why}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="second">{strings.clocks.shownIn(timeline.data.zone)}</p>
    </>
  );
}

function byDue(one: ClockView, other: ClockView): number {
  return (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9');
}

type Row = ClockTimeline['rows'][number];

/** Counted time is what the clock says; time that stands still has only its length on the wall. */
function lengthOf(row: Row): number {
  return row.counted ? row.minutes * 60_000 : Date.parse(row.to) - Date.parse(row.from);
}

function wordOf(row: Row): string {
  if (row.from === row.to) return strings.clocks.moment;
  return row.counted ? strings.clocks.counted : strings.clocks.notCounted;
}
