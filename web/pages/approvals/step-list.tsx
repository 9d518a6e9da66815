import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { openSteps, type PreventiveStepView, useFinishStep } from '../../api/authority.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { KeysOf } from '../../components/keys-of.tsx';
import { FailedPage, Skeleton } from '../../components/page-state.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { useFrame } from '../../layout/frame-context.ts';
import { tell } from '../../layout/news.tsx';
import { paths } from '../../paths.ts';
import { authorityStrings, dayText } from '../../strings/en-authority.ts';
import { MoreButton } from './more-button.tsx';

/** What keeps problems from coming back: who does it by when; one key when it is done. */
export function StepList() {
  const { aftermath: words } = authorityStrings;
  const navigate = useNavigate();
  const { openPalette } = useFrame();
  const list = useInfiniteQuery(openSteps);
  const steps = list.data?.pages.flatMap((page) => page.steps) ?? [];
  const [place, setPlace] = useState(0);
  const at = Math.min(place, steps.length - 1);
  const chosen = steps[at];
  useKeys({
    down: () => setPlace(Math.max(0, Math.min(at + 1, steps.length - 1))),
    up: () => setPlace(Math.max(at - 1, 0)),
    open: () => chosen && void navigate(paths.ticket(chosen.ticketId, { panel: 'customer' })),
    search: openPalette,
  });
  if (list.error && !list.data) return <FailedPage error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton rows={5} height="56px" />;
  if (steps.length === 0) return <p className="quiet">{words.none}</p>;
  return (
    <>
      <ul className="approvals" aria-label={words.steps}>
        {steps.map((step, index) => (
          <StepRow key={step.id} step={step} chosen={index === at} />
        ))}
      </ul>
      <MoreButton list={list} />
      <p className="second hide-small">{words.keys}</p>
    </>
  );
}

function StepRow({ step, chosen }: { step: PreventiveStepView; chosen: boolean }) {
  const { aftermath: words } = authorityStrings;
  const row = useRef<HTMLLIElement>(null);
  const finish = useFinishStep(step.ticketId, step.id);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const done = async () => {
    if (!finish.pending && (await finish.give({}))) tell(words.isDone);
  };
  useKeys(chosen ? { finish: () => void done() } : {});
  return (
    <li ref={row} className="approval" aria-current={chosen ? 'true' : undefined}>
      <div className="approval-what">
        <strong>{step.text}</strong>
        <Link {...paths.ticket(step.ticketId, { panel: 'customer' })}>#{step.ticketNumber}</Link>
        <FailureNote failure={finish.failure} news={[]} />
      </div>
      <div className="approval-when">
        <span className={step.overdue ? 'chip missed' : 'chip'}>
          {step.overdue ? words.overdue : words.due} {dayText(step.dueOn)}
        </span>
        <span className="second">{step.owner?.name ?? step.team?.name}</span>
      </div>
      <div className="approval-do">
        <button type="button" className="button small" disabled={finish.pending} onClick={() => void done()}>
          {words.finish} {chosen && <KeysOf action="finish" />}
        </button>
      </div>
    </li>
  );
}
