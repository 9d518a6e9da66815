import type { PathView } from '../../api/policy.ts';
import { policyEditStrings } from '../../strings/en-policy-edit.ts';
import { policyStrings } from '../../strings/en-policy.ts';
import { strings } from '../../strings/en.ts';
import { FaultLines, isMistaken, useFaults } from './fault-lines.tsx';
import { type FormDraft, pathKey } from './matrix-draft.ts';
import { pathClocks } from './path-length.ts';

const { form: words } = policyEditStrings;
const { matrix } = policyStrings;

interface Given {
  readonly path: PathView;
  readonly draft: FormDraft;
  readonly onChange: (draft: FormDraft) => void;
}

/** The lengths of time of one path. */
export function PathLengths({ path, draft, onChange }: Given) {
  const updates = [1, 2, 3, 4].map((severity) => ({
    name: `${path.id} customerUpdate.then.${severity}`,
    label: `${matrix.clocks.then}, ${strings.severity(severity).toLowerCase()}`,
  }));
  const clocks = pathClocks.map((clock) => ({ name: pathKey(path.id, clock), label: matrix.clocks[clock] }));
  return (
    <div className="policy-lengths">
      {[...clocks, ...updates].map(({ name, label }) => (
        <Length
          key={name}
          name={name}
          label={label}
          where={path.name}
          value={draft.pathLengths[name] ?? ''}
          onChange={(length) => onChange({ ...draft, pathLengths: { ...draft.pathLengths, [name]: length } })}
        />
      ))}
    </div>
  );
}

/** One length of time; what the check says of it stands below. */
export function Length(props: {
  name: string;
  label: string;
  where: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { name, label, where, value, onChange } = props;
  const isWrong = isMistaken(useFaults(name));
  return (
    <div>
      <label>
        <span className="label">{label}</span>
        <input
          className="input"
          aria-label={words.length(label, where)}
          value={value}
          placeholder={matrix.none}
          aria-invalid={isWrong}
          onChange={({ target }) => onChange(target.value)}
        />
      </label>
      <FaultLines of={name} />
    </div>
  );
}
