import { useState } from 'react';
import { editPolicy, type PolicyOutline, usePublishMatrix } from '../../api/policy.ts';
import { Failure } from '../../api/failure.ts';
import { useDraft } from '../../drafts.ts';
import { tell } from '../../layout/news.tsx';
import { policyEditStrings } from '../../strings/en-policy-edit.ts';
import { FormFailure } from '../settings/form-failure.tsx';
import { LengthFields } from './length-fields.tsx';
import { draftOf, editOf, type FormDraft, type FormRow, newRow } from './matrix-draft.ts';
import { ReviewChanges } from './review-changes.tsx';
import { RowFields } from './row-fields.tsx';

const { form: words, editor, preview } = policyEditStrings;

/** The matrix and the lengths of time for somebody who never sees YAML. */
export function MatrixForm({ outline, source }: { outline: PolicyOutline; source: string }) {
  const [kept, setKept, dropKept] = useDraft<FormDraft | null>('policy form', null);
  // What was begun from an older version names places that may be others now.
  const draft = kept?.version === outline.version ? kept : draftOf(outline);
  const [reviewed, setReviewed] = useState<string | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const publish = usePublishMatrix();
  const edit = editOf(draft, outline);
  const changes = Object.values(edit).length;
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
  return (
    <div className="policy-body">
      {kept !== null && kept.version !== outline.version && (
        <p className="notice risk" role="status">
          {editor.movedForm}
        </p>
      )}
      <section aria-labelledby="form-rows">
        <h2 id="form-rows">{words.rows}</h2>
        <p className="quiet">{words.hint}</p>
        <Rows outline={outline} draft={draft} onChange={setKept} />
      </section>
      <LengthFields outline={outline} draft={draft} onChange={setKept} />
      <FormFailure failure={refused} />
      <footer className="policy-foot">
        <span className="quiet">{words.changed(changes)}</span>
        <button type="button" className="button" disabled={changes === 0} onClick={dropKept}>
          {words.restore}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={changes === 0}
          onClick={() => void review()}
        >
          {words.review}
        </button>
      </footer>
    </div>
  );
}

function Rows(props: { outline: PolicyOutline; draft: FormDraft; onChange: (draft: FormDraft) => void }) {
  const { outline, draft, onChange } = props;
  const { rows } = draft;
  const put = (changed: readonly FormRow[]) => onChange({ ...draft, rows: changed });
  const swap = (place: number, by: 1 | -1) => {
    const moved = [...rows];
    const [row] = moved.splice(place, 1);
    if (row) moved.splice(place + by, 0, row);
    put(moved);
  };
  return (
    <>
      <ol className="policy-form-rows">
        {rows.map((row, place) => (
          <RowFields
            key={row.key}
            row={row}
            number={place + 1}
            count={rows.length}
            outline={outline}
            onChange={(changed) => put(rows.map((one) => (one.key === row.key ? changed : one)))}
            onMove={(by) => swap(place, by)}
            onRemove={() => {
              put(rows.filter(({ key }) => key !== row.key));
              tell(words.removed(place + 1));
            }}
          />
        ))}
      </ol>
      <button
        type="button"
        className="button"
        onClick={() => put([newRow(nextKey(rows), outline.paths[0]?.id ?? ''), ...rows])}
      >
        {words.add}
      </button>
    </>
  );
}

/** A new row stands on top, where it is asked first. */
function nextKey(rows: readonly FormRow[]): string {
  return `new ${rows.filter(({ from }) => from === null).length + 1} of ${rows.length}`;
}
