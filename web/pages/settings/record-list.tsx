import { Fragment, type ReactNode } from 'react';
import { FailedPage, PageState, Skeleton } from '../../components/page-state.tsx';
import { strings } from '../../strings/en.ts';
import { PageHead } from './fields.tsx';
import { useOpened } from './use-opened.ts';

/** What a form over the list is told to do when it is done. */
export interface FormEnds {
  readonly onClose: () => void;
  /** Somebody else was faster: begin anew from what stands now. */
  readonly onAgain: () => void;
}

/** A page of records: what they are for, a row for each, and the form of one, new or old, over them. */
export function RecordList<Row extends { readonly id: string }>(props: {
  title: string;
  words: { readonly lead: string; readonly add: string; readonly none: string; readonly noneDetail: string };
  /** The question behind the list. */
  known: { readonly error: Error | null; readonly refetch: () => unknown };
  /** undefined: not known yet. */
  rows: readonly Row[] | undefined;
  /** How many rows it looks like until then. */
  rowsLikely: number;
  mayWrite: boolean;
  /** Between the lead and the rows. */
  above?: ReactNode;
  row: (record: Row, onEdit: (() => void) | null) => ReactNode;
  form: (record: Row | null, ends: FormEnds) => ReactNode;
}) {
  const { words, known, rows, mayWrite } = props;
  const form = useOpened(rows ?? []);
  if (known.error) return <FailedPage page error={known.error} onRetry={() => void known.refetch()} />;
  return (
    <>
      <PageHead title={props.title}>
        {mayWrite && (
          <button type="button" className="button primary" onClick={() => form.open(null)}>
            {words.add}
          </button>
        )}
      </PageHead>
      <p className="quiet settings-lead">{words.lead}</p>
      {props.above}
      {!rows && <Skeleton shape="table" rows={props.rowsLikely} height="72px" />}
      {rows?.length === 0 && (
        <PageState
          title={words.none}
          actions={
            mayWrite && (
              <button type="button" className="button" onClick={() => form.open(null)}>
                {words.add}
              </button>
            )
          }
          role="status"
        >
          {words.noneDetail}
        </PageState>
      )}
      <ul className="settings-list">
        {rows?.map((record) => (
          <Fragment key={record.id}>{props.row(record, mayWrite ? () => form.open(record) : null)}</Fragment>
        ))}
      </ul>
      {form.opened && (
        <Fragment key={form.opened.key}>
          {props.form(form.opened.record, { onClose: form.close, onAgain: form.again })}
        </Fragment>
      )}
    </>
  );
}

/** At the end of a row; nothing for those who may only look. */
export function EditButton({ name, onEdit }: { name: string; onEdit: (() => void) | null }) {
  const { edit } = strings.settings;
  return (
    onEdit && (
      <button type="button" className="button small" aria-label={`${edit}: ${name}`} onClick={onEdit}>
        {edit}
      </button>
    )
  );
}
