import { strings } from '../strings/en.ts';
import type { Lacks, PacketEdits } from './packet-draft.ts';

const lacks = Object.keys(strings.lacks) as Lacks[];

/** Is it needed? What support lacks, in one pick; "something else" wants a word. */
export function LacksField({ edits, onEdit }: { edits: PacketEdits; onEdit: (edits: PacketEdits) => void }) {
  const { packetForm } = strings;
  return (
    <fieldset className="field">
      <legend className="label">{packetForm.lacks}</legend>
      <div className="pills">
        {lacks.map((name) => (
          <label key={name} className="pill">
            <input
              type="radio"
              name="lacks"
              checked={edits.lacks === name}
              onChange={() => onEdit({ ...edits, lacks: name })}
            />
            <span>{strings.lacks[name]}</span>
          </label>
        ))}
      </div>
      {edits.lacks === 'other' && (
        <input
          className="input lacks-other"
          aria-label={packetForm.lacksOther}
          placeholder={packetForm.lacksOther}
          maxLength={500}
          value={edits.lacksOther}
          onChange={(event) => onEdit({ ...edits, lacksOther: event.target.value })}
        />
      )}
    </fieldset>
  );
}
