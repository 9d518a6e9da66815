import type { LogLook } from '../../api/log-audits.ts';
import { auditStrings } from '../../strings/en-audits.ts';
import { SelectField } from '../settings/fields.tsx';
import { type MappingDraft, withColumn } from './mapping-draft.ts';

const usual = ['ticket', 'at', 'status', 'activity', 'team', 'agent', 'priority', 'issueType'] as const;
const rare = [
  'openedAt',
  'resolvedAt',
  'closedAt',
  'subStatus',
  'severity',
  'slaVerdict',
  'reassignments',
  'reopens',
  'outcome',
] as const;

interface Props {
  look: LogLook;
  draft: MappingDraft;
  onChange: (draft: MappingDraft) => void;
}

/** Which column of theirs is which of ours. */
export function ColumnFields(props: Props) {
  const { mapping: words } = auditStrings;
  const isUsed = rare.some((field) => props.draft.columns?.[field] !== undefined);
  return (
    <fieldset className="audits-part">
      <legend>{words.columns}</legend>
      <Fields {...props} fields={usual} />
      <details open={isUsed}>
        <summary>{words.moreColumns}</summary>
        <Fields {...props} fields={rare} />
      </details>
    </fieldset>
  );
}

function Fields({
  look,
  draft,
  onChange,
  fields,
}: Props & { fields: readonly (typeof usual | typeof rare)[number][] }) {
  const { mapping: words } = auditStrings;
  return (
    <div className="audits-grid">
      {fields.map((field) => {
        const value = draft.columns?.[field] ?? '';
        // A column that the file lacks stays to be seen, and is told above.
        const names = value === '' || look.header.includes(value) ? look.header : [value, ...look.header];
        return (
          <SelectField
            key={field}
            label={words.fields[field]}
            none={words.none}
            value={value}
            choices={[...new Set(names)].filter(Boolean).map((name) => ({ value: name, text: name }))}
            onChange={(column) => onChange(withColumn(draft, field, column))}
          />
        );
      })}
    </div>
  );
}
