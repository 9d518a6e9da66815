import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { client } from '../../api/client.ts';
import { useWrite } from '../../api/settings.ts';
import { type StatusLink, statusLinksOf } from '../../api/status-links.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Moment } from '../../components/moment.tsx';
import { tell } from '../../layout/news.tsx';
import { customerPageStrings } from '../../strings/en-customer-pages.ts';
import { allows, useTicket } from './ticket-context.ts';
import './status-link-card.css';

/** Links by which the customer sees how it stands: made, copied once, and taken back. */
export function StatusLinkCard() {
  const { statusLinks: words } = customerPageStrings;
  const ticket = useTicket();
  const title = useId();
  const { data } = useQuery(statusLinksOf(ticket.id));
  const [address, setAddress] = useState<string | null>(null);
  const make = useWrite((_: null, header, signal) =>
    client.POST('/api/v1/tickets/{ticketId}/status-links', {
      params: { path: { ticketId: ticket.id }, header },
      body: {},
      signal,
    }),
  );
  const mayWrite = allows(ticket, 'add-message');
  const links = data?.links ?? [];
  if (!mayWrite && links.length === 0) return null;
  return (
    <section className="card status-links" aria-labelledby={title}>
      <div className="card-head">
        <h2 id={title}>{words.title}</h2>
        <span className="spring" />
        {mayWrite && (
          <button
            type="button"
            className="button small"
            disabled={make.pending}
            onClick={() => void make.give(null).then((done) => setAddress(done?.answer.address ?? null))}
          >
            {words.make}
          </button>
        )}
      </div>
      <p className="second">{links.length === 0 ? words.none : words.lead}</p>
      {address !== null && <Address address={address} />}
      <FailureNote failure={make.failure} />
      {links.length > 0 && (
        <ul className="status-link-rows">
          {links.map((link) => (
            <Row
              key={link.id}
              link={link}
              ticketId={ticket.id}
              mayEnd={mayWrite}
              onEnded={() => setAddress(null)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function Address({ address }: { address: string }) {
  const { statusLinks: words } = customerPageStrings;
  return (
    <div className="status-link-new">
      <code>{address}</code>
      <button
        type="button"
        className="button primary small"
        onClick={() => void navigator.clipboard.writeText(address).then(() => tell(words.copied))}
      >
        {words.copy}
      </button>
      <p className="second">{words.once}</p>
    </div>
  );
}

function Row(props: { link: StatusLink; ticketId: string; mayEnd: boolean; onEnded: () => void }) {
  const { statusLinks: words } = customerPageStrings;
  const { id: linkId, madeVia, madeBy, createdAt, expiresAt } = props.link;
  const [sure, setSure] = useState(false);
  const end = useWrite((_: null, header, signal) =>
    client.DELETE('/api/v1/tickets/{ticketId}/status-links/{linkId}', {
      params: { path: { ticketId: props.ticketId, linkId }, header },
      signal,
    }),
  );
  const endNow = () =>
    void end.give(null).then((done) => {
      if (!done) return;
      props.onEnded();
      tell(words.ended);
    });
  return (
    <li>
      <p>
        <Moment at={createdAt} />, {words.via[madeVia](madeBy?.name ?? '')}; {words.until}{' '}
        <Moment at={expiresAt} />
      </p>
      {props.mayEnd && (
        <button
          type="button"
          className="button small"
          disabled={end.pending}
          onClick={() => (sure ? endNow() : setSure(true))}
        >
          {sure ? words.endSure : words.end}
        </button>
      )}
      <FailureNote failure={end.failure} />
    </li>
  );
}
