import { type TriggerAsk, useEndAsk } from '../../api/triage.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Icon } from '../../components/icons.tsx';
import { Moment } from '../../components/moment.tsx';
import { tell } from '../../layout/news.tsx';
import { strings } from '../../strings/en.ts';
import { allows, useTicket, useTicketPlace } from './ticket-context.ts';
import './trigger-asks.css';

/** What triggers ask of whoever reads this: to look, or to take an escalation that is prepared. */
export function TriggerAsks() {
  const ticket = useTicket();
  if (ticket.asks.length === 0) return null;
  return (
    <ul className="trigger-asks" aria-label={strings.asks.label}>
      {ticket.asks.map((one) => (
        <Ask key={`${one.what}-${one.id}`} asked={one} />
      ))}
    </ul>
  );
}

function Ask({ asked }: { asked: TriggerAsk }) {
  const ticket = useTicket();
  const [, go] = useTicketPlace();
  const { asks } = strings;
  const end = useEndAsk(ticket.id, asked);
  const isFlag = asked.what === 'flag';
  const give = async () => {
    if (await end.give({})) tell(isFlag ? asks.told : asks.aside);
  };
  return (
    <li className="trigger-ask">
      <Icon name={isFlag ? 'warn' : 'up'} />
      <div className="trigger-ask-words">
        <p>
          <strong>{isFlag ? asks.look(asked.words) : asks.suggest(asked.pathName)}</strong>{' '}
          <Moment at={asked.at} className="second" />
        </p>
        <p className="second">{asked.because}</p>
        {end.failure && <FailureNote failure={end.failure} />}
      </div>
      {allows(ticket, 'change-ticket') && (
        <span className="trigger-ask-buttons">
          {!isFlag && allows(ticket, 'open-escalation') && (
            <button
              type="button"
              className="button small"
              onClick={() => go({ sheet: 'escalate', suggestion: asked.id })}
            >
              {asks.open}
            </button>
          )}
          <button
            type="button"
            className="button small bare"
            disabled={end.pending}
            onClick={() => void give()}
          >
            {isFlag ? asks.seen : asks.putAside}
          </button>
        </span>
      )}
    </li>
  );
}
