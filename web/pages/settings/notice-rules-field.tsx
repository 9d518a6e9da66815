import { useId } from 'react';
import type { Account } from '../../api/settings.ts';
import { Icon } from '../../components/icons.tsx';
import { QuietField } from './quiet-field.tsx';
import { strings } from '../../strings/en.ts';

export type NoticeRules = NonNullable<Account['noticeRules']>;
type Rule = NoticeRules['important'][number];

const asDesk: NoticeRules = {
  important: [{ via: 'mail', afterMin: 0 }],
  others: [{ via: 'mail', afterMin: 0 }],
};
const rulesMax = 10;
const minutesMax = 1440;

/** By which way, and when: as the desk does it, or by rules of his own. null: as the desk does it. */
export function NoticeRulesField(props: {
  rules: NoticeRules | null;
  onChange: (rules: NoticeRules | null) => void;
}) {
  const { noticeRules: words } = strings;
  const { rules, onChange } = props;
  const name = useId();
  return (
    <fieldset>
      <legend className="label">{words.title}</legend>
      <p className="settings-hint">{words.hint}</p>
      <div className="settings-choices">
        <label className="choice">
          <input type="radio" name={name} checked={rules === null} onChange={() => onChange(null)} />
          <span>{words.asDesk}</span>
        </label>
        <label className="choice">
          <input
            type="radio"
            name={name}
            checked={rules !== null}
            onChange={() => onChange(rules ?? asDesk)}
          />
          <span>{words.own}</span>
        </label>
      </div>
      {rules && (
        <div className="notice-rules">
          {(['important', 'others'] as const).map((which) => (
            <RuleList
              key={which}
              label={words[which]}
              hint={words.hints[which]}
              rules={rules[which]}
              onChange={(list) => onChange({ ...rules, [which]: list })}
            />
          ))}
          <QuietField rules={rules} onChange={onChange} />
        </div>
      )}
    </fieldset>
  );
}

function RuleList(props: {
  label: string;
  hint: string;
  rules: readonly Rule[];
  onChange: (rules: Rule[]) => void;
}) {
  const { noticeRules: words } = strings;
  const { label, rules, onChange } = props;
  const id = useId();
  const change = (place: number, rule: Rule) =>
    onChange(rules.map((one, index) => (index === place ? rule : one)));
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{label}</h2>
      <p className="settings-hint">{props.hint}</p>
      <ol className="settings-order">
        <li>
          <span>{words.inApp}</span>
        </li>
        {rules.map((rule, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rules may be alike; their place tells them apart.
          <li key={place}>
            <span>{words.byMail}</span>
            <input
              className="input notice-after"
              type="number"
              min={0}
              max={minutesMax}
              required
              value={rule.afterMin}
              aria-label={words.after(label, place + 1)}
              onChange={({ target }) => change(place, { ...rule, afterMin: Number(target.value) })}
            />
            <span>{words.minutes}</span>
            <button
              type="button"
              className="button bare icon"
              aria-label={words.remove(label, place + 1)}
              onClick={() => onChange(rules.filter((_one, index) => index !== place))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ol>
      {rules.length < rulesMax && (
        <button
          type="button"
          className="button"
          onClick={() => onChange([...rules, { via: 'mail', afterMin: (rules.at(-1)?.afterMin ?? -5) + 5 }])}
        >
          {words.add}
        </button>
      )}
    </section>
  );
}
