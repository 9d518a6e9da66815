import type { TicketView } from '../../api/schemas.ts';
import { useFinishStep } from '../../api/authority.ts';
import { Moment } from '../../components/moment.tsx';
import { authorityStrings, dayText } from '../../strings/en-authority.ts';
import { allows, useTicket, useTicketPlace } from './ticket-context.ts';

/** What the customer said of the resolution, and what keeps it from coming back until that is done. */
export function AftermathCard() {
  const ticket = useTicket();
  const [, go] = useTicketPlace();
  const { aftermath: words } = authorityStrings;
  const { resolution, preventiveSteps } = ticket;
  const mayAnswer = allows(ticket, 'answer-resolution');
  const isTold = resolution.confirmation !== 'none' || resolution.waitsUntil !== null;
  if (!mayAnswer && !isTold && preventiveSteps.length === 0) return null;
  return (
    <section className="card books">
      <div className="card-head">
        <h2>{words.title}</h2>
        <span className="spring" />
        {mayAnswer && (
          <button type="button" className="button small" onClick={() => go({ sheet: 'resolution' })}>
            {words.open}
          </button>
        )}
      </div>
      {resolution.confirmation !== 'none' && (
        <p>
          {words[resolution.confirmation]}{' '}
          {resolution.satisfaction !== null && (
            <span className="chip">{words.satisfaction(resolution.satisfaction)}</span>
          )}
        </p>
      )}
      {resolution.comment && <p className="second">{resolution.comment}</p>}
      {resolution.waitsUntil && (
        <p className="quiet">
          {words.waits} <Moment at={resolution.waitsUntil} />
        </p>
      )}
      {preventiveSteps.length > 0 && (
        <>
          <h3>{words.steps}</h3>
          <ul className="books-rows">
            {preventiveSteps.map((step) => (
              <StepRow key={step.id} step={step} ticketId={ticket.id} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function StepRow({ step, ticketId }: { step: TicketView['preventiveSteps'][number]; ticketId: string }) {
  const { aftermath: words } = authorityStrings;
  const finish = useFinishStep(ticketId, step.id);
  return (
    <li>
      {step.text}{' '}
      <span className={step.overdue ? 'chip missed' : 'chip'}>
        {step.doneBy
          ? words.finished(step.doneBy.name)
          : `${step.owner?.name ?? step.team?.name ?? ''}, ${step.overdue ? words.overdue : words.due} ${dayText(step.dueOn)}`}
      </span>{' '}
      {step.state === 'open' && (
        <button
          type="button"
          className="button small"
          disabled={finish.pending}
          onClick={() => void finish.give({})}
        >
          {words.finish}
        </button>
      )}
    </li>
  );
}
