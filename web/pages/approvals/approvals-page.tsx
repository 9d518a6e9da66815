import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { approvalList, type ApprovalsShown, type ApprovalView, limitsInForce } from '../../api/authority.ts';
import { FailedPage, PageState, Skeleton } from '../../components/page-state.tsx';
import { ApproveSheet, PassSheet, RefuseSheet } from '../../forms/decide-approval-sheets.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { useFrame } from '../../layout/frame-context.ts';
import { paths } from '../../paths.ts';
import { authorityStrings, moneyText } from '../../strings/en-authority.ts';
import { LeadFrame } from '../lead/lead-frame.tsx';
import { ApprovalRow, type Decision } from './approval-row.tsx';
import { StepList } from './step-list.tsx';
import { MoreButton } from './more-button.tsx';
import './approvals.css';

type Shown = ApprovalsShown | 'steps';
const shownNames: readonly Shown[] = ['open', 'mine', 'decided', 'steps'];

/** What is asked of whom, by when, and what the customer got already; and what was promised so that it does not come back. */
export function ApprovalsPage() {
  const { approvals: words } = authorityStrings;
  const [shown, setShown] = useState<Shown>('open');
  return (
    <LeadFrame
      page="approvals"
      title={words.title}
      pageTitle={words.pageTitle}
      head={
        <div className="approvals-shown" role="group" aria-label={words.filter}>
          {shownNames.map((name) => (
            <button
              key={name}
              type="button"
              className="button small"
              aria-pressed={shown === name}
              onClick={() => setShown(name)}
            >
              {words[name]}
            </button>
          ))}
        </div>
      }
    >
      {shown === 'steps' ? (
        <StepList />
      ) : (
        <>
          <Approvals shown={shown} />
          <Suggestions />
        </>
      )}
    </LeadFrame>
  );
}

function Approvals({ shown }: { shown: ApprovalsShown }) {
  const { approvals: words } = authorityStrings;
  const list = useInfiniteQuery(approvalList(shown));
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  if (list.error && !list.data) return <FailedPage error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton rows={5} height="72px" />;
  if (rows.length === 0)
    return (
      <PageState title={words.nothing[shown]} role="status">
        {words.none}
      </PageState>
    );
  return (
    <>
      <Rows rows={rows} />
      <MoreButton list={list} />
    </>
  );
}

function Rows({ rows }: { rows: readonly ApprovalView[] }) {
  const navigate = useNavigate();
  const { openPalette } = useFrame();
  const [place, setPlace] = useState(0);
  const [sheet, setSheet] = useState<{ name: Decision; approval: ApprovalView } | null>(null);
  const at = Math.min(place, rows.length - 1);
  const chosen = rows[at];
  const may = (name: Decision) => chosen?.allowedCommands.includes(name) ?? false;
  const open = (name: Decision) => (chosen && may(name) ? setSheet({ name, approval: chosen }) : undefined);
  useKeys(
    sheet
      ? {}
      : {
          down: () => setPlace(Math.min(at + 1, rows.length - 1)),
          up: () => setPlace(Math.max(at - 1, 0)),
          open: () => chosen && void navigate(paths.ticket(chosen.ticketId, { panel: 'customer' })),
          accept: () => open('approve'),
          reply: () => open('refuse'),
          handOn: () => open('pass'),
          search: openPalette,
        },
  );
  return (
    <>
      <ul className="approvals" aria-label={authorityStrings.approvals.title}>
        {rows.map((approval, index) => (
          <ApprovalRow
            key={approval.id}
            approval={approval}
            chosen={index === at}
            onDecide={(name) => setSheet({ name, approval })}
          />
        ))}
      </ul>
      <p className="second approvals-keys">{authorityStrings.approvals.keys}</p>
      {sheet?.name === 'approve' && <ApproveSheet approval={sheet.approval} onClose={() => setSheet(null)} />}
      {sheet?.name === 'refuse' && <RefuseSheet approval={sheet.approval} onClose={() => setSheet(null)} />}
      {sheet?.name === 'pass' && <PassSheet approval={sheet.approval} onClose={() => setSheet(null)} />}
    </>
  );
}

/** Amounts that are always approved. */
function Suggestions() {
  const { approvals: words } = authorityStrings;
  const { data } = useQuery(limitsInForce);
  if (!data || data.suggestions.length === 0) return null;
  return (
    <section className="approvals-suggestions">
      <h2>{words.suggestions}</h2>
      <ul>
        {data.suggestions.map((one) => (
          <li key={one.sentence}>
            {one.sentence}. {words.suggestion(one.role, moneyText(one.limit, one.currency))}
          </li>
        ))}
      </ul>
    </section>
  );
}
