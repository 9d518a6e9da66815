import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useChangeTicket } from '../../api/orders.ts';
import { tellUndoable } from '../../api/undo.ts';
import { Icon } from '../../components/icons.tsx';
import { KeysOf } from '../../components/keys-of.tsx';
import { Customer, SeverityMark } from '../../components/marks.tsx';
import { tell } from '../../layout/news.tsx';
import { listOf, paths } from '../../paths.ts';
import { strings } from '../../strings/en.ts';
import { PresentPeople } from './present-people.tsx';
import { allows, useTicket, useTicketPlace } from './ticket-context.ts';

export function TicketHead() {
  const ticket = useTicket();
  const [search, go] = useTicketPlace();
  return (
    <header className="ticket-head">
      <Link
        {...paths.queue(listOf(search))}
        className="button bare icon ticket-back"
        aria-label={strings.keys.back}
        title={strings.keys.back}
      >
        <Icon name="back" />
      </Link>
      <div className="ticket-titles">
        <h1 id="ticket-title" className="cut" title={ticket.subject}>
          <span className="quiet">#{ticket.number}</span> {ticket.subject}
        </h1>
        <p className="ticket-facts second">
          {ticket.customer && <Customer customer={ticket.customer} />}
          <span className="nowrap">{strings.statuses[ticket.status]}</span>
          <SeverityMark severity={ticket.severity.value} name={ticket.severity.name} />
          <span className="nowrap">{strings.priorities[ticket.priority]}</span>
          <span className="cut">{ticket.issueType.name}</span>
          <span className="cut">
            {strings.tier(ticket.tier.value)} · {ticket.team.name}
          </span>
          {ticket.restricted && (
            <span className="ticket-locked nowrap">
              <Icon name="lock" size={12} /> {strings.restricted}
            </span>
          )}
          <Merges />
          <PresentPeople ticketId={ticket.id} />
        </p>
      </div>
      <StatusButton />
      {allows(ticket, 'open-escalation') && (
        <button type="button" className="button ticket-escalate" onClick={() => go({ sheet: 'escalate' })}>
          {strings.panel.escalate}
          <KeysOf action="escalate" />
        </button>
      )}
    </header>
  );
}

/** Where it goes on, and what goes on in it. */
function Merges() {
  const { mergedInto, mergedFrom } = useTicket();
  const { mergedIntoTicket, mergedFromTicket } = strings.merges;
  return (
    <>
      {mergedInto && (
        <Link {...paths.ticket(mergedInto.id)} className="nowrap">
          {mergedIntoTicket(mergedInto.number)}
        </Link>
      )}
      {mergedFrom.map(({ id, number }) => (
        <Link key={id} {...paths.ticket(id)} className="nowrap">
          {mergedFromTicket(number)}
        </Link>
      ))}
    </>
  );
}

/** Resolving, and opening again. A refusal is told in the server's words. */
function StatusButton() {
  const ticket = useTicket();
  const change = useChangeTicket(ticket.id);
  const { failure } = change;
  useEffect(() => {
    if (failure) tell(failure.message);
  }, [failure]);
  const resolving = allows(ticket, 'resolve');
  if (!resolving && !allows(ticket, 'reopen')) return null;
  const { head } = strings;
  const give = async () => {
    const status = resolving ? 'resolved' : 'open';
    const changed = await change.give({ status, expectedVersion: ticket.version });
    if (!changed) return;
    const done = resolving ? head.resolved(ticket.number) : head.reopened(ticket.number);
    tellUndoable(done, ticket.id, changed);
  };
  return (
    <button type="button" className="button" disabled={change.pending} onClick={() => void give()}>
      {resolving ? head.resolve : head.reopen}
    </button>
  );
}
