import { useState } from 'react';
import { conditionStrings as words } from '../../strings/en-conditions.ts';
import type { Shape } from './condition-catalogue.ts';
import type { NamedValue } from './value-names.ts';

/** Fields for one value each, as the sort of the value wants it. */
export interface ValueProps {
  /** The name of its property: by it one knows what it may be. */
  readonly name: string;
  readonly label: string;
  readonly shape: Shape;
  readonly value: unknown;
  readonly isWrong: boolean;
  readonly onChange: (value: unknown) => void;
}

export function LineValue({ label, value, isWrong, onChange }: ValueProps) {
  return (
    <input
      className="input"
      aria-label={label}
      aria-invalid={isWrong}
      value={String(value)}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

export function YesNoValue({ label, value, onChange }: ValueProps) {
  return (
    <select
      className="select"
      aria-label={label}
      value={value === true ? 'yes' : 'no'}
      onChange={({ target }) => onChange(target.value === 'yes')}
    >
      <option value="yes">{words.yes}</option>
      <option value="no">{words.no}</option>
    </select>
  );
}

export function NumberValue(props: ValueProps & { least: number | null; most: number | null }) {
  const { label, value, isWrong, least, most, onChange } = props;
  return (
    <input
      className="input policy-number"
      type="number"
      step="any"
      aria-label={label}
      aria-invalid={isWrong}
      min={least ?? undefined}
      max={most ?? undefined}
      value={typeof value === 'number' ? value : ''}
      // An empty field is told by the check.
      onChange={({ target }) => onChange(target.value === '' ? '' : Number(target.value))}
    />
  );
}

export function ChosenValue(props: ValueProps & { choices: readonly NamedValue[] }) {
  const { label, value, isWrong, choices, onChange } = props;
  const isOne = choices.some((one) => one.value === value);
  return (
    <select
      className="select"
      aria-label={label}
      aria-invalid={isWrong}
      value={String(value)}
      onChange={({ target }) =>
        onChange(choices.find((one) => `${one.value}` === target.value)?.value ?? target.value)
      }
    >
      {!isOne && <option value={String(value)}>{words.choose}</option>}
      {choices.map((one) => (
        <option key={one.value} value={one.value}>
          {one.text}
        </option>
      ))}
    </select>
  );
}

export function CheckValues(props: ValueProps & { choices: readonly NamedValue[] }) {
  const { label, value, choices, onChange } = props;
  const chosen = (Array.isArray(value) ? value : []) as (string | number)[];
  const toggle = (one: string | number, isOn: boolean) =>
    onChange(
      choices.map((choice) => choice.value).filter((own) => (own === one ? isOn : chosen.includes(own))),
    );
  return (
    <fieldset className="policy-checks">
      <legend className="unseen">{label}</legend>
      {choices.map(({ value: one, text }) => (
        <label key={one} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(one)}
            onChange={({ target }) => toggle(one, target.checked)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function WordValues(props: ValueProps & { list: readonly (string | number)[] }) {
  const { label, list, isWrong, onChange } = props;
  // What stands between two commas is not there yet while one types it.
  const [typed, setTyped] = useState(() => list.join(', '));
  return (
    <input
      className="input"
      aria-label={label}
      aria-invalid={isWrong}
      placeholder={words.withCommas}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(
          target.value
            .split(',')
            .map((one) => one.trim())
            .filter((one) => one !== ''),
        );
      }}
    />
  );
}
