import { useState } from 'react';
import { useMe } from '../../api/questions.ts';
import { type TriageView, useEndCommitment, useMakeCommitment } from '../../api/triage.ts';
import { now } from '../../clock.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Moment } from '../../components/moment.tsx';
import { strings } from '../../strings/en.ts';
import { instantOfWall, wallOfInstant } from '../../times.ts';
import { allows, useTicket } from './ticket-context.ts';

type Commitment = TriageView['commitments'][number];

/** Dates that somebody counts on: the customer's own deadline, and what we agreed to. */
export function CommitmentsCard({ commitments }: { commitments: readonly Commitment[] }) {
  const ticket = useTicket();
  const words = strings.triage;
  return (
    <section className="card">
      <h2>{words.dates}</h2>
      {commitments.length === 0 && <p className="quiet">{words.noDates}</p>}
      <ul className="commitments">
        {commitments.map((one) => (
          <Recorded key={one.id} commitment={one} />
        ))}
      </ul>
      {allows(ticket, 'change-ticket') && <RecordDate />}
    </section>
  );
}

function Recorded({ commitment }: { commitment: Commitment }) {
  const ticket = useTicket();
  const words = strings.triage;
  const end = useEndCommitment(ticket.id, commitment.id);
  return (
    <li>
      <p>
        {words.what[commitment.what]}, <Moment at={commitment.dueAt} />
      </p>
      {commitment.note && <p className="second">{commitment.note}</p>}
      <p className="second">{words.by(commitment.by)}</p>
      {allows(ticket, 'change-ticket') && (
        <span className="commitment-buttons">
          {(['kept', 'dropped'] as const).map((how) => (
            <button
              key={how}
              type="button"
              className="button small bare"
              disabled={end.pending}
              onClick={() => void end.give({ how })}
            >
              {how === 'kept' ? words.kept : words.drop}
            </button>
          ))}
        </span>
      )}
      {end.failure && <FailureNote failure={end.failure} />}
    </li>
  );
}

type Recordable = 'customer-deadline' | 'commitment';

function RecordDate() {
  const ticket = useTicket();
  const words = strings.triage;
  const zone = useMe().person.timeZone;
  const make = useMakeCommitment(ticket.id);
  const [isOpen, setOpen] = useState(false);
  const [what, setWhat] = useState<Recordable>('customer-deadline');
  const [wall, setWall] = useState(() => wallOfInstant(now() + 24 * 3_600_000, zone));
  const [note, setNote] = useState('');
  const save = async () => {
    const dueAt = instantOfWall(wall, zone);
    if (!dueAt) return;
    const said = note.trim();
    if (!(await make.give({ what, dueAt, ...(said === '' ? {} : { note: said }) }))) return;
    setNote('');
    setOpen(false);
  };
  if (!isOpen)
    return (
      <button type="button" className="button small record-date-open" onClick={() => setOpen(true)}>
        {words.recordDate}
      </button>
    );
  return (
    <form
      className="record-date"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <select
        className="select"
        aria-label={words.dates}
        value={what}
        onChange={(event) => setWhat(event.target.value as Recordable)}
      >
        <option value="customer-deadline">{words.what['customer-deadline']}</option>
        <option value="commitment">{words.what.commitment}</option>
      </select>
      <input
        type="datetime-local"
        className="input"
        aria-label={words.due}
        value={wall}
        onChange={(event) => setWall(event.target.value)}
      />
      <input
        className="input"
        aria-label={words.note}
        placeholder={words.note}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <button type="submit" className="button small" disabled={make.pending}>
        {words.record}
      </button>
      {make.failure && <FailureNote failure={make.failure} />}
    </form>
  );
}
