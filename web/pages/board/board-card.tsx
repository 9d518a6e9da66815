import { Link } from '@tanstack/react-router';
import type { OfferView } from '../../api/schemas.ts';
import { useNow } from '../../clock.ts';
import { ClockChip } from '../../components/clock-chip.tsx';
import { KindMark } from '../../components/icons.tsx';
import { Customer, Person, SeverityMark } from '../../components/marks.tsx';
import { useTimeLeft } from '../../components/moment.tsx';
import { paths } from '../../paths.ts';
import { boardStrings } from '../../strings/en-board.ts';
import { strings } from '../../strings/en.ts';
import { durationText } from '../../times.ts';
import type { LaidCard } from './steady-board.ts';

/** One escalation: what it is, whose it is, and what falls due. */
export function CardOnBoard({ card, column, isGone }: LaidCard) {
  const words = boardStrings;
  const age = useNow((now) => durationText(now - Date.parse(card.openedAt)));
  const { ticket, nextClock, offer, customer } = card;
  const moved = !isGone && card.column !== column;
  return (
    <article
      className={isGone || moved ? 'board-card stale' : 'board-card'}
      data-risk={nextClock?.risk}
      aria-label={`#${ticket.number} ${ticket.subject}`}
    >
      {nextClock && (
        <p className="board-line">
          <ClockChip clock={nextClock} short />
        </p>
      )}
      <Link
        className="board-subject"
        {...paths.ticket(ticket.id, { panel: 'escalation', escalation: card.number })}
      >
        <span className="quiet">#{ticket.number}</span> {ticket.subject}
      </Link>
      {customer && (
        <p className="second">
          <Customer customer={customer} />
        </p>
      )}
      <p className="second board-line">
        <KindMark kind={card.kind} />
        <span className="cut" title={strings.kinds[card.kind]}>
          {card.path}
        </span>
      </p>
      <p className="second board-line">
        <SeverityMark severity={card.severity} />
        <span className="spring" />
        <span className="quiet nowrap">{words.age(age)}</span>
      </p>
      <p className="board-line">
        <Person person={card.owner} />
        {card.restricted && <span className="chip">{words.restricted}</span>}
      </p>
      {offer ? <Offered offer={offer} /> : <p className="second quiet">{card.nextAction}</p>}
      {card.kind === 'hierarchical' && (
        <p className="second">
          <Link {...paths.brief(card.id)}>{words.brief}</Link>
        </p>
      )}
      {isGone && <p className="second">{words.gone}</p>}
      {moved && <p className="second">{words.moved(words.columns[card.column])}</p>}
    </article>
  );
}

function Offered({ offer }: { offer: OfferView }) {
  const left = useTimeLeft(offer.dueAt, strings.clock);
  return <p className="second">{boardStrings.offered(offer.to.name, left)}</p>;
}
