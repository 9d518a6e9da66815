import { useState } from 'react';
import { type TriggerAsk, useEndAsk } from '../../api/triage.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Icon } from '../../components/icons.tsx';
import { Moment } from '../../components/moment.tsx';
import { tell } from '../../layout/news.tsx';
import { strings } from '../../strings/en.ts';
import { useSmallScreen } from '../queue/use-small-screen.ts';
import { allows, useTicket, useTicketPlace } from './ticket-context.ts';
import './trigger-asks.css';

/** What triggers ask of whoever reads this: to look, or to take an escalation that is prepared. Many of them fold up. */
export function TriggerAsks() {
  const ticket = useTicket();
  const [isOpen, setOpen] = useState(false);
  const room = useSmallScreen() ? 1 : 2;
  if (ticket.asks.length === 0) return null;
  const { asks } = strings;
  const suggestedFirst = [
    ...ticket.asks.filter(({ what }) => what === 'suggest'),
    ...ticket.asks.filter(({ what }) => what === 'flag'),
  ];
  const shown = isOpen ? suggestedFirst : suggestedFirst.slice(0, room);
  const hidden = ticket.asks.length - room;
  return (
    <section className="trigger-asks" aria-label={asks.label}>
      <ul>
        {shown.map((one) => (
          <Ask key={`${one.what}-${one.id}`} asked={one} />
        ))}
      </ul>
      {hidden > 0 && (
        <button
          type="button"
          className="button bare small trigger-asks-more"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? asks.fewer : asks.more(hidden)}
        </button>
      )}
    </section>
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
        <p className="second trigger-ask-why">{asked.because}</p>
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
