import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import {
  checkPolicy,
  editPolicy,
  type PolicyOutline,
  type PolicyProblem,
  policyChanges,
  policySchema,
  usePublishPolicy,
} from '../../api/policy.ts';
import { Icon } from '../../components/icons.tsx';
import { Skeleton } from '../../components/page-state.tsx';
import { useDraft } from '../../drafts.ts';
import { tell } from '../../layout/news.tsx';
import { policyEditStrings } from '../../strings/en-policy-edit.ts';
import { ChangeLines } from './change-lines.tsx';
import { namesKnown } from './names-in-text.ts';
import type { NamesAt } from './policy-assistance.ts';
import { ReviewChanges } from './review-changes.tsx';
import { useChecked } from './use-checked.ts';

const { editor: words, preview } = policyEditStrings;
const YamlEditor = lazy(async () => ({ default: (await import('./yaml-editor.tsx')).YamlEditor }));

const askOf = (source: string) => (left: AbortSignal) => checkPolicy(source, left);

/** A text that is not published, and the version that it was begun from. */
interface TextDraft {
  readonly from: number;
  readonly source: string;
}

interface Given {
  readonly outline: PolicyOutline;
  readonly document: { readonly version: number; readonly source: string };
  readonly inForce: number;
  /** To be switched on, once the page is open. */
  readonly trigger: string | undefined;
}

export function TextEditor({ outline, document, inForce, trigger }: Given) {
  const [draft, setDraft, dropDraft] = useDraft<TextDraft | null>('policy', null);
  const source = draft?.source ?? document.source;
  const from = draft?.from ?? inForce;
  const { checked, failure } = useChecked(source, askOf(source));
  const [isReviewing, setIsReviewing] = useState(false);
  const [goTo, setGoTo] = useState<{ line: number; column: number } | null>(null);
  const write = useCallback(
    (text: string) =>
      text === document.source && draft === null ? undefined : setDraft({ from, source: text }),
    [setDraft, from, document.source, draft],
  );
  const review = useCallback(
    (text: string) => {
      write(text);
      setIsReviewing(true);
    },
    [write],
  );
  useSwitchedOn(trigger, source, review);
  const publish = usePublishPolicy();
  const isStale = from !== inForce;
  if (isReviewing)
    return (
      <ReviewChanges
        source={source}
        outline={outline}
        failure={publish.failure}
        pending={publish.pending}
        onBack={() => setIsReviewing(false)}
        onPublish={async (reason) => {
          const done = await publish.give({ source, reason, expectedVersion: from });
          if (!done) return false;
          dropDraft();
          tell(preview.published(done.answer.version, done.answer.openTicketsThatFollow));
          return true;
        }}
      />
    );
  const begins = document.version === inForce && draft === null;
  return (
    <div className="policy-writing">
      {isStale && <Stale from={from} now={inForce} onGoOn={() => setDraft({ from: inForce, source })} />}
      <p className="quiet">{words.hint}</p>
      <Suspense fallback={<Skeleton rows={12} />}>
        <Editor source={source} outline={outline} problems={checked.problems} goTo={goTo} onChange={write} />
      </Suspense>
      <Problems
        problems={checked.problems}
        isChecking={checked.written !== source}
        failed={failure !== null}
        onGo={(line, column) => setGoTo({ line, column })}
      />
      <footer className="policy-foot">
        <span className="quiet">{begins ? words.unchanged : draft ? words.drafted(from) : ''}</span>
        {draft && (
          <button type="button" className="button" onClick={dropDraft}>
            {words.discard}
          </button>
        )}
        <button
          type="button"
          className="button primary"
          disabled={begins || isStale || !checked.ok || checked.written !== source}
          onClick={() => setIsReviewing(true)}
        >
          {words.review}
        </button>
      </footer>
    </div>
  );
}

/** A trigger that is switched on from its list: the text is changed by the same function as a form's. */
function useSwitchedOn(trigger: string | undefined, source: string, review: (text: string) => void) {
  const asked = useRef<string>(undefined);
  useEffect(() => {
    if (trigger === undefined || asked.current === trigger) return;
    asked.current = trigger;
    editPolicy(source, { shadow: [{ trigger, shadow: false }] }).then(
      (edited) => review(edited.source),
      () => {},
    );
  }, [trigger, source, review]);
}

function Editor(props: {
  source: string;
  outline: PolicyOutline;
  problems: readonly PolicyProblem[];
  goTo: { line: number; column: number } | null;
  onChange: (text: string) => void;
}) {
  const schema = useQuery(policySchema).data;
  const { outline } = props;
  const names: NamesAt = (state) => namesKnown(state.doc.toString(), outline);
  if (!schema) return <Skeleton rows={12} />;
  return (
    <YamlEditor
      label={words.label}
      value={props.source}
      schema={schema}
      names={names}
      problems={props.problems}
      goTo={props.goTo}
      onChange={props.onChange}
    />
  );
}

function Stale({ from, now, onGoOn }: { from: number; now: number; onGoOn: () => void }) {
  const changes = useQuery(policyChanges(now, from));
  return (
    <div className="notice risk" role="alert">
      <Icon name="warn" />
      <div>
        <p>{words.stale(from, now)}</p>
        <h3>{words.staleChanges(from)}</h3>
        {changes.data && <ChangeLines changes={changes.data.changes} none={preview.noChanges} />}
        <button type="button" className="button small" onClick={onGoOn}>
          {words.goOn(now)}
        </button>
      </div>
    </div>
  );
}

function Problems(props: {
  problems: readonly PolicyProblem[];
  isChecking: boolean;
  failed: boolean;
  onGo: (line: number, column: number) => void;
}) {
  const { problems, isChecking, failed, onGo } = props;
  const count = (severity: PolicyProblem['severity']) =>
    problems.filter((one) => one.severity === severity).length;
  const [mistakes, doubts] = [count('error'), count('warning')];
  const said = [
    ...(mistakes > 0 ? [words.mistakes(mistakes)] : []),
    ...(doubts > 0 ? [words.doubts(doubts)] : []),
  ];
  return (
    <section className="policy-problems" aria-labelledby="problems-title">
      <h2 id="problems-title">{words.problems}</h2>
      <p className="quiet" role="status">
        {failed
          ? words.cannotCheck
          : isChecking
            ? words.checking
            : said.length > 0
              ? said.join(', ')
              : words.good}
      </p>
      <ul>
        {problems.map(({ severity, line, column, path, message, mend }) => (
          <li key={`${line} ${column} ${path} ${message}`}>
            <button type="button" className="link" onClick={() => onGo(line, column)}>
              {words.at(line, column)}
            </button>{' '}
            <strong className={severity === 'error' ? 'settings-bad' : ''}>{words[severity]}</strong>:{' '}
            {message}. {mend}
          </li>
        ))}
      </ul>
    </section>
  );
}
