import { useQuery } from '@tanstack/react-query';
import { useChangeTicket } from '../../api/orders.ts';
import { tellUndoable } from '../../api/undo.ts';
import { queueStrings } from '../../strings/en-queue.ts';
import { type Need, type TriageView, triageOf } from '../../api/triage.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Day } from '../../components/moment.tsx';
import { FailedPage, Skeleton } from '../../components/page-state.tsx';
import { strings } from '../../strings/en.ts';
import { ChecklistItem } from './checklist-item.tsx';
import { CommitmentsCard } from './commitments-card.tsx';
import { FieldsCard } from './fields-card.tsx';
import { IssueTypeChoice } from './issue-type-choice.tsx';
import { SimilarCard } from './similar-card.tsx';
import { allows, useTicket } from './ticket-context.ts';
import './triage-panel.css';

/** What to ask, what is known already, which dates count, and who had the same. */
export function TriagePanel() {
  const ticket = useTicket();
  const triage = useQuery(triageOf(ticket.id));
  if (!triage.data) {
    if (triage.error) return <FailedPage error={triage.error} onRetry={() => void triage.refetch()} />;
    return <Skeleton rows={5} height="44px" />;
  }
  return (
    <>
      <Checklist triage={triage.data} />
      <SimilarCard ticketId={ticket.id} />
      <CommitmentsCard commitments={triage.data.commitments} />
      <FieldsCard />
      <NeedsCard needs={triage.data.needs} />
      <ContactsCard triage={triage.data} />
    </>
  );
}

function Checklist({ triage: { checklist } }: { triage: TriageView }) {
  const words = strings.triage;
  const done = checklist.filter((item) => item.done).length;
  return (
    <section className="card">
      <header className="card-head">
        <h2>{words.checklist}</h2>
        <IssueTypeChoice />
        <span className="spring" />
        {checklist.length > 0 && (
          <span className="second figures">{words.progress(done, checklist.length)}</span>
        )}
      </header>
      {checklist.length === 0 && <p className="quiet">{words.none}</p>}
      <ul className="checklist">
        {checklist.map((item) => (
          <ChecklistItem key={item.key} item={item} />
        ))}
      </ul>
    </section>
  );
}

const needNames = Object.keys(strings.triage.needNames) as Need[];

/** What the work needs that support does not have; triggers read it. */
function NeedsCard({ needs }: { needs: readonly Need[] }) {
  const ticket = useTicket();
  const change = useChangeTicket(ticket.id);
  const toggle = (need: Need) => {
    const wanted = needs.includes(need) ? needs.filter((one) => one !== need) : [...needs, need];
    void change
      .give({ needs: wanted })
      .then((changed) => changed && tellUndoable(queueStrings.undo.tagged, ticket.id, changed));
  };
  return (
    <section className="card">
      <h2>{strings.triage.needs}</h2>
      <div className="needs">
        {needNames.map((need) => (
          <label key={need} className="choice">
            <input
              type="checkbox"
              checked={needs.includes(need)}
              disabled={change.pending || !allows(ticket, 'change-ticket')}
              onChange={() => toggle(need)}
            />
            {strings.triage.needNames[need]}
          </label>
        ))}
      </div>
      {change.failure && <FailureNote failure={change.failure} />}
    </section>
  );
}

function ContactsCard({ triage: { contacts, chasers } }: { triage: TriageView }) {
  const words = strings.triage;
  return (
    <section className="card">
      <header className="card-head">
        <h2>{words.contacts}</h2>
        <span className="spring" />
        <span className="second figures">{words.contactCount(contacts.length)}</span>
      </header>
      {chasers > 0 && <p>{words.chasers(chasers)}</p>}
      <ul className="contacts-list second figures">
        {contacts.map(({ number, at }) => (
          <li key={`${number}-${at}`}>
            #{number}, <Day at={at} />
          </li>
        ))}
      </ul>
    </section>
  );
}
