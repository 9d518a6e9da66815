import { useState } from 'react';
import { type ConsultView, useAnswerConsult, useEndConsult } from '../../api/consults.ts';
import { ClockChip } from '../../components/clock-chip.tsx';
import { FailureNote } from '../../components/failure-note.tsx';
import { KeysOf } from '../../components/keys-of.tsx';
import { Moment } from '../../components/moment.tsx';
import { consultStrings as words } from '../../strings/en-consults.ts';
import { allows, useTicket, useTicketPlace } from './ticket-context.ts';
import './consult-card.css';

/** Questions to experts, with their clocks and what came back. */
export function ConsultCard() {
  const ticket = useTicket();
  const [, go] = useTicketPlace();
  const mayAsk = allows(ticket, 'ask-consult');
  if (ticket.consults.length === 0 && !mayAsk) return null;
  return (
    <section className="card consults">
      <div className="card-head">
        <h2>{words.title}</h2>
        <span className="spring" />
        {mayAsk && (
          <button type="button" className="button small" onClick={() => go({ sheet: 'consult' })}>
            {words.open} <KeysOf action="consult" />
          </button>
        )}
      </div>
      {ticket.consults.length === 0 && <p className="second">{words.none}</p>}
      <ul>
        {ticket.consults.map((consult) => (
          <Consult key={consult.id} consult={consult} ticketId={ticket.id} />
        ))}
      </ul>
    </section>
  );
}

function Consult({ consult, ticketId }: { consult: ConsultView; ticketId: string }) {
  const end = useEndConsult(ticketId, consult.id);
  return (
    <li>
      <p className="second">
        {words.asked(consult.askedBy.name)} <Moment at={consult.askedAt} />
        {consult.clock && <ClockChip clock={consult.clock} />}
      </p>
      <p className="consult-question">{consult.question}</p>
      <dl>
        {consult.experts.map(({ person, answer }) => (
          <div key={person.id}>
            <dt>{person.name}</dt>
            <dd>
              {answer ? (
                answer.text
              ) : (
                <span className="quiet">{consult.open ? words.waiting : words.ended}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {consult.note && <p className="second">{consult.note}</p>}
      {consult.allowedCommands.includes('answer') && <AnswerBox consult={consult} ticketId={ticketId} />}
      {consult.allowedCommands.includes('end') && (
        <button
          type="button"
          className="button small"
          disabled={end.pending}
          onClick={() => void end.give({})}
        >
          {words.end}
        </button>
      )}
      <FailureNote failure={end.failure} />
    </li>
  );
}

function AnswerBox({ consult, ticketId }: { consult: ConsultView; ticketId: string }) {
  const [text, setText] = useState('');
  const answer = useAnswerConsult(ticketId, consult.id);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void answer.give({ answer: text.trim() });
      }}
    >
      <textarea
        className="textarea"
        rows={3}
        aria-label={words.answer}
        placeholder={words.answer}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="button primary small" disabled={answer.pending || text.trim() === ''}>
        {words.giveAnswer}
      </button>
      <FailureNote failure={answer.failure} />
    </form>
  );
}
