import { gatheredKinds, type NoticeKind } from '../../../src/model/outgoing.ts';
import type { Account } from '../../api/settings.ts';
import { quietStrings as words } from '../../strings/en-notices.ts';
import { strings } from '../../strings/en.ts';

type NoticeRules = NonNullable<Account['noticeRules']>;
const kinds = Object.keys(strings.you.kinds) as (keyof typeof strings.you.kinds)[];

interface Props {
  readonly rules: NoticeRules;
  readonly onChange: (rules: NoticeRules) => void;
}

/** When no mail is wanted, one mail a day, and how soon each kind is. */
export function QuietField(props: Props) {
  return (
    <>
      <Quiet {...props} />
      <Digest {...props} />
      <Kinds {...props} />
    </>
  );
}

function Quiet({ rules: { quiet, ...others }, onChange }: Props) {
  const set = (change: Partial<NonNullable<NoticeRules['quiet']>>) =>
    onChange({ ...others, quiet: { from: '22:00', to: '07:00', ...quiet, ...change } });
  return (
    <section>
      <h2>{words.quiet}</h2>
      <p className="settings-hint">{words.quietHint}</p>
      <p className="quiet-line">
        <label className="choice">
          <input
            type="checkbox"
            checked={quiet !== undefined}
            onChange={({ target }) => (target.checked ? set({}) : onChange(others))}
          />
          <span>{words.hasQuiet}</span>
        </label>
        <Time label={words.from} value={quiet?.from} onChange={(from) => set({ from })} />
        <span>{words.and}</span>
        <Time label={words.to} value={quiet?.to} onChange={(to) => set({ to })} />
      </p>
    </section>
  );
}

function Digest({ rules: { digestAt, ...others }, onChange }: Props) {
  return (
    <section>
      <h2>{words.digest}</h2>
      <p className="quiet-line">
        <label className="choice">
          <input
            type="checkbox"
            checked={digestAt !== undefined}
            onChange={({ target }) => onChange(target.checked ? { ...others, digestAt: '08:00' } : others)}
          />
          <span>{words.hasDigest}</span>
        </label>
        <Time
          label={words.digestAt}
          value={digestAt}
          onChange={(time) => onChange({ ...others, digestAt: time })}
        />
      </p>
    </section>
  );
}

function Time(props: { label: string; value: string | undefined; onChange: (time: string) => void }) {
  return (
    <input
      className="input quiet-time"
      type="time"
      required
      aria-label={props.label}
      disabled={props.value === undefined}
      value={props.value ?? ''}
      onChange={({ target }) => target.value && props.onChange(target.value.slice(0, 5))}
    />
  );
}

/** Only what differs from the usual is kept. */
function Kinds({ rules, onChange }: Props) {
  const usual = (kind: NoticeKind) => (gatheredKinds.includes(kind) ? 'others' : 'important');
  const set = (kind: NoticeKind, list: string) => {
    const rest = Object.entries({ ...rules.byKind, [kind]: list }).filter(([, value]) => value !== '');
    onChange({ ...rules, byKind: Object.fromEntries(rest) as NonNullable<NoticeRules['byKind']> });
  };
  return (
    <section>
      <h2>{words.byKind}</h2>
      <p className="settings-hint">{words.byKindHint}</p>
      <ul className="quiet-kinds">
        {kinds.map((kind) => (
          <li key={kind}>
            <label htmlFor={`kind-${kind}`}>{strings.you.kinds[kind]}</label>
            <select
              id={`kind-${kind}`}
              className="select"
              value={rules.byKind?.[kind] ?? ''}
              onChange={({ target }) => set(kind, target.value)}
            >
              <option value="">{words.usual[usual(kind)]}</option>
              <option value="important">{words.important}</option>
              <option value="others">{words.others}</option>
            </select>
          </li>
        ))}
      </ul>
    </section>
  );
}
