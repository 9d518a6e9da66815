import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import {
  editPolicy,
  type MatrixEdit,
  type PolicyOutline,
  type PolicyProblem,
  policySchema,
  usePublishMatrix,
} from '../../api/policy.ts';
import { Failure } from '../../api/failure.ts';
import { teamsOnDuty } from '../../api/settings.ts';
import { FailedPage, Skeleton } from '../../components/page-state.tsx';
import { useDraft } from '../../drafts.ts';
import { tell } from '../../layout/news.tsx';
import { policyEditStrings } from '../../strings/en-policy-edit.ts';
import { FormFailure } from '../settings/form-failure.tsx';
import { factsOf } from './condition-catalogue.ts';
import { FaultLines } from './fault-lines.tsx';
import { FormKnowledgeProvider } from './form-context.ts';
import { LengthFields } from './length-fields.tsx';
import { draftOf, editOf, type FormDraft } from './matrix-draft.ts';
import { faultsOf } from './matrix-faults.ts';
import { namesKnown } from './names-in-text.ts';
import { ReviewChanges } from './review-changes.tsx';
import { RowList } from './row-list.tsx';
import { useChecked } from './use-checked.ts';

const { form: words, editor, preview } = policyEditStrings;

interface Given {
  readonly outline: PolicyOutline;
  readonly source: string;
}

/** The matrix and the lengths of time for somebody who never sees YAML. */
export function MatrixForm({ outline, source }: Given) {
  const [kept, setKept, dropKept] = useDraft<FormDraft | null>('policy matrix', null);
  // What was begun from an older version names places that may be others now.
  const isStale = kept !== null && kept.version !== outline.version;
  const draft = kept === null || isStale ? draftOf(outline) : kept;
  const [reviewed, setReviewed] = useState<string | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const publish = usePublishMatrix();
  const edit = editOf(draft, outline);
  const changes = changesIn(edit);
  const { checked, failure } = useCheckedEdit(source, edit);
  const review = () =>
    editPolicy(source, edit).then(
      ({ source: edited }) => {
        setRefused(null);
        setReviewed(edited);
      },
      (error: unknown) => setRefused(error instanceof Failure ? error : null),
    );
  if (reviewed !== null)
    return (
      <ReviewChanges
        source={reviewed}
        outline={outline}
        failure={publish.failure}
        pending={publish.pending}
        onBack={() => setReviewed(null)}
        onPublish={async (reason) => {
          const done = await publish.give({ edit, reason, expectedVersion: draft.version });
          if (!done) return false;
          dropKept();
          tell(preview.published(done.answer.version, done.answer.openTicketsThatFollow));
          return true;
        }}
      />
    );
  const mistakes = checked.problems.filter(({ severity }) => severity === 'error').length;
  return (
    <div className="policy-body">
      {isStale && (
        <p className="notice risk" role="status">
          {editor.movedForm}
        </p>
      )}
      <Knowing outline={outline} source={source} draft={draft} problems={checked.problems}>
        <section aria-labelledby="form-rows">
          <h2 id="form-rows">{words.rows}</h2>
          <p className="quiet">{words.hint}</p>
          <RowList
            rows={draft.rows}
            above=""
            draft={draft}
            onDraft={setKept}
            onChange={(rows) => setKept({ ...draft, rows })}
          />
        </section>
        <LengthFields draft={draft} onChange={setKept} />
        <FaultLines of="" />
      </Knowing>
      <FormFailure failure={refused ?? failure} />
      <footer className="policy-foot">
        <span className="quiet" role="status">
          {words.changed(changes)} {mistakes > 0 && <strong>{words.mistakes(mistakes)}</strong>}
        </span>
        <button type="button" className="button" disabled={changes === 0} onClick={dropKept}>
          {words.restore}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={changes === 0 || mistakes > 0}
          onClick={() => void review()}
        >
          {words.review}
        </button>
      </footer>
    </div>
  );
}

/** The check of the text that the form makes: the same as the editor's. What stands as it was is not looked at. */
function useCheckedEdit(source: string, edit: MatrixEdit) {
  const isEmpty = Object.keys(edit).length === 0;
  const { checked, failure } = useChecked(isEmpty ? '' : JSON.stringify(edit), (left) =>
    isEmpty ? Promise.resolve({ ok: true, problems: [] }) : editPolicy(source, edit, left),
  );
  return { checked, failure: failure instanceof Failure ? failure : null };
}

/** Rows are counted one by one, those that only moved as one. */
function changesIn({
  matrix = [],
  pathTerms = [],
  pathTargets = [],
  ticketTargets = [],
}: MatrixEdit): number {
  const rows = matrix.filter((row) => row.from === null || Object.keys(row).length > 1).length;
  const isOtherwise = matrix.length > 0 && rows === 0 ? 1 : 0;
  return rows + isOtherwise + pathTerms.length + pathTargets.length + ticketTargets.length;
}

function Knowing(
  props: Given & { draft: FormDraft; problems: readonly PolicyProblem[]; children: ReactNode },
) {
  const { outline, source, draft, problems, children } = props;
  const schema = useQuery(policySchema);
  const teams = useQuery(teamsOnDuty);
  const facts = useMemo(() => (schema.data ? factsOf(schema.data) : null), [schema.data]);
  const names = useMemo(() => namesKnown(source, outline), [source, outline]);
  const failed = schema.error ?? teams.error;
  if (failed)
    return (
      <FailedPage error={failed} onRetry={() => void Promise.all([schema.refetch(), teams.refetch()])} />
    );
  if (!facts || !teams.data) return <Skeleton rows={8} />;
  const faults = faultsOf(draft, outline, problems);
  return (
    <FormKnowledgeProvider value={{ outline, facts, names, teams: teams.data.teams, faults }}>
      {children}
    </FormKnowledgeProvider>
  );
}
