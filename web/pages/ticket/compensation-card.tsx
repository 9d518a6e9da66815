import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type ApprovalView,
  compensationsOf,
  type TicketCompensations,
  useBookCompensation,
  useDecideApproval,
} from '../../api/authority.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Day, Moment } from '../../components/moment.tsx';
import { ApproveSheet } from '../../forms/decide-approval-sheets.tsx';
import { authorityStrings, moneyText } from '../../strings/en-authority.ts';
import { useTicket, useTicketPlace } from './ticket-context.ts';
import './compensation-card.css';

type Given = TicketCompensations['given'][number];

/** What the customer got, what is asked, and the way to give more. */
export function CompensationCard() {
  const ticket = useTicket();
  const [, go] = useTicketPlace();
  const { books: words, give } = authorityStrings;
  const books = useQuery(compensationsOf(ticket.id));
  if (!books.data) return null;
  const { given, approvals, mayGive } = books.data;
  return (
    <section className="card books">
      <div className="card-head">
        <h2>{words.title}</h2>
        <span className="spring" />
        {mayGive && (
          <button type="button" className="button small" onClick={() => go({ sheet: 'compensate' })}>
            {give.open}
          </button>
        )}
      </div>
      {given.length === 0 ? (
        <p className="quiet">{words.nothing}</p>
      ) : (
        <ul className="books-rows">
          {given.map((one) => (
            <GivenRow key={one.id} one={one} ticketId={ticket.id} />
          ))}
        </ul>
      )}
      {approvals.length > 0 && (
        <>
          <h3>{words.approvals}</h3>
          <ul className="books-rows">
            {approvals.map((one) => (
              <ApprovalRow key={one.id} approval={one} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function GivenRow({ one, ticketId }: { one: Given; ticketId: string }) {
  const { books: words, actions } = authorityStrings;
  const isHere = one.ticketId === ticketId;
  return (
    <li>
      <strong>{moneyText(one.amount, one.currency)}</strong> {actions[one.action].toLowerCase()},{' '}
      <Day at={one.givenAt} />{' '}
      {!isHere && (one.ticketNumber === null ? words.elsewhere : words.on(one.ticketNumber))}{' '}
      {words.by(one.givenBy.name)}
      {one.reference && <span className="chip">{words.booked(one.reference)}</span>}
      {one.reason && <p className="second">{one.reason}</p>}
      {isHere && one.reference === null && <Booking ticketId={ticketId} compensationId={one.id} />}
    </li>
  );
}

function Booking({ ticketId, compensationId }: { ticketId: string; compensationId: string }) {
  const { books: words } = authorityStrings;
  const [reference, setReference] = useState('');
  const book = useBookCompensation(ticketId, compensationId);
  return (
    <form
      className="books-booking"
      onSubmit={(event) => {
        event.preventDefault();
        if (reference.trim() !== '') void book.give({ reference: reference.trim() });
      }}
    >
      <input
        className="input"
        aria-label={words.reference}
        placeholder="RF-1234"
        maxLength={40}
        value={reference}
        onChange={(event) => setReference(event.target.value)}
      />
      <button type="submit" className="button small" disabled={book.pending || reference.trim() === ''}>
        {words.book}
      </button>
      <FailureNote failure={book.failure} />
    </form>
  );
}

function ApprovalRow({ approval }: { approval: ApprovalView }) {
  const { books: words } = authorityStrings;
  const [isOpen, setOpen] = useState(false);
  const withdraw = useDecideApproval(approval, 'withdraw');
  const { allowedCommands, state, approvedAmount, tookMinutes } = approval;
  return (
    <li>
      <strong>{moneyText(approvedAmount ?? approval.amount, approval.currency)}</strong>{' '}
      {words.asks(approval.askedBy.name, approval.approver.name)}{' '}
      <span className={state === 'open' && approval.overdue ? 'chip missed' : 'chip'}>
        {words.states[state]}
      </span>
      {state === 'open' ? (
        <p className="second">
          {words.decideBy} <Moment at={approval.dueAt} />
        </p>
      ) : (
        tookMinutes !== null && <p className="second">{words.took(tookMinutes)}</p>
      )}
      {approval.decisionReason && <p className="second">{approval.decisionReason}</p>}
      {allowedCommands.includes('approve') && (
        <button type="button" className="button small" onClick={() => setOpen(true)}>
          {words.decide}
        </button>
      )}
      {allowedCommands.includes('withdraw') && (
        <button
          type="button"
          className="button small"
          disabled={withdraw.pending}
          onClick={() => void withdraw.give({})}
        >
          {words.withdraw}
        </button>
      )}
      {isOpen && <ApproveSheet approval={approval} onClose={() => setOpen(false)} />}
    </li>
  );
}
