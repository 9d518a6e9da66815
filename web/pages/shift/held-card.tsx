import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { peopleList, useMe } from '../../api/questions.ts';
import { type HeldEscalation, useHandShiftOver, useKeepOverShift } from '../../api/shift.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { SeverityMark, State } from '../../components/marks.tsx';
import { Moment } from '../../components/moment.tsx';
import { tell } from '../../layout/news.tsx';
import { paths } from '../../paths.ts';
import { shiftStrings } from '../../strings/en-shift.ts';

/** One escalation that somebody holds as the shift ends: two lines that go along, and a person or a reason. */
export function HeldCard({ held, of }: { held: HeldEscalation; of: string }) {
  const words = shiftStrings;
  const { ticket, lines, dueWhileOff, kept, roles } = held;
  return (
    <article className="held-card" aria-label={`#${ticket.number} ${ticket.subject}`}>
      <header>
        <Link {...paths.ticket(ticket.id, { panel: 'escalation', escalation: held.number })}>
          <span className="quiet">#{ticket.number}</span> {ticket.subject}
        </Link>
        <span className="held-marks">
          {kept && <span className="chip">{words.kept}</span>}
          <State state={held.state} />
          <SeverityMark severity={held.severity} />
        </span>
      </header>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="second quiet">
        {words.holds}: {roles.map((role) => words.roles[role]).join(', ')} · {held.path}
      </p>
      {dueWhileOff.length > 0 && (
        <p className="held-due">
          {words.due}:{' '}
          {dueWhileOff.map(({ label, dueAt }, index) => (
            <span key={label}>
              {index > 0 && ', '}
              {label} <Moment at={dueAt} />
            </span>
          ))}
        </p>
      )}
      <Decide held={held} of={of} />
    </article>
  );
}

function Decide({ held, of }: { held: HeldEscalation; of: string }) {
  const words = shiftStrings;
  const hand = useHandShiftOver(held);
  const keep = useKeepOverShift(held);
  const everybody = useQuery(peopleList).data?.people ?? [];
  const me = useMe().person.id;
  const anybody = everybody.filter(({ id, role }) => id !== of && role !== 'viewer');
  const takers = held.takers.length > 0 ? held.takers : anybody;
  const [form, setForm] = useState({ toId: held.takers[0]?.id ?? '', note: '', reason: '' });
  const set = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }));
  const isBusy = hand.pending || keep.pending;
  const giveIt = async (event: FormEvent) => {
    event.preventDefault();
    const note = form.note.trim();
    const order = { toId: form.toId, ...(of === me ? {} : { fromId: of }), ...(note ? { note } : {}) };
    if (await hand.give(order)) tell(words.given(takers.find(({ id }) => id === form.toId)?.name ?? ''));
  };
  const keepIt = async (event: FormEvent) => {
    event.preventDefault();
    if (await keep.give({ reason: form.reason.trim(), ...(of === me ? {} : { personId: of }) }))
      tell(words.keptNow);
  };
  return (
    <div className="held-decide">
      <form onSubmit={(event) => void giveIt(event)}>
        <label>
          <span className="label">{held.takers.length === 0 ? words.nobody : words.to}</span>
          <select className="select" value={form.toId} onChange={({ target }) => set({ toId: target.value })}>
            <option value="">{words.choose}</option>
            {takers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="label">{words.note}</span>
          <input className="input" value={form.note} onChange={({ target }) => set({ note: target.value })} />
        </label>
        <button type="submit" className="button primary" disabled={form.toId === '' || isBusy}>
          {words.give}
        </button>
      </form>
      <form onSubmit={(event) => void keepIt(event)}>
        <label>
          <span className="label">{words.keepReason}</span>
          <input
            className="input"
            value={form.reason}
            onChange={({ target }) => set({ reason: target.value })}
          />
        </label>
        <button type="submit" className="button" disabled={form.reason.trim() === '' || isBusy}>
          {words.keep}
        </button>
      </form>
      <FailureNote failure={hand.failure ?? keep.failure} />
    </div>
  );
}
