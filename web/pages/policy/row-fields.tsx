import type { PolicyOutline } from '../../api/policy.ts';
import { Icon } from '../../components/icons.tsx';
import { policyEditStrings } from '../../strings/en-policy-edit.ts';
import { strings } from '../../strings/en.ts';
import { SelectField } from '../settings/fields.tsx';
import type { FormRow } from './matrix-draft.ts';
import { QuestionFields } from './question-fields.tsx';

const { form: words } = policyEditStrings;
const toldWords = [
  'duty lead',
  'first agent',
  'escalation lead',
  'dedicated contact',
  'account team',
  'leadership',
];

/** One row of the matrix: when it holds, where it leads, who hears of it, and its place. */
export function RowFields(props: {
  row: FormRow;
  number: number;
  count: number;
  outline: PolicyOutline;
  onChange: (row: FormRow) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}) {
  const { row, number, count, outline, onChange, onMove, onRemove } = props;
  return (
    <li className="policy-form-row">
      <fieldset>
        <legend>{words.row(number)}</legend>
        <div className="policy-row-acts">
          <button
            type="button"
            className="button small icon"
            disabled={number === 1}
            aria-label={words.up(number)}
            onClick={() => onMove(-1)}
          >
            ↑
          </button>
          <button
            type="button"
            className="button small icon"
            disabled={number === count}
            aria-label={words.down(number)}
            onClick={() => onMove(1)}
          >
            ↓
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
        <div className="policy-row-parts">
          <div>
            <p className="label">{words.when}</p>
            {row.questions === null ? (
              <>
                <p>{row.words}</p>
                <p className="settings-hint">{words.deep}</p>
              </>
            ) : (
              <QuestionFields row={row} outline={outline} onChange={onChange} />
            )}
            {row.hasRows && <p className="settings-hint">{words.narrower}</p>}
          </div>
          <div className="policy-form">
            <SelectField
              label={words.path}
              value={row.path}
              {...(row.hasRows ? { none: words.noPath } : {})}
              choices={outline.paths.map(({ id, name, kind }) => ({
                value: id,
                text: `${name} (${strings.kinds[kind].toLowerCase()})`,
              }))}
              onChange={(path) => onChange({ ...row, path })}
            />
            <Told row={row} outline={outline} onChange={onChange} />
          </div>
        </div>
      </fieldset>
    </li>
  );
}

function Told(props: { row: FormRow; outline: PolicyOutline; onChange: (row: FormRow) => void }) {
  const { row, outline, onChange } = props;
  const teams = [
    ...new Map([...outline.tiers, ...outline.paths].map(({ team }) => [team.id, team.name])).values(),
  ];
  const others = row.told.filter((word) => !toldWords.includes(word));
  const toggle = (word: string, isOn: boolean) =>
    onChange({ ...row, told: isOn ? [...row.told, word] : row.told.filter((one) => one !== word) });
  return (
    <fieldset>
      <legend className="label">{words.told}</legend>
      <div className="policy-checks">
        {[...toldWords, ...others].map((word) => (
          <label key={word} className="choice">
            <input
              type="checkbox"
              checked={row.told.includes(word)}
              onChange={({ target }) => toggle(word, target.checked)}
            />
            <span>{word}</span>
          </label>
        ))}
      </div>
      <select
        className="select"
        aria-label={words.toldTeam}
        value=""
        onChange={({ target }) => toggle(`team ${target.value}`, true)}
      >
        <option value="">{words.toldTeam}</option>
        {teams
          .filter((name) => !row.told.includes(`team ${name}`))
          .map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
      </select>
    </fieldset>
  );
}
