import { type ReactNode, useState } from 'react';
import type { PathView } from '../../api/policy.ts';
import { policyEditStrings } from '../../strings/en-policy-edit.ts';
import { strings } from '../../strings/en.ts';
import { SelectField } from '../settings/fields.tsx';
import { FaultLines } from './fault-lines.tsx';
import { useFormKnowledge } from './form-context.ts';
import { type FormDraft, pathKey } from './matrix-draft.ts';
import { PathLengths } from './path-lengths.tsx';

const { form: words } = policyEditStrings;

interface Given {
  readonly path: PathView;
  readonly draft: FormDraft;
  readonly onChange: (draft: FormDraft) => void;
}

/** What a way is: its kind, who owns what goes by it, and its lengths of time. It is one for all rows that go by it. */
export function PathFields({ path, draft, onChange }: Given) {
  const { teams } = useFormKnowledge();
  const term = (name: 'team' | 'kind') => {
    const key = `${path.id} ${name}`;
    return {
      value: draft.pathTerms[key] ?? '',
      onChange: (value: string) => onChange({ ...draft, pathTerms: { ...draft.pathTerms, [key]: value } }),
    };
  };
  return (
    <div className="policy-path">
      <div className="policy-pairs">
        <div>
          <SelectField
            label={words.pathKind}
            {...term('kind')}
            choices={Object.entries(strings.kinds).map(([value, text]) => ({ value, text }))}
          />
          <FaultLines of={`${path.id} kind`} />
        </div>
        <div>
          <SelectField
            label={words.owner}
            {...term('team')}
            choices={teams.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <FaultLines of={`${path.id} team`} />
        </div>
      </div>
      <PathLengths path={path} draft={draft} onChange={onChange} />
    </div>
  );
}

/** Opened to change it; closed it says what it is. */
export function PathOfRow(props: Given & { others: readonly string[] }) {
  const { path, draft, others } = props;
  const [isOpen, setIsOpen] = useState(false);
  const { teams } = useFormKnowledge();
  const said = (name: string) => draft.pathTerms[`${path.id} ${name}`];
  const kind = strings.kinds[(said('kind') ?? path.kind) as keyof typeof strings.kinds];
  const team = teams.find(({ id }) => id === said('team'))?.name ?? path.team.name;
  const accept = draft.pathLengths[pathKey(path.id, 'acknowledge')] ?? '';
  return (
    <More isOpen={isOpen} onOpen={setIsOpen} summary={words.pathSays(kind, team, accept)}>
      {others.length > 0 && <p className="settings-hint">{words.alsoOf(others.join(', '))}</p>}
      <PathFields {...props} />
    </More>
  );
}

/** Its fields are there once it is open: two rows that go the same way have them twice else. */
function More(props: {
  isOpen: boolean;
  summary: string;
  onOpen: (isOpen: boolean) => void;
  children: ReactNode;
}) {
  return (
    <details
      className="policy-more"
      open={props.isOpen}
      onToggle={({ currentTarget }) => props.onOpen(currentTarget.open)}
    >
      <summary>{props.summary}</summary>
      {props.isOpen && props.children}
    </details>
  );
}
