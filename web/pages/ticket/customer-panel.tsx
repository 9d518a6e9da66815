import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { compensationsOf } from '../../api/authority.ts';
import { customerOf } from '../../api/customers.ts';
import { statusLinksOf } from '../../api/status-links.ts';
import type { TicketView } from '../../api/schemas.ts';
import { PlanMark, SeverityMark } from '../../components/marks.tsx';
import { Day } from '../../components/moment.tsx';
import { Skeleton } from '../../components/page-state.tsx';
import { strings } from '../../strings/en.ts';
import { AftermathCard } from './aftermath-card.tsx';
import { CustomerRecord } from './customer-record.tsx';
import { ContactCard } from './contact-card.tsx';
import { CompensationCard } from './compensation-card.tsx';
import { StatusLinkCard } from './status-link-card.tsx';
import { allows, useTicket, useTicketPlace } from './ticket-context.ts';

type Line = readonly [name: string, value: ReactNode];

/** The cards come together: one that comes later would push the others down. */
function useAllThere(ticketId: string, customerId: string | undefined): boolean {
  const asked = [
    useQuery(compensationsOf(ticketId)),
    useQuery(statusLinksOf(ticketId)),
    useQuery({ ...customerOf(customerId ?? ''), enabled: customerId !== undefined }),
  ];
  return asked.every(({ isLoading }) => !isLoading);
}

/** Who is asking, and what is known of the ticket. */
export function CustomerPanel() {
  const ticket = useTicket();
  const [, go] = useTicketPlace();
  const { customer: words } = strings;
  const { customer, contact } = ticket;
  const isThere = useAllThere(ticket.id, customer?.id);
  const impacts = Object.entries(ticket.impact).filter(([, holds]) => holds);
  return (
    <>
      <section className="card">
        <h2>{customer ? customer.name : words.none}</h2>
        {customer && (
          <Facts
            lines={[
              [words.plan, <PlanMark key="plan" customer={customer} />],
              [words.contract, customer.contract],
              [
                words.value,
                customer.annualValue === null ? null : money(customer.annualValue, customer.currency),
              ],
              [words.since, customer.since && <Day key="since" at={customer.since} />],
              [strings.steering.dedicated, customer.dedicatedContact?.name],
              [words.contact, contact && `${contact.name}${contact.email ? `, ${contact.email}` : ''}`],
            ]}
          />
        )}
      </section>
      {isThere ? (
        <>
          {contact && <ContactCard contact={contact} ticketId={ticket.id} />}
          {customer && <CustomerRecord customerId={customer.id} />}
          <CompensationCard />
          <AftermathCard />
          <StatusLinkCard />
          <section className="card">
            <div className="card-head">
              <h2>{words.ticket}</h2>
              <span className="spring" />
              {allows(ticket, 'merge') && (
                <button type="button" className="button small" onClick={() => go({ sheet: 'merge' })}>
                  {strings.merges.open}
                </button>
              )}
            </div>
            <Facts
              lines={[
                [
                  words.severity,
                  <SeverityMark key="s" severity={ticket.severity.value} name={ticket.severity.name} />,
                ],
                [
                  '',
                  <span key="because" className="quiet">
                    {ticket.severity.because}
                  </span>,
                ],
                [words.priority, strings.priorities[ticket.priority]],
                [words.issueType, ticket.issueType.name],
                [words.channel, ticket.channel],
                [words.scope, words.scopes[ticket.scope]],
                [words.workaround, words.workarounds[ticket.workaround]],
                [
                  words.impact,
                  impacts.map(([flag]) => words.impacts[flag as keyof typeof words.impacts]).join(', '),
                ],
                [words.requestedBy, ticket.requestedBy.map((role) => words.requesters[role]).join(', ')],
                [words.tags, ticket.tags.join(', ')],
                ...ticket.fields.map(({ name, value }): Line => [name, fieldText(value)]),
                [
                  words.outside,
                  ticket.outside.map(({ system, remoteId }) => `${system} ${remoteId}`).join(', '),
                ],
              ]}
            />
          </section>
        </>
      ) : (
        <div className="card">
          <Skeleton shape="paper" rows={4} />
        </div>
      )}
    </>
  );
}

/** What a field of the policy holds, as one line; one without a value is left out. */
function fieldText(value: TicketView['fields'][number]['value']): string {
  if (typeof value === 'boolean') return value ? strings.customer.yes : strings.customer.no;
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}

function Facts({ lines }: { lines: readonly Line[] }) {
  return (
    <dl className="facts">
      {lines.map(([name, value], place) =>
        value ? (
          // The lines never change their places.
          <div key={name || place}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function money(amount: number, currency: string | null): string {
  const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }).format(amount);
  return currency ? `${currency} ${figures}` : figures;
}
