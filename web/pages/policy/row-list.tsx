import { tell } from '../../layout/news.tsx';
import { policyEditStrings } from '../../strings/en-policy-edit.ts';
import { emptyCondition } from './condition-catalogue.ts';
import { useFormKnowledge } from './form-context.ts';
import { copyOfRow, type FormDraft, type FormRow, freeRowKey, newRow } from './matrix-draft.ts';
import { RowFields } from './row-fields.tsx';

const { form: words } = policyEditStrings;

/** Rows that are asked one after the other: those of the matrix, or the narrower ones of a row. */
export function RowList(props: {
  rows: readonly FormRow[];
  /** The number of the row above; '' at the top. */
  above: string;
  draft: FormDraft;
  onDraft: (draft: FormDraft) => void;
  onChange: (rows: readonly FormRow[]) => void;
}) {
  const { rows, above, draft, onDraft, onChange } = props;
  const { outline, facts } = useFormKnowledge();
  const number = (place: number) => (above === '' ? `${place + 1}` : `${above}.${place + 1}`);
  const move = (place: number, by: 1 | -1) => {
    const moved = [...rows];
    const [row] = moved.splice(place, 1);
    if (row) moved.splice(place + by, 0, row);
    onChange(moved);
  };
  const add = () => {
    const issueType = facts.find(({ id }) => id === 'issueType');
    const way = above === '' ? (outline.paths[0]?.id ?? '') : '';
    const row = newRow(freeRowKey(draft), way, issueType ? emptyCondition(issueType) : {});
    // A new row stands on top, where it is asked first.
    onChange([row, ...rows]);
  };
  return (
    <div className={above === '' ? undefined : 'policy-narrower'}>
      {rows.length > 0 && (
        <ol className="policy-form-rows">
          {rows.map((row, place) => (
            <RowFields
              key={row.key}
              row={row}
              number={number(place)}
              isFirst={place === 0}
              isLast={place === rows.length - 1}
              draft={draft}
              onDraft={onDraft}
              onChange={(changed) => onChange(rows.map((one) => (one.key === row.key ? changed : one)))}
              onMove={(by) => move(place, by)}
              onCopy={() => {
                onChange(rows.toSpliced(place + 1, 0, copyOfRow(row, freeRowKey(draft))));
                tell(words.copied(number(place), number(place + 1)));
              }}
              onRemove={() => {
                onChange(rows.filter(({ key }) => key !== row.key));
                tell(words.removed(number(place)));
              }}
            >
              <RowList
                rows={row.rows}
                above={number(place)}
                draft={draft}
                onDraft={onDraft}
                onChange={(below) =>
                  onChange(rows.map((one) => (one.key === row.key ? { ...row, rows: below } : one)))
                }
              />
            </RowFields>
          ))}
        </ol>
      )}
      <button type="button" className={above === '' ? 'button' : 'button small'} onClick={add}>
        {above === '' ? words.add : words.addNarrower(above)}
      </button>
    </div>
  );
}
