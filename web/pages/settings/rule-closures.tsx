import { Icon } from '../../components/icons.tsx';
import { strings } from '../../strings/en.ts';
import { Fault, TextField } from './fields.tsx';

export interface RuleClosure {
  readonly name: string;
  readonly from: string;
  readonly rule: string;
}

/** Closures that come back by a rule: the fourth Thursday of November. */
export function RuleClosures(props: {
  closures: readonly RuleClosure[];
  fault?: string | undefined;
  onChange: (closures: RuleClosure[]) => void;
}) {
  const { feeds: words } = strings;
  const { closures, onChange } = props;
  const set = (place: number, change: Partial<RuleClosure>) =>
    onChange(closures.map((one, index) => (index === place ? { ...one, ...change } : one)));
  const begun = { name: '', from: '', rule: 'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH' };
  return (
    <fieldset>
      <legend className="label">{words.rules}</legend>
      <p className="settings-hint">{words.rulesHint}</p>
      {closures.map((closure, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and are only added at the end.
        <div key={place} className="settings-rule">
          <TextField label={words.ruleName} value={closure.name} onChange={(name) => set(place, { name })} />
          <TextField
            label={words.ruleFrom}
            type="date"
            value={closure.from}
            onChange={(from) => set(place, { from })}
          />
          <TextField label={words.rule} value={closure.rule} onChange={(rule) => set(place, { rule })} />
          <button
            type="button"
            className="button bare icon small"
            aria-label={words.removeRule(closure.name)}
            onClick={() => onChange(closures.filter((_, index) => index !== place))}
          >
            <Icon name="close" size={12} />
          </button>
        </div>
      ))}
      <button type="button" className="button small" onClick={() => onChange([...closures, begun])}>
        {words.addRule}
      </button>
      <Fault text={props.fault} />
    </fieldset>
  );
}
