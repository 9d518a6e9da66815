import type { ReactNode } from 'react';
import type { Failure } from '../api/failure.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { KeysOf } from '../components/keys-of.tsx';
import { Sheet } from '../components/sheet.tsx';
import { strings } from '../strings/en.ts';

/** The frame of every small sheet that gives one order: fields, one sentence on what will happen, one button. */
export function OrderSheet(props: {
  title: string;
  size?: 'narrow' | 'middle';
  sentence: string;
  send: string;
  ready: boolean;
  pending: boolean;
  failure: Failure | null;
  news: readonly string[];
  onSend: () => void;
  onClose: () => void;
  children?: ReactNode;
}) {
  return (
    <Sheet
      title={props.title}
      size={props.size ?? 'narrow'}
      onClose={props.onClose}
      onSubmit={() => props.ready && !props.pending && props.onSend()}
      pending={props.pending}
      foot={
        <>
          <FailureNote failure={props.failure} news={props.news} />
          <p className="sentence quiet">{props.sentence}</p>
          <span className="spring" />
          <button type="button" className="button" onClick={props.onClose}>
            {strings.sheets.cancel}
          </button>
          <button type="submit" className="button primary" disabled={!props.ready || props.pending}>
            {props.send} <KeysOf action="send" />
          </button>
        </>
      }
    >
      {props.children}
    </Sheet>
  );
}

/** A field of words with its label above. */
export function WordsField(props: {
  label: string;
  id: string;
  value: string;
  onChange: (words: string) => void;
  placeholder?: string;
  hint?: string;
  rows?: number;
  required?: boolean;
  focus?: boolean;
}) {
  return (
    <div className="field">
      <label className="label" htmlFor={props.id}>
        {props.label}
        {props.required && <span className="need"> {strings.packetForm.required}</span>}
      </label>
      <textarea
        id={props.id}
        className="textarea"
        rows={props.rows ?? 2}
        value={props.value}
        placeholder={props.placeholder}
        aria-describedby={props.hint ? `${props.id}-hint` : undefined}
        data-first={props.focus}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {props.hint && (
        <p id={`${props.id}-hint`} className="second">
          {props.hint}
        </p>
      )}
    </div>
  );
}
