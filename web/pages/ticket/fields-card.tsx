import { useId, useState } from 'react';
import { useChangeTicket } from '../../api/orders.ts';
import type { TicketView } from '../../api/schemas.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { tell } from '../../layout/news.tsx';
import { strings } from '../../strings/en.ts';
import { allows, useTicket } from './ticket-context.ts';

type Field = TicketView['fields'][number];
type Value = Field['value'];

interface EditorProps {
  readonly id: string;
  readonly field: Field;
  readonly disabled: boolean;
  readonly onSave: (value: Value) => void;
}

/** The policy's own fields. Each is saved when it is left, one by one: nobody loses the others to a refusal. */
export function FieldsCard() {
  const ticket = useTicket();
  if (ticket.fields.length === 0) return null;
  return (
    <section className="card" aria-label={strings.triage.fields}>
      <h2>{strings.triage.fields}</h2>
      <div className="ticket-fields">
        {ticket.fields.map((field) => (
          // A value that somebody else has changed meanwhile is shown as it is now.
          <OneField key={`${field.id} ${JSON.stringify(field.value)}`} field={field} />
        ))}
      </div>
    </section>
  );
}

function OneField({ field }: { field: Field }) {
  const ticket = useTicket();
  const change = useChangeTicket(ticket.id);
  const id = useId();
  const disabled = change.pending || !allows(ticket, 'change-ticket');
  const save = async (value: Value) => {
    if (JSON.stringify(value) === JSON.stringify(field.value)) return;
    if (await change.give({ fields: { [field.id]: value } })) tell(strings.triage.fieldSaved);
  };
  const props = { id, field, disabled, onSave: (value: Value) => void save(value) };
  return (
    <div>
      <label className="label" htmlFor={id}>
        {field.name}
      </label>
      <Editor {...props} />
      {change.failure && <FailureNote failure={change.failure} />}
    </div>
  );
}

function Editor(props: EditorProps) {
  switch (props.field.kind) {
    case 'choice':
    case 'yes-no':
      return <OneOf {...props} />;
    case 'choices':
      return <SeveralOf {...props} />;
    case 'code':
    case 'number':
    case 'date':
      return <Typed {...props} />;
  }
}

function OneOf({ id, field, disabled, onSave }: EditorProps) {
  const words = strings.triage;
  const isYesNo = field.kind === 'yes-no';
  const choices = isYesNo
    ? [
        ['true', words.fieldYes],
        ['false', words.fieldNo],
      ]
    : field.choices.map((one) => [one, one]);
  const read = (text: string): Value => (text === '' ? null : isYesNo ? text === 'true' : text);
  return (
    <select
      id={id}
      className="select"
      value={field.value === null ? '' : String(field.value)}
      disabled={disabled}
      onChange={({ target }) => onSave(read(target.value))}
    >
      <option value="">{words.fieldEmpty}</option>
      {choices.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}

function SeveralOf({ id, field, disabled, onSave }: EditorProps) {
  const chosen = Array.isArray(field.value) ? field.value : [];
  const toggle = (one: string) => {
    const wanted = chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];
    onSave(wanted.length === 0 ? null : wanted);
  };
  return (
    <div id={id} role="group" aria-label={field.name} className="needs">
      {field.choices.map((one) => (
        <label key={one} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(one)}
            disabled={disabled}
            onChange={() => toggle(one)}
          />
          {one}
        </label>
      ))}
    </div>
  );
}

function Typed({ id, field, disabled, onSave }: EditorProps) {
  const [text, setText] = useState(field.value === null ? '' : String(field.value));
  const isNumber = field.kind === 'number';
  const leave = () => {
    const typed = text.trim();
    onSave(typed === '' ? null : isNumber ? Number(typed) : typed);
  };
  return (
    <input
      id={id}
      className="input"
      type={isNumber ? 'number' : field.kind === 'date' ? 'date' : 'text'}
      step="any"
      maxLength={60}
      value={text}
      disabled={disabled}
      onChange={({ target }) => setText(target.value)}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
    />
  );
}
