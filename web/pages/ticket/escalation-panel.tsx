import { useQuery } from '@tanstack/react-query';
import { packetOf, useMe } from '../../api/questions.ts';
import type { EscalationView } from '../../api/schemas.ts';
import { Icon, KindMark } from '../../components/icons.tsx';
import { KeysOf } from '../../components/keys-of.tsx';
import { SeverityMark, State } from '../../components/marks.tsx';
import { Moment, useTimeLeft } from '../../components/moment.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { writeDraft } from '../../drafts.ts';
import { strings } from '../../strings/en.ts';
import { RunningClocks } from './running-clocks.tsx';
import { ConsultCard } from './consult-card.tsx';
import { CoordinationCard, DecisionCard, OutcomeCard } from './coordination-card.tsx';
import { EscalationActions } from './escalation-actions.tsx';
import { PacketCard } from './packet-card.tsx';
import { replyKey } from './reply-draft.ts';
import { allows, chosenEscalation, useTicket, useTicketPlace } from './ticket-context.ts';
import type { Accepting } from './use-accept-escalation.ts';

/** One escalation: where it stands, what may be done, and its packet. */
export function EscalationPanel({ accept }: { accept: Accepting }) {
  const ticket = useTicket();
  const [search, go] = useTicketPlace();
  const escalation = chosenEscalation(ticket, search.escalation);
  const { panel } = strings;
  if (!escalation) {
    return (
      <>
        <div className="panel-none">
          <h2>{panel.none}</h2>
          <p className="quiet">{panel.noneDetail}</p>
          {allows(ticket, 'open-escalation') && (
            <button type="button" className="button primary" onClick={() => go({ sheet: 'escalate' })}>
              {panel.escalate} <KeysOf action="escalate" />
            </button>
          )}
        </div>
        <ConsultCard />
      </>
    );
  }
  const asksExperts = ticket.consults.some(({ open }) => open);
  return (
    <>
      {ticket.escalations.length > 1 && <EscalationChoice chosen={escalation} />}
      <section className="card">
        <header className="escalation-head">
          <h2>
            <KindMark kind={escalation.kind} />
            {escalation.path.name}
          </h2>
          <State state={escalation.state} />
        </header>
        <p className="panel-facts second">
          <span>{strings.kinds[escalation.kind]}</span>
          <SeverityMark severity={escalation.severity} />
          <span>{strings.tierAndTeam(escalation.tier, escalation.team.name, escalation.path.name)}</span>
          <span>{panel.from(escalation.sender.name)}</span>
          <span>
            {panel.opened('')}
            <Moment at={escalation.openedAt} />
          </span>
          {escalation.bounces > 0 && (
            <span>
              {strings.steering.bounces(
                escalation.bounces,
                escalation.bounceLimit,
                escalation.returns,
                escalation.wrongTeams,
              )}
            </span>
          )}
          <Linked escalation={escalation} />
          <span>{panel.policy(escalation.policyVersion)}</span>
        </p>
        <p className="why">
          <Sentence text={escalation.why} />
        </p>
        {escalation.offer && !ticket.ownership.offer && <Offer offer={escalation.offer} />}
        {escalation.returned && <Returned returned={escalation.returned} />}
        <CoordinationCard escalation={escalation} />
        {escalation.decision && <DecisionCard decision={escalation.decision} />}
        {escalation.answer && <Answer escalation={escalation} answer={escalation.answer} />}
        {escalation.outcome && <OutcomeCard outcome={escalation.outcome} />}
        <EscalationActions escalation={escalation} accept={accept} />
      </section>
      <RunningClocks escalation={escalation} />
      {asksExperts && <ConsultCard />}
      <PacketCard key={escalation.id} escalation={escalation} />
      {!asksExperts && <ConsultBelow escalationId={escalation.id} />}
    </>
  );
}

/** Below the packet once that is there: it would be pushed down. */
function ConsultBelow({ escalationId }: { escalationId: string }) {
  return useQuery(packetOf(escalationId)).isPending ? null : <ConsultCard />;
}

function EscalationChoice({ chosen }: { chosen: EscalationView }) {
  const ticket = useTicket();
  const [, go] = useTicketPlace();
  return (
    <select
      className="select escalation-choice"
      aria-label={strings.panel.choose}
      value={chosen.number}
      onChange={(event) => go({ escalation: Number(event.target.value) })}
    >
      {ticket.escalations.map((one) => (
        <option key={one.id} value={one.number}>
          {`${strings.openEscalation(one.number)}: ${one.path.name}, ${strings.escalationStates[one.state].toLowerCase()}`}
        </option>
      ))}
    </select>
  );
}

function Offer({ offer }: { offer: NonNullable<EscalationView['offer']> }) {
  const me = useMe();
  const left = useTimeLeft(offer.dueAt, strings.clock);
  const to = offer.to.id === me.person.id ? strings.strip.you : offer.to.name;
  return (
    <p className="panel-line offer-line">
      <Icon name="right" />
      <span>{strings.panel.offer(`${to} (${strings.offerSteps[offer.step]})`, left)}</span>
    </p>
  );
}

function Returned({ returned }: { returned: NonNullable<EscalationView['returned']> }) {
  return (
    <div className="notice risk returned">
      <Icon name="back" />
      <div>
        <p>
          {strings.panel.returned(returned.by.name)} <Moment at={returned.at} />{' '}
          {returned.items.length > 0 && strings.panel.asksFor}
        </p>
        {returned.items.length > 0 && (
          <ul className="dotted">
            {returned.items.map((item) => (
              <li key={item}>{strings.items[item]}</li>
            ))}
          </ul>
        )}
        {returned.note && <p className="quoted">{returned.note}</p>}
      </div>
    </div>
  );
}

function Answer({
  escalation,
  answer,
}: {
  escalation: EscalationView;
  answer: NonNullable<EscalationView['answer']>;
}) {
  const ticket = useTicket();
  const [, go] = useTicketPlace();
  const { panel } = strings;
  const explain = () => {
    writeDraft(replyKey(ticket.id), { text: answer.explanation ?? '', explains: escalation.id });
    go({ write: 'reply', pane: 'thread' });
  };
  return (
    <div className="answer">
      <h3>{panel.answer}</h3>
      <p className="quoted">{answer.text}</p>
      <h3>{panel.explanation}</h3>
      {answer.explanation && <p className="quoted">{answer.explanation}</p>}
      {answer.explainedAt ? (
        <p className="panel-line met">
          <Icon name="check" />
          <span>
            {panel.explanationSent('')}
            <Moment at={answer.explainedAt} />
          </span>
        </p>
      ) : (
        <p className="panel-line risk">
          <Icon name="warn" />
          <span>{panel.explanationWaits}</span>
          {allows(ticket, 'add-message') && (
            <button type="button" className="button small primary" onClick={explain}>
              {panel.explain}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

/** Which escalation it continues, and which ones continue it. */
function Linked({ escalation }: { escalation: EscalationView }) {
  const [, go] = useTicketPlace();
  const { linked } = strings.steering;
  const marks = [
    ...(escalation.continues ? [{ ...escalation.continues, words: linked.continues }] : []),
    ...escalation.continuedBy.map((one) => ({ ...one, words: linked.continuedBy })),
  ];
  return marks.map(({ id, number, words }) => (
    <button key={id} type="button" className="link" onClick={() => go({ escalation: number })}>
      {words(number)}
    </button>
  ));
}
