import type { ReactNode } from 'react';
import { Icon } from '../../components/icons.tsx';
import { policyEditStrings } from '../../strings/en-policy-edit.ts';
import { strings } from '../../strings/en.ts';
import { SelectField } from '../settings/fields.tsx';
import { ConditionFields } from './condition-fields.tsx';
import { FaultLines, isMistaken, useFaults } from './fault-lines.tsx';
import { useFormKnowledge } from './form-context.ts';
import type { FormDraft, FormRow } from './matrix-draft.ts';
import { PathOfRow } from './path-fields.tsx';
import { ToldFields } from './told-fields.tsx';

const { form: words } = policyEditStrings;

export interface RowActs {
  readonly onChange: (row: FormRow) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
}

interface Props extends RowActs {
  readonly row: FormRow;
  /** "2", or "2.1" for the first row below the second. */
  readonly number: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly draft: FormDraft;
  readonly onDraft: (draft: FormDraft) => void;
  /** Its narrower rows. */
  readonly children: ReactNode;
}

/** One row of the matrix: when it holds, where it leads, who owns it then, who hears of it, and its place. */
export function RowFields(props: Props) {
  const { row, number, children, onChange } = props;
  return (
    <li className="policy-form-row">
      <fieldset>
        <legend>{words.row(number)}</legend>
        <Acts {...props} />
        <div className="policy-row-parts">
          <div>
            <p className="label">{words.when}</p>
            <ConditionFields
              condition={row.condition}
              onChange={(condition) => onChange({ ...row, condition })}
            />
          </div>
          <div className="policy-form">
            <Way {...props} />
            <ToldFields row={row} onChange={onChange} />
            <label className="choice">
              <input
                type="checkbox"
                checked={row.continues}
                onChange={({ target }) => onChange({ ...row, continues: target.checked })}
              />
              <span>{words.continues}</span>
            </label>
            {row.fills !== null && <p className="settings-hint">{words.fills(row.fills)}</p>}
          </div>
        </div>
        <FaultLines of={row.key} />
        {row.rows.length > 0 && <p className="settings-hint policy-narrower">{words.narrower}</p>}
        {children}
      </fieldset>
    </li>
  );
}

function Acts({ number, isFirst, isLast, onMove, onCopy, onRemove }: Props) {
  return (
    <div className="policy-row-acts">
      <button
        type="button"
        className="button small icon"
        disabled={isFirst}
        aria-label={words.up(number)}
        onClick={() => onMove(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        className="button small icon"
        disabled={isLast}
        aria-label={words.down(number)}
        onClick={() => onMove(1)}
      >
        ↓
      </button>
      <button type="button" className="button small" aria-label={words.copy(number)} onClick={onCopy}>
        {words.copyShort}
      </button>
      <button
        type="button"
        className="button small icon"
        aria-label={words.remove(number)}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

function Way({ row, number, draft, onChange, onDraft }: Props) {
  const { outline } = useFormKnowledge();
  const isWrong = isMistaken(useFaults(`${row.key} path`));
  const path = outline.paths.find(({ id }) => id === row.path);
  const others = sameWay(draft.rows, row.path, '').filter((one) => one !== number);
  return (
    <div>
      <SelectField
        label={words.path}
        value={row.path}
        none={number.includes('.') ? words.asAbove : words.noPath}
        fault={isWrong ? '' : undefined}
        choices={outline.paths.map(({ id, name, kind }) => ({
          value: id,
          text: `${name} (${strings.kinds[kind].toLowerCase()})`,
        }))}
        onChange={(to) => onChange({ ...row, path: to })}
      />
      <FaultLines of={`${row.key} path`} />
      {path && <PathOfRow path={path} draft={draft} onChange={onDraft} others={others} />}
    </div>
  );
}

/** The numbers of the rows that go by a path. */
function sameWay(rows: readonly FormRow[], path: string, above: string): string[] {
  return rows.flatMap((row, place) => {
    const number = `${above}${place + 1}`;
    return [...(row.path === path ? [number] : []), ...sameWay(row.rows, path, `${number}.`)];
  });
}
