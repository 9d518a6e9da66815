import { type ReactNode, useId } from 'react';
import { strings } from '../../strings/en.ts';

interface Choice {
  readonly value: string;
  readonly text: string;
}

/** A labelled line of text. */
export function TextField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'password' | 'datetime-local' | 'date' | 'number';
  hint?: string;
  /** Why the server refused it. */
  fault?: string | undefined;
  first?: boolean;
  autoComplete?: string;
  list?: readonly string[];
}) {
  const id = useId();
  return (
    <div>
      <label className="label" htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        className="input"
        type={props.type ?? 'text'}
        value={props.value}
        autoComplete={props.autoComplete ?? 'off'}
        list={props.list ? `${id}-list` : undefined}
        data-first={props.first}
        aria-invalid={props.fault !== undefined}
        aria-describedby={describedBy(id, props)}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {props.list && (
        <datalist id={`${id}-list`}>
          {props.list.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </datalist>
      )}
      {props.hint && (
        <p id={`${id}-hint`} className="settings-hint">
          {props.hint}
        </p>
      )}
      <Fault id={`${id}-fault`} text={props.fault} />
    </div>
  );
}

function describedBy(id: string, { hint, fault }: { hint?: string; fault?: string | undefined }) {
  const ids = [...(hint ? [`${id}-hint`] : []), ...(fault ? [`${id}-fault`] : [])];
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** What is wrong with the field above it. */
export function Fault({ id, text }: { id?: string; text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p id={id} className="settings-fault">
      {text}
    </p>
  );
}

/** One of several; `none`: what it says when nothing is chosen, which is then a choice. */
export function SelectField(props: {
  label: string;
  value: string;
  choices: readonly Choice[];
  none?: string;
  hint?: string;
  fault?: string | undefined;
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div>
      <label className="label" htmlFor={id}>
        {props.label}
      </label>
      <select
        id={id}
        className="select"
        value={props.value}
        aria-invalid={props.fault !== undefined}
        aria-describedby={props.fault ? `${id}-fault` : undefined}
        onChange={(event) => props.onChange(event.target.value)}
      >
        {props.none !== undefined && <option value="">{props.none}</option>}
        {props.choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {props.hint && <p className="settings-hint">{props.hint}</p>}
      <Fault id={`${id}-fault`} text={props.fault} />
    </div>
  );
}

/** A language as people know it; one that was set by a program stays in the list. */
export function LanguageField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { language, languages } = strings.you;
  const names: Readonly<Record<string, string>> = { [value]: value, ...languages };
  const choices = Object.entries(names).map(([code, text]) => ({ value: code, text }));
  return <SelectField label={language} value={value} choices={choices} onChange={onChange} />;
}

/** Any of several. */
export function CheckField(props: {
  label: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  hint?: string;
  fault?: string | undefined;
  onChange: (chosen: string[]) => void;
}) {
  const { chosen, onChange } = props;
  return (
    <fieldset>
      <legend className="label">{props.label}</legend>
      {props.hint && <p className="settings-hint">{props.hint}</p>}
      <div className="settings-choices">
        {props.choices.map(({ value, text }) => (
          <label key={value} className="choice">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
              }
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
      <Fault text={props.fault} />
    </fieldset>
  );
}

export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="settings-head">
      <h1>{title}</h1>
      {children}
    </header>
  );
}

/** The foot of a sheet: do it, or leave. */
export function SaveFoot(props: { pending: boolean; onClose: () => void; save?: string }) {
  return (
    <>
      <button type="button" className="button" onClick={props.onClose}>
        {strings.settings.cancel}
      </button>
      <button type="submit" className="button primary" disabled={props.pending}>
        {props.save ?? strings.settings.save}
      </button>
    </>
  );
}

/** Offered while one types; the server knows them all and checks. */
export const zones: readonly string[] = Intl.supportedValuesOf('timeZone');
