import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { customerOf, type CustomerView, useNoteCustomer } from '../../api/customers.ts';
import { useMe } from '../../api/questions.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Day } from '../../components/moment.tsx';
import { paths } from '../../paths.ts';
import { strings } from '../../strings/en.ts';
import { customerRecordStrings as words } from '../../strings/en-customer-record.ts';
import { useTicket } from './ticket-context.ts';
import './customer-record.css';

/** What everybody should know before he writes to them, and what came before. */
export function CustomerRecord({ customerId }: { customerId: string }) {
  const customer = useQuery(customerOf(customerId)).data;
  if (!customer) return null;
  return (
    <>
      <Notes key={customer.version} customer={customer} />
      <Earlier customer={customer} />
    </>
  );
}

function Notes({ customer }: { customer: CustomerView }) {
  const mayWrite = useMe().scopes.includes('tickets:write');
  const [text, setText] = useState<string | null>(null);
  const note = useNoteCustomer(customer);
  const { notes } = customer;
  if (text !== null)
    return (
      <form
        className="card customer-notes"
        onSubmit={(event) => {
          event.preventDefault();
          void note.give(text).then((changed) => changed && setText(null));
        }}
      >
        <label className="label" htmlFor="customer-notes">
          {words.notes(customer.name)}
        </label>
        <textarea
          id="customer-notes"
          className="textarea"
          rows={4}
          maxLength={4000}
          placeholder={words.placeholder}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="customer-notes-foot">
          <button type="submit" className="button primary small" disabled={note.pending}>
            {words.save}
          </button>
          <button type="button" className="button small" onClick={() => setText(null)}>
            {strings.sheets.cancel}
          </button>
        </div>
        <FailureNote failure={note.failure} />
      </form>
    );
  return (
    <section className="card customer-notes">
      <div className="card-head">
        <h2>{words.title}</h2>
        <span className="spring" />
        {mayWrite && (
          <button type="button" className="button small" onClick={() => setText(notes?.text ?? '')}>
            {notes ? words.change : words.write}
          </button>
        )}
      </div>
      {notes ? (
        <>
          <p className="customer-notes-text">{notes.text}</p>
          <p className="second">
            {words.by(notes.by?.name ?? words.somebody)} <Day at={notes.at} />
          </p>
        </>
      ) : (
        <p className="quiet">{words.none}</p>
      )}
    </section>
  );
}

function Earlier({ customer }: { customer: CustomerView }) {
  const ticket = useTicket();
  const others = customer.tickets.filter(({ id }) => id !== ticket.id);
  return (
    <section className="card earlier">
      <h2>{words.earlier}</h2>
      {others.length === 0 ? (
        <p className="quiet">{words.first}</p>
      ) : (
        <ul>
          {others.map((one) => (
            <li key={one.id}>
              <Link {...paths.ticket(one.id)}>
                #{one.number} {one.subject}
              </Link>
              <span className="second">
                {one.issueType} · {strings.statuses[one.status]}
                {one.escalated && ` · ${words.escalated}`} · <Day at={one.createdAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
