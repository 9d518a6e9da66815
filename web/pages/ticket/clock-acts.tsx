import { useState } from 'react';
import { useRecordFindings, useRecordRelief, useWaitForVendor } from '../../api/clock-orders.ts';
import type { EscalationView } from '../../api/schemas.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Icon } from '../../components/icons.tsx';
import { Moment } from '../../components/moment.tsx';
import { readDraft, useDraft, writeDraft } from '../../drafts.ts';
import { tell } from '../../layout/news.tsx';
import { strings } from '../../strings/en.ts';
import { emptyReply, replyKey, type ReplyDraft } from './reply-draft.ts';
import { allows, useTicket, useTicketPlace } from './ticket-context.ts';

/** Whom we wait for besides the customer. */
export function VendorWait() {
  const ticket = useTicket();
  const { clockActs: words } = strings;
  const [name, setName] = useState('');
  const [open, setOpen] = useState(false);
  const order = useWaitForVendor(ticket.id);
  const give = async (vendor: string | null) => {
    if (!(await order.give({ vendor }))) return;
    setOpen(false);
    tell(vendor === null ? words.vendorDone : words.vendorWaits(vendor));
  };
  const { vendorWait } = ticket;
  if (!vendorWait && !allows(ticket, 'wait-for-vendor')) return null;
  return (
    <div className="clock-act">
      {vendorWait ? (
        <p className="panel-line">
          <Icon name="talk" />
          <span>
            {words.waitsFor(vendorWait.name)} <Moment at={vendorWait.since} />
          </span>
          {allows(ticket, 'vendor-answered') && (
            <button
              type="button"
              className="button small"
              disabled={order.pending}
              onClick={() => void give(null)}
            >
              {words.vendorAnswered}
            </button>
          )}
        </p>
      ) : open ? (
        <form
          className="one-line"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim()) void give(name.trim());
          }}
        >
          <label className="unseen" htmlFor="vendor-name">
            {words.vendorLabel}
          </label>
          <input
            id="vendor-name"
            className="input"
            value={name}
            placeholder={words.vendorLabel}
            maxLength={200}
            onChange={(event) => setName(event.target.value)}
          />
          <button type="submit" className="button small" disabled={!name.trim() || order.pending}>
            {words.waitForVendor}
          </button>
        </form>
      ) : (
        <button type="button" className="button small" onClick={() => setOpen(true)}>
          {words.waitForVendor}
        </button>
      )}
      <FailureNote failure={order.failure} news={[]} />
    </div>
  );
}

/** Since when the customer can work again, and what is known so far. */
export function Progress({ escalation }: { escalation: EscalationView }) {
  return (
    <div className="clock-act">
      <ReliefLine escalation={escalation} />
      <FindingsBox escalation={escalation} />
    </div>
  );
}

function ReliefLine({ escalation }: { escalation: EscalationView }) {
  const ticket = useTicket();
  const { clockActs: words } = strings;
  const order = useRecordRelief(ticket.id, escalation.id);
  const give = async (how: 'workaround' | 'fix') => {
    if (await order.give({ how })) tell(words.reliefDone);
  };
  const { relief } = escalation;
  const mayRecord = allows(escalation, 'record-relief');
  const offered = (['workaround', 'fix'] as const).filter((how) => mayRecord && relief?.how !== how);
  if (!relief && offered.length === 0) return null;
  return (
    <>
      <p className={relief ? 'panel-line met' : 'panel-line'}>
        {relief && <Icon name="check" />}
        <span>
          {relief ? words.relieved[relief.how] : words.notRelieved} {relief && <Moment at={relief.at} />}
        </span>
        {offered
          .filter((how) => relief === null || how === 'fix')
          .map((how) => (
            <button
              key={how}
              type="button"
              className="button small"
              disabled={order.pending}
              onClick={() => void give(how)}
            >
              {words.relief[how]}
            </button>
          ))}
      </p>
      <FailureNote failure={order.failure} news={[]} />
    </>
  );
}

function FindingsBox({ escalation }: { escalation: EscalationView }) {
  const ticket = useTicket();
  const [, go] = useTicketPlace();
  const { clockActs: words } = strings;
  const [text, setText, clear] = useDraft(`findings.${escalation.id}`, '');
  const order = useRecordFindings(ticket.id, escalation.id);
  const give = async () => {
    if (!(await order.give({ findings: text.trim() }))) return;
    clear();
    tell(words.findingsDone);
  };
  const { findings } = escalation;
  const intoReply = () => {
    const before = readDraft<ReplyDraft>(replyKey(ticket.id)) ?? emptyReply;
    const added = [before.text, findings?.text ?? ''].filter(Boolean).join('\n\n');
    writeDraft(replyKey(ticket.id), { ...before, text: added });
    go({ write: 'reply', pane: 'thread' });
  };
  if (!findings && !allows(escalation, 'record-findings')) return null;
  return (
    <>
      {findings && (
        <>
          <p className="second">
            {words.findingsBy(findings.by.name)} <Moment at={findings.at} />
          </p>
          <p className="quoted">{findings.text}</p>
          {allows(ticket, 'add-message') && (
            <button type="button" className="button small" onClick={intoReply}>
              {words.intoReply}
            </button>
          )}
        </>
      )}
      {allows(escalation, 'record-findings') && (
        <div className="field">
          <label className="label" htmlFor={`findings-${escalation.id}`}>
            {words.findings}
          </label>
          <textarea
            id={`findings-${escalation.id}`}
            className="textarea"
            rows={2}
            value={text}
            aria-describedby={`findings-${escalation.id}-hint`}
            onChange={(event) => setText(event.target.value)}
          />
          <p id={`findings-${escalation.id}-hint`} className="second">
            {words.findingsHint}
          </p>
          <button
            type="button"
            className="button small"
            disabled={!text.trim() || order.pending}
            onClick={() => void give()}
          >
            {words.findingsSend}
          </button>
        </div>
      )}
      <FailureNote failure={order.failure} news={[]} />
    </>
  );
}
