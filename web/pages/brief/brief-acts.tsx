import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { compensationsOf } from '../../api/authority.ts';
import type { Brief } from '../../api/brief.ts';
import { useEscalationOrder } from '../../api/orders.ts';
import { ticketById } from '../../api/questions.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Dated } from '../../components/moment.tsx';
import { DeEscalateSheet } from '../../forms/de-escalate-sheet.tsx';
import { ApproveSheet, RefuseSheet } from '../../forms/decide-approval-sheets.tsx';
import { DecisionSheet } from '../../forms/decision-sheet.tsx';
import { moneyText } from '../../strings/en-authority.ts';
import { briefStrings } from '../../strings/en-brief.ts';

type Opened =
  | { readonly sheet: 'decision' | 'back' }
  | { readonly sheet: 'approve' | 'refuse'; readonly id: string };

/** What whoever reads the brief may do about it, in the sheets of the ticket. */
export function BriefActs({ brief }: { brief: Brief }) {
  const words = briefStrings;
  const [opened, setOpened] = useState<Opened | null>(null);
  const accept = useEscalationOrder(brief.ticket.id, brief.escalationId, 'accept');
  const may = (name: string) => brief.allowedCommands.includes(name);
  const asked = brief.money.asked.filter(({ mayDecide }) => mayDecide);
  return (
    <>
      {brief.decision && (
        <section className="brief-part strong" aria-label={words.decided}>
          <h2>{words.decided}</h2>
          <p className="brief-asked">{brief.decision.text}</p>
          <p className="second quiet">
            {brief.decision.by.name}, <Dated at={brief.decision.at} />
          </p>
        </section>
      )}
      <div className="brief-acts">
        {may('accept-escalation') && (
          <button
            type="button"
            className="button primary"
            disabled={accept.pending}
            onClick={() => void accept.give({})}
          >
            {words.accept}
          </button>
        )}
        {may('record-decision') && (
          <button type="button" className="button primary" onClick={() => setOpened({ sheet: 'decision' })}>
            {words.decide}
          </button>
        )}
        {asked.flatMap(({ approvalId: id, amount, currency }) => [
          <button
            key={`${id} approve`}
            type="button"
            className="button"
            onClick={() => setOpened({ sheet: 'approve', id })}
          >
            {words.approve(moneyText(amount, currency))}
          </button>,
          <button
            key={`${id} refuse`}
            type="button"
            className="button"
            onClick={() => setOpened({ sheet: 'refuse', id })}
          >
            {words.refuse(moneyText(amount, currency))}
          </button>,
        ])}
        {may('de-escalate') && (
          <button type="button" className="button" onClick={() => setOpened({ sheet: 'back' })}>
            {words.back}
          </button>
        )}
        <span className="spring" />
        <button type="button" className="button" onClick={() => print()}>
          {words.print}
        </button>
      </div>
      <FailureNote failure={accept.failure} />
      {opened && <OpenedSheet brief={brief} opened={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

function OpenedSheet(props: { brief: Brief; opened: Opened; onClose: () => void }) {
  const { brief, opened, onClose } = props;
  const ticket = useQuery(ticketById(brief.ticket.id)).data;
  const books = useQuery(compensationsOf(brief.ticket.id)).data;
  const escalation = ticket?.escalations.find(({ id }) => id === brief.escalationId);
  if ('id' in opened) {
    const approval = books?.approvals.find(({ id }) => id === opened.id);
    if (!approval) return null;
    const Decide = opened.sheet === 'approve' ? ApproveSheet : RefuseSheet;
    return <Decide approval={approval} onClose={onClose} />;
  }
  if (!ticket || !escalation) return null;
  const Sheet = opened.sheet === 'decision' ? DecisionSheet : DeEscalateSheet;
  return <Sheet ticket={ticket} escalation={escalation} onClose={onClose} />;
}
