import { auditStrings } from '../../strings/en-audits.ts';
import { SelectField, TextField } from '../settings/fields.tsx';
import { type MappingDraft, withAudit } from './mapping-draft.ts';

/** What counts as a stall, as before and after, and as the same row. */
export function CountFields(props: { draft: MappingDraft; onChange: (draft: MappingDraft) => void }) {
  const { mapping: words } = auditStrings;
  const { draft, onChange } = props;
  const { stallAfter = '24 h', order = 'time', repeated = 'leave-out' } = draft.audit ?? {};
  const choicesOf = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([value, text]) => ({ value, text }));
  return (
    <fieldset className="audits-part">
      <legend>{words.more}</legend>
      <div className="audits-grid">
        <TextField
          label={words.stallAfter}
          value={stallAfter}
          hint={words.stallHint}
          onChange={(value) => onChange(withAudit(draft, { stallAfter: value }))}
        />
        <SelectField
          label={words.order}
          value={order}
          choices={choicesOf(words.orders)}
          onChange={(value) => onChange(withAudit(draft, { order: value }))}
        />
        <SelectField
          label={words.repeated}
          value={repeated}
          choices={choicesOf(words.repeats)}
          onChange={(value) => onChange(withAudit(draft, { repeated: value }))}
        />
      </div>
    </fieldset>
  );
}
