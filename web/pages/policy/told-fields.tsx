import { toldWords } from '../../../src/model/told-words.ts';
import { policyEditStrings } from '../../strings/en-policy-edit.ts';
import { FaultLines } from './fault-lines.tsx';
import { useFormKnowledge } from './form-context.ts';
import type { FormRow } from './matrix-draft.ts';

const { form: words } = policyEditStrings;

/** Who hears of it beside the owner: people by their part, and teams. */
export function ToldFields({ row, onChange }: { row: FormRow; onChange: (row: FormRow) => void }) {
  const { teams } = useFormKnowledge();
  const others = row.told.filter((word) => !(toldWords as readonly string[]).includes(word));
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
          .filter(({ id, name }) => !row.told.includes(`team ${name}`) && !row.told.includes(`team ${id}`))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
      <FaultLines of={`${row.key} told`} />
    </fieldset>
  );
}
