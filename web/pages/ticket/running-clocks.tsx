import type { EscalationView } from '../../api/schemas.ts';
import { ClockChip } from '../../components/clock-chip.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { strings } from '../../strings/en.ts';
import { useTicketPlace } from './ticket-context.ts';

/** What runs out on this escalation, with the reason; all of a ticket's clocks have a panel of their own. */
export function RunningClocks({ escalation }: { escalation: EscalationView }) {
  const [, go] = useTicketPlace();
  const running = escalation.clocks
    .filter(({ endedAt }) => endedAt === null)
    .sort((one, other) => (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9'));
  if (running.length === 0) return null;
  return (
    <section className="card">
      <div className="card-head">
        <h2>{strings.clocks.running}</h2>
        <span className="spring" />
        <button type="button" className="button bare small" onClick={() => go({ panel: 'clocks' })}>
          {strings.clocks.all}
        </button>
      </div>
      <ul className="clocks brief">
        {running.map((clock) => (
          <li key={clock.name}>
            <p className="clock-head">
              <span className="cut">{clock.label}</span>
              <ClockChip clock={clock} label={false} />
            </p>
            <p className="second">
              <Sentence text={clock.why} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
