import { useState } from 'react';
import { type ApprovalView, useDecideApproval } from '../api/authority.ts';
import { tell } from '../layout/news.tsx';
import { authorityStrings, moneyText } from '../strings/en-authority.ts';
import { OrderSheet, WordsField } from './order-sheet.tsx';
import { PersonChoice } from './person-choice.tsx';

interface DecideProps {
  readonly approval: ApprovalView;
  readonly onClose: () => void;
}

const whatOf = ({ action, amount, currency }: ApprovalView) =>
  `${authorityStrings.actions[action].toLowerCase()} of ${moneyText(amount, currency)}`;

/** All of it, or less with a reason. */
export function ApproveSheet({ approval, onClose }: DecideProps) {
  const { approvals: words } = authorityStrings;
  const [amount, setAmount] = useState(String(approval.amount));
  const [reason, setReason] = useState('');
  const command = useDecideApproval(approval, 'approve');
  const wanted = Number(amount);
  const isLess = wanted < approval.amount;
  const isReady = wanted > 0 && wanted <= approval.amount && (!isLess || reason.trim() !== '');
  const send = async () => {
    const said = reason.trim();
    const done = await command.give({ amount: wanted, ...(said ? { reason: said } : {}) });
    if (!done) return;
    tell(words.approved(moneyText(wanted, approval.currency)));
    onClose();
  };
  return (
    <OrderSheet
      title={words.approveTitle(whatOf(approval))}
      sentence={words.approveSentence(approval.askedBy.name)}
      send={words.approveSend}
      ready={isReady}
      pending={command.pending}
      failure={command.failure}
      news={[]}
      onSend={() => void send()}
      onClose={onClose}
    >
      {approval.reason && <p className="quiet">{approval.reason}</p>}
      <div className="field money">
        <label>
          <span className="label">
            {words.amount} ({approval.currency})
          </span>
          <input
            className="input"
            inputMode="decimal"
            data-first
            value={amount}
            onChange={(event) => setAmount(event.target.value.replace(',', '.'))}
          />
        </label>
      </div>
      <WordsField
        id="approve-reason"
        label={words.lessReason}
        required={isLess}
        value={reason}
        onChange={setReason}
      />
    </OrderSheet>
  );
}

export function RefuseSheet({ approval, onClose }: DecideProps) {
  const { approvals: words } = authorityStrings;
  const [reason, setReason] = useState('');
  const command = useDecideApproval(approval, 'refuse');
  const send = async () => {
    if (!(await command.give({ reason: reason.trim() }))) return;
    tell(words.refused);
    onClose();
  };
  return (
    <OrderSheet
      title={words.refuseTitle(whatOf(approval))}
      sentence={words.refuseSentence(approval.askedBy.name)}
      send={words.refuseSend}
      ready={reason.trim() !== ''}
      pending={command.pending}
      failure={command.failure}
      news={[]}
      onSend={() => void send()}
      onClose={onClose}
    >
      <WordsField
        id="refuse-reason"
        label={words.refuseReason}
        required
        focus
        value={reason}
        onChange={setReason}
      />
    </OrderSheet>
  );
}

/** To somebody else whose limit suffices. */
export function PassSheet({ approval, onClose }: DecideProps) {
  const { approvals: words } = authorityStrings;
  const [toId, setToId] = useState('');
  const [note, setNote] = useState('');
  const command = useDecideApproval(approval, 'pass');
  const send = async () => {
    const said = note.trim();
    if (!(await command.give({ toId, ...(said ? { note: said } : {}) }))) return;
    tell(words.passed);
    onClose();
  };
  return (
    <OrderSheet
      title={words.passTitle(whatOf(approval))}
      sentence={words.passSentence(approval.askedBy.name)}
      send={words.passSend}
      ready={toId !== ''}
      pending={command.pending}
      failure={command.failure}
      news={[]}
      onSend={() => void send()}
      onClose={onClose}
    >
      <PersonChoice
        id="pass-to"
        label={words.passTo}
        value={toId}
        onChange={setToId}
        anyTime
        without={[approval.askedBy.id, approval.approver.id]}
      />
      <WordsField id="pass-note" label={words.passNote} value={note} onChange={setNote} />
    </OrderSheet>
  );
}
