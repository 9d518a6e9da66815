import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ticketById } from '../../api/questions.ts';
import type { TicketView } from '../../api/schemas.ts';
import { FailedPage, Skeleton } from '../../components/page-state.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { useFrame } from '../../layout/frame-context.ts';
import { listOf, panelNames, paths } from '../../paths.ts';
import { rememberTicket } from '../../recent.ts';
import { strings } from '../../strings/en.ts';
import { OwnershipStrip } from './ownership-strip.tsx';
import { SidePanel } from './side-panel.tsx';
import { Thread } from './thread.tsx';
import { allows, chosenEscalation, paneOf, TicketContext, useTicketPlace } from './ticket-context.ts';
import { TicketBottomBar } from './ticket-bottom-bar.tsx';
import { TicketHead } from './ticket-head.tsx';
import { TicketListPane } from './ticket-list-pane.tsx';
import { TicketSheets } from './ticket-sheets.tsx';
import { TriggerAsks } from './trigger-asks.tsx';
import { useAcceptEscalation } from './use-accept-escalation.ts';
import './ticket.css';

/** Who owns this, what happens next, when does the customer hear from us? */
export function TicketPage() {
  const { ticketId } = useParams({ from: '/tickets/$ticketId' });
  const search = useSearch({ from: '/tickets/$ticketId' });
  const ticket = useQuery(ticketById(ticketId));
  return (
    <>
      <main id="content" className="ticket-page" data-pane={paneOf(search)}>
        <TicketListPane ticketId={ticketId} />
        {ticket.data ? (
          <TicketContext value={ticket.data}>
            <Ticket key={ticketId} ticket={ticket.data} />
          </TicketContext>
        ) : ticket.error ? (
          <FailedPage
            page
            error={ticket.error}
            onRetry={() => void ticket.refetch()}
            notFound={strings.states.ticketNotFound}
          />
        ) : (
          <div className="ticket">
            <Skeleton shape="ticket" rows={8} />
          </div>
        )}
      </main>
      {ticket.data && (
        <TicketContext value={ticket.data}>
          <TicketBottomBar />
        </TicketContext>
      )}
    </>
  );
}

function Ticket({ ticket }: { ticket: TicketView }) {
  useEffect(() => rememberTicket(ticket), [ticket.id]);
  const [search, go] = useTicketPlace();
  const navigate = useNavigate();
  const { openPalette } = useFrame();
  const escalation = chosenEscalation(ticket, search.escalation);
  const accept = useAcceptEscalation(ticket, escalation);
  useEffect(() => {
    document.title = strings.titles.ticket(ticket.number, ticket.subject);
  }, [ticket.number, ticket.subject]);
  useKeys({
    accept: allows(escalation, 'accept-escalation') ? accept.give : undefined,
    consult: allows(ticket, 'ask-consult') ? () => go({ sheet: 'consult' }) : undefined,
    escalate: allows(ticket, 'open-escalation') ? () => go({ sheet: 'escalate' }) : undefined,
    reply: allows(ticket, 'add-message') ? () => go({ write: 'reply', pane: 'thread' }) : undefined,
    note: allows(ticket, 'add-note') ? () => go({ write: 'note', pane: 'thread' }) : undefined,
    panel: (event) => go({ panel: panelNames[Number(event?.key ?? 1) - 1], pane: 'panel' }),
    search: openPalette,
    back: () => void navigate(paths.queue(listOf(search))),
    leave: search.write ? () => go({ write: undefined }) : undefined,
  });
  return (
    <article className="ticket" aria-labelledby="ticket-title">
      <TicketHead />
      <OwnershipStrip accept={accept} />
      <TriggerAsks />
      <div className="ticket-columns">
        <Thread />
        <SidePanel accept={accept} />
      </div>
      <TicketSheets />
    </article>
  );
}
