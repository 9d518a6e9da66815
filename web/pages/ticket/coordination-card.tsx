import { useMe } from '../../api/questions.ts';
import type { EscalationView } from '../../api/schemas.ts';
import { Icon } from '../../components/icons.tsx';
import { Moment } from '../../components/moment.tsx';
import { writeDraft } from '../../drafts.ts';
import { strings } from '../../strings/en.ts';
import { replyKey } from './reply-draft.ts';
import { allows, useTicket, useTicketPlace } from './ticket-context.ts';

/** Who has to decide since it went to and fro too often, by when, and what the last one wanted. */
export function CoordinationCard({ escalation }: { escalation: EscalationView }) {
  const ticket = useTicket();
  const me = useMe();
  const [, go] = useTicketPlace();
  const { coordination } = escalation;
  const { coordination: words } = strings.steering;
  if (!coordination) return escalation.settled ? <p className="panel-line quiet">{words.settled}</p> : null;
  const { coordinator, decideBy, proposedPath, note, explainedAt } = coordination;
  const isMe = coordinator.id === me.person.id;
  const explain = () => {
    writeDraft(replyKey(ticket.id), { text: '', explains: escalation.id });
    go({ write: 'reply', pane: 'thread' });
  };
  return (
    <div className="notice risk">
      <Icon name="warn" />
      <div>
        <p>
          <strong>{isMe ? words.headingYou : words.heading(coordinator.name)}</strong>
          {decideBy && (
            <>
              {` ${words.by} `}
              <Moment at={decideBy} />
            </>
          )}
          {'. '}
          {proposedPath && words.proposed(proposedPath.name)} {isMe && words.cannot}
        </p>
        {note && <p className="quoted">{note}</p>}
        {isMe && !explainedAt && allows(ticket, 'add-message') && (
          <button type="button" className="button small" onClick={explain}>
            {words.explain}
          </button>
        )}
        {explainedAt && <p>{words.explained}</p>}
      </div>
    </div>
  );
}

/** What a manager decided. */
export function DecisionCard({ decision }: { decision: NonNullable<EscalationView['decision']> }) {
  const { decision: words } = strings.steering;
  return (
    <div className="answer">
      <h3>{words.heading}</h3>
      <p className="quoted">{decision.text}</p>
      <p className="second">
        {words.by(decision.by.name)}, <Moment at={decision.at} />
      </p>
    </div>
  );
}

/** The outcome note: what came of it, and what the customer may be told. */
export function OutcomeCard({ outcome }: { outcome: NonNullable<EscalationView['outcome']> }) {
  const { outcome: words } = strings.steering;
  return (
    <div className="answer">
      <h3>{words.title}</h3>
      <ul className="dotted">
        {outcome.text.split('\n').map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="second">
        {words.by(outcome.by.name)}, <Moment at={outcome.at} />
      </p>
    </div>
  );
}
