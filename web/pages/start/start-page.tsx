import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import {
  type FirstStart,
  type FirstStep,
  firstStart,
  useChangeFirstStart,
  useOpenSample,
} from '../../api/first-start.ts';
import { useMe } from '../../api/questions.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { FailedPage, PageState, Skeleton } from '../../components/page-state.tsx';
import { paths } from '../../paths.ts';
import { startStrings as words } from '../../strings/en-start.ts';
import { strings } from '../../strings/en.ts';
import { CompanyStep } from './company-step.tsx';
import { HoursStep } from './hours-step.tsx';
import { PeopleStep } from './people-step.tsx';
import { PolicyStep } from './policy-step.tsx';
import { WayInStep } from './way-in-step.tsx';
import './start.css';

/** From an empty desk to one that works: five steps, resumable, each of them skippable. */
export function StartPage() {
  const known = useQuery(firstStart);
  const { scopes, workspace } = useMe();
  useEffect(() => {
    document.title = words.pageTitle;
  }, []);
  const mayStart = scopes.includes('people:write') && !workspace.sample;
  return (
    <main id="content" className="start-page">
      <h1>{words.title}</h1>
      {!mayStart && <PageState title={strings.states.notPermitted} />}
      {mayStart && known.error && <FailedPage error={known.error} onRetry={() => void known.refetch()} />}
      {mayStart && known.isPending && <Skeleton rows={6} />}
      {mayStart && known.data && <Steps start={known.data} />}
    </main>
  );
}

function Steps({ start }: { start: FirstStart }) {
  const search = useSearch({ from: '/start' });
  const navigate = useNavigate();
  const firstOpen = start.steps.find(({ state }) => state === 'open')?.step;
  const shown = search.step ?? firstOpen ?? 'way-in';
  const place = start.steps.findIndex(({ step }) => step === shown);
  const after = start.steps[place + 1]?.step;
  const go = (step: FirstStep | undefined) =>
    void navigate(step === undefined ? paths.queue() : paths.start({ step }));
  const change = useChangeFirstStart();
  const mark = async (state: 'done' | 'skipped') => {
    if (await change.give({ step: shown, state })) go(after);
  };
  const title = useFocusOnChange(shown);
  const now = start.steps[place]?.state ?? 'open';
  return (
    <>
      <p className="quiet">{words.lead}</p>
      <div className="start-columns">
        <nav aria-label={words.title}>
          <p className="second">
            {words.progress(start.steps.filter(({ state }) => state === 'done').length)}
          </p>
          <ol className="start-steps">
            {start.steps.map(({ step, state }) => (
              <li key={step} className={state}>
                <Link {...paths.start({ step })} aria-current={step === shown ? 'step' : undefined}>
                  {words.steps[step]} <span className="second">{words.states[state]}</span>
                </Link>
              </li>
            ))}
          </ol>
        </nav>
        <section aria-labelledby="step-title" className="start-step">
          <h2 id="step-title" ref={title} tabIndex={-1}>
            {words.steps[shown]}
          </h2>
          <Step step={shown} onDone={() => go(after)} />
          <FailureNote failure={change.failure} />
          <footer className="start-foot">
            {now === 'open' ? (
              <>
                <button type="button" className="button" onClick={() => void mark('skipped')}>
                  {words.skip}
                </button>
                <button type="button" className="button" onClick={() => void mark('done')}>
                  {words.done}
                </button>
              </>
            ) : (
              <button type="button" className="button primary" onClick={() => go(after)}>
                {after === undefined ? words.finish : words.next}
              </button>
            )}
            <span className="spring" />
            <PutOff />
          </footer>
        </section>
      </div>
      <SampleInstead />
    </>
  );
}

/** Whoever goes on by keyboard begins at the next step, not at the top of the page. */
function useFocusOnChange(step: FirstStep) {
  const title = useRef<HTMLHeadingElement>(null);
  const last = useRef(step);
  useEffect(() => {
    if (last.current !== step) title.current?.focus();
    last.current = step;
  }, [step]);
  return title;
}

function Step({ step, onDone }: { step: FirstStep; onDone: () => void }) {
  switch (step) {
    case 'company':
      return <CompanyStep onDone={onDone} />;
    case 'people':
      return <PeopleStep />;
    case 'hours':
      return <HoursStep />;
    case 'policy':
      return <PolicyStep onDone={onDone} />;
    case 'way-in':
      return <WayInStep />;
  }
}

/** Whoever leaves is not led back here by himself. */
function PutOff() {
  const change = useChangeFirstStart();
  const navigate = useNavigate();
  const leave = async () => {
    // That somebody was here is all that is kept.
    if (await change.give({})) void navigate(paths.queue());
  };
  return (
    <button type="button" className="button bare" title={words.laterHint} onClick={() => void leave()}>
      {words.later}
    </button>
  );
}

function SampleInstead() {
  const open = useOpenSample();
  const go = async () => {
    const opened = await open.give(null);
    if (!opened) return;
    sessionStorage.setItem('baton.own-desk', opened.answer.back.address);
    location.assign(opened.answer.sample.address);
  };
  return (
    <section className="start-sample" aria-labelledby="sample-title">
      <h2 id="sample-title">{words.sample.title}</h2>
      <p>{words.sample.detail}</p>
      <FailureNote failure={open.failure} />
      <button type="button" className="button" disabled={open.pending} onClick={() => void go()}>
        {open.pending ? words.sample.opening : words.sample.open}
      </button>
    </section>
  );
}
