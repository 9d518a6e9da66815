import { useState } from 'react';
import { useExcuseMiss, useWithdrawExcuse } from '../../api/clock-orders.ts';
import type { MissView } from '../../api/schemas.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Moment } from '../../components/moment.tsx';
import { tell } from '../../layout/news.tsx';
import { strings } from '../../strings/en.ts';
import { useTicket } from './ticket-context.ts';

/** Every promise that was missed. An excuse stands beside its miss and never takes its place. */
export function Misses() {
  const { misses } = useTicket();
  const { clockActs: words } = strings;
  if (misses.length === 0) return null;
  const excused = misses.filter(({ excuse }) => excuse !== null).length;
  return (
    <section className="card">
      <h2>{words.misses}</h2>
      <p className="second">{words.missesCount(misses.length, excused)}</p>
      <ul className="clocks">
        {misses.map((miss) => (
          <Miss key={miss.seq} miss={miss} />
        ))}
      </ul>
    </section>
  );
}

function Miss({ miss }: { miss: MissView }) {
  const ticket = useTicket();
  const { clockActs: words } = strings;
  const withdraw = useWithdrawExcuse(ticket.id, miss.seq);
  const [open, setOpen] = useState(false);
  const escalation = ticket.escalations.find(({ id }) => id === miss.escalationId);
  const takeBack = async () => {
    if (await withdraw.give({})) tell(words.withdrawDone);
  };
  return (
    <li>
      <p className="clock-head">
        <strong className="cut">{miss.label}</strong>
        <span className="second">
          <Moment at={miss.missedAt} />
        </span>
      </p>
      {escalation && <p className="second">{strings.openEscalation(escalation.number)}</p>}
      {miss.excuse && (
        <p>
          {words.excusedBy(miss.excuse.by.name)} {miss.excuse.reason}
        </p>
      )}
      {miss.mayExcuse &&
        (miss.excuse ? (
          <button
            type="button"
            className="link second"
            disabled={withdraw.pending}
            onClick={() => void takeBack()}
          >
            {words.withdraw}
          </button>
        ) : (
          !open && (
            <button type="button" className="link second" onClick={() => setOpen(true)}>
              {words.excuse}
            </button>
          )
        ))}
      {open && !miss.excuse && <ExcuseForm miss={miss} onClose={() => setOpen(false)} />}
      <FailureNote failure={withdraw.failure} news={[]} />
    </li>
  );
}

function ExcuseForm({ miss, onClose }: { miss: MissView; onClose: () => void }) {
  const ticket = useTicket();
  const { clockActs: words } = strings;
  const excuse = useExcuseMiss(ticket.id, miss.seq);
  const [reason, setReason] = useState('');
  const give = async () => {
    if (!(await excuse.give({ reason: reason.trim() }))) return;
    tell(words.excuseDone);
    onClose();
  };
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim()) void give();
      }}
    >
      <label className="label" htmlFor={`excuse-${miss.seq}`}>
        {words.excuseLabel}
      </label>
      <textarea
        id={`excuse-${miss.seq}`}
        className="textarea"
        rows={2}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="one-line">
        <button type="submit" className="button small" disabled={!reason.trim() || excuse.pending}>
          {words.excuseSend}
        </button>
        <button type="button" className="link second" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
      <FailureNote failure={excuse.failure} news={[]} />
    </form>
  );
}
