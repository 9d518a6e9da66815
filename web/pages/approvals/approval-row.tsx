import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ApprovalView } from '../../api/authority.ts';
import { Hint } from '../../components/hint.tsx';
import { Moment } from '../../components/moment.tsx';
import { paths } from '../../paths.ts';
import { hintStrings } from '../../strings/en-hints.ts';
import { authorityStrings, moneyText } from '../../strings/en-authority.ts';

export type Decision = 'approve' | 'refuse' | 'pass';

/** One request: how much, for whom, why, by when. */
export function ApprovalRow(props: {
  approval: ApprovalView;
  chosen: boolean;
  onDecide: (name: Decision) => void;
}) {
  const { approval, chosen, onDecide } = props;
  const { approvals: words, actions, books } = authorityStrings;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const { got, currency, allowedCommands, state } = approval;
  return (
    <li ref={row} className="approval" aria-current={chosen ? 'true' : undefined}>
      <div className="approval-what">
        <strong>
          {actions[approval.action]} {moneyText(approval.approvedAmount ?? approval.amount, currency)}
        </strong>
        <Link {...paths.ticket(approval.ticketId, { panel: 'customer' })} className="cut">
          #{approval.ticketNumber} {approval.subject}
        </Link>
        <span className="second">
          {[approval.customer, words.got(moneyText(got.amount, currency), got.count, got.days)]
            .filter(Boolean)
            .join(' · ')}
          <Hint about={words.gotAbout}>{hintStrings.got}</Hint>
        </span>
        {approval.reason && <p>{approval.reason}</p>}
        {approval.decisionReason && <p className="second">{approval.decisionReason}</p>}
      </div>
      <div className="approval-when">
        <span className={approval.overdue ? 'chip missed' : 'chip'}>
          {state === 'open' ? (
            <>
              {words.due} <Moment at={approval.dueAt} />
            </>
          ) : (
            books.states[state]
          )}
        </span>
        <span className="second">
          {state === 'open'
            ? books.asks(approval.askedBy.name, approval.approver.name)
            : words.askedBy(approval.askedBy.name)}
        </span>
        {approval.decidedBy && state !== 'withdrawn' && (
          <span className="second">{words.decidedBy(approval.decidedBy.name)}</span>
        )}
        {approval.tookMinutes !== null && <span className="second">{books.took(approval.tookMinutes)}</span>}
      </div>
      {allowedCommands.includes('approve') && (
        <div className="approval-do">
          <button
            type="button"
            className={chosen ? 'button primary small' : 'button small'}
            onClick={() => onDecide('approve')}
          >
            {words.approve}
          </button>
          <button type="button" className="button small" onClick={() => onDecide('refuse')}>
            {words.refuse}
          </button>
          <button type="button" className="button small" onClick={() => onDecide('pass')}>
            {words.pass}
          </button>
        </div>
      )}
    </li>
  );
}
