import { Icon } from '../../components/icons.tsx';
import { auditStrings } from '../../strings/en-audits.ts';
import { SelectField, TextField } from '../settings/fields.tsx';
import {
  askedBy,
  asking,
  type MappingDraft,
  type TierRuleDraft,
  tierWays,
  type TierWay,
  withTiers,
} from './mapping-draft.ts';

const columns = ['team', 'status', 'subStatus', 'activity'] as const;

/** Which tier a team or a state works at: the first rule that fits. */
export function TierFields(props: { draft: MappingDraft; onChange: (draft: MappingDraft) => void }) {
  const { mapping: words } = auditStrings;
  const { draft, onChange } = props;
  const tiers = draft.audit?.tiers;
  const rules = tiers?.rules ?? [];
  const write = (changed: readonly TierRuleDraft[]) =>
    onChange(withTiers(draft, { ...tiers, rules: changed }));
  return (
    <fieldset className="audits-part">
      <legend>{words.tiers}</legend>
      <div className="audits-grid">
        <SelectField
          label={words.tierOf}
          none={words.noTiers}
          value={tiers === undefined ? '' : (tiers.of ?? 'team')}
          choices={columns.map((value) => ({ value, text: words.fields[value] }))}
          onChange={(of) =>
            onChange(withTiers(draft, of === '' ? null : { otherwise: 1, rules: [], ...tiers, of }))
          }
        />
        {tiers && (
          <TextField
            label={words.otherwise}
            type="number"
            value={String(tiers.otherwise ?? 1)}
            onChange={(value) => onChange(withTiers(draft, { ...tiers, otherwise: Number(value) }))}
          />
        )}
      </div>
      {tiers && (
        <>
          {rules.map((rule, place) => (
            <Rule
              key={place}
              rule={rule}
              onChange={(changed) => write(rules.with(place, changed))}
              onRemove={() => write(rules.toSpliced(place, 1))}
            />
          ))}
          <button
            type="button"
            className="button small"
            onClick={() => write([...rules, { contains: '', tier: 2 }])}
          >
            {words.addRule}
          </button>
        </>
      )}
    </fieldset>
  );
}

function Rule(props: { rule: TierRuleDraft; onChange: (rule: TierRuleDraft) => void; onRemove: () => void }) {
  const { mapping: words } = auditStrings;
  const { rule, onChange } = props;
  const { way, text } = askedBy(rule);
  return (
    <div className="audits-rule">
      <SelectField
        label={words.way}
        value={way}
        choices={tierWays.map((value) => ({ value, text: words.ways[value] }))}
        onChange={(to) => onChange(asking(rule, to as TierWay, text))}
      />
      <label className="audits-rule-text">
        <span className="label">{words.text}</span>
        <textarea
          className="textarea"
          rows={1}
          value={text}
          onChange={({ target }) => onChange(asking(rule, way, target.value))}
        />
      </label>
      <TextField
        label={words.tier}
        type="number"
        value={String(rule.tier)}
        onChange={(tier) => onChange({ ...rule, tier: Number(tier) })}
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={rule.mixed ?? false}
          onChange={({ target }) => onChange({ ...rule, mixed: target.checked })}
        />
        <span>{words.mixed}</span>
      </label>
      <button
        type="button"
        className="button bare icon"
        aria-label={words.removeRule}
        title={words.removeRule}
        onClick={props.onRemove}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
