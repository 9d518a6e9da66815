import { useState } from 'react';
import { Icon } from '../../components/icons.tsx';
import { strings } from '../../strings/en.ts';
import { Fault } from './fields.tsx';
import type { Window } from './weekly-text.ts';
import { WindowsField } from './windows-field.tsx';

/** Days that are closed. */
export function DayList(props: {
  label: string;
  hint?: string;
  days: readonly string[];
  type: 'date' | 'text';
  fault?: string | undefined;
  onChange: (days: string[]) => void;
}) {
  const { calendarSettings: words } = strings;
  const { days, onChange } = props;
  return (
    <fieldset>
      <legend className="label">{props.label}</legend>
      {props.hint && <p className="settings-hint">{props.hint}</p>}
      <ul className="settings-days">
        {days.length === 0 && <li className="quiet">{words.noDay}</li>}
        {days.map((day) => (
          <li key={day} className="settings-day-chip">
            {day}
            <button
              type="button"
              className="button bare icon small"
              aria-label={words.removeDay(day)}
              onClick={() => onChange(days.filter((one) => one !== day))}
            >
              <Icon name="close" size={12} />
            </button>
          </li>
        ))}
      </ul>
      <NewDay
        label={props.label}
        type={props.type}
        onAdd={(day) => onChange([...new Set([...days, day])].sort())}
      />
      <Fault text={props.fault} />
    </fieldset>
  );
}

/** Days with hours of their own. */
export function DayWindows(props: {
  label: string;
  hint: string;
  dated: Readonly<Record<string, readonly Window[]>>;
  fault?: string | undefined;
  onChange: (dated: Readonly<Record<string, readonly Window[]>>) => void;
}) {
  const { dated, onChange } = props;
  const days = Object.keys(dated).sort();
  return (
    <fieldset>
      <legend className="label">{props.label}</legend>
      <p className="settings-hint">{props.hint}</p>
      <div className="settings-week">
        {days.map((day) => (
          <WindowsField
            key={day}
            day={day}
            windows={dated[day] ?? []}
            onChange={(windows) => onChange({ ...dated, [day]: windows })}
            onRemoveDay={() =>
              onChange(Object.fromEntries(Object.entries(dated).filter(([one]) => one !== day)))
            }
          />
        ))}
      </div>
      <NewDay label={props.label} type="date" onAdd={(day) => onChange({ [day]: [], ...dated })} />
      <Fault text={props.fault} />
    </fieldset>
  );
}

function NewDay(props: { label: string; type: 'date' | 'text'; onAdd: (day: string) => void }) {
  const { calendarSettings: words } = strings;
  const [day, setDay] = useState('');
  const add = () => {
    if (day === '') return;
    props.onAdd(day);
    setDay('');
  };
  return (
    <div className="settings-new-day">
      <input
        className="input"
        type={props.type}
        maxLength={10}
        aria-label={words.newDay(props.label)}
        value={day}
        onChange={({ target }) => setDay(target.value)}
        onKeyDown={(event) => {
          // Enter in a field would send the whole form.
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          add();
        }}
      />
      <button
        type="button"
        className="button"
        aria-label={words.addDayTo(props.label)}
        disabled={day === ''}
        onClick={add}
      >
        {words.addDay}
      </button>
    </div>
  );
}
