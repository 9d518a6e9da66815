import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { colleagues } from '../../api/settings.ts';
import { Icon } from '../../components/icons.tsx';
import { strings } from '../../strings/en.ts';
import { Fault } from './fields.tsx';

/** People in an order that counts: each can be moved up or down, and taken out. */
export function OrderField(props: {
  label: string;
  hint?: string;
  chosen: readonly string[];
  fault?: string | undefined;
  onChange: (chosen: string[]) => void;
}) {
  const { rotaSettings: words } = strings;
  const { chosen, onChange } = props;
  const id = useId();
  const people = useQuery(colleagues).data?.people ?? [];
  const nameOf = (personId: string) => people.find((one) => one.id === personId)?.name ?? words.left;
  const swap = (from: number, to: number) => {
    const next = [...chosen];
    const moved = next.splice(from, 1);
    next.splice(to, 0, ...moved);
    onChange(next);
  };
  const others = people.filter((one) => one.role !== 'viewer' && !chosen.includes(one.id));
  return (
    <fieldset>
      <legend className="label">{props.label}</legend>
      {props.hint && <p className="settings-hint">{props.hint}</p>}
      <ol className="settings-order">
        {chosen.map((personId, place) => (
          <li key={personId}>
            <span>{words.order(place + 1, nameOf(personId))}</span>
            <button
              type="button"
              className="button bare icon"
              aria-label={words.up(nameOf(personId))}
              disabled={place === 0}
              onClick={() => swap(place, place - 1)}
            >
              <Icon name="up" />
            </button>
            <button
              type="button"
              className="button bare icon"
              aria-label={words.down(nameOf(personId))}
              disabled={place === chosen.length - 1}
              onClick={() => swap(place, place + 1)}
            >
              <Icon name="down" />
            </button>
            <button
              type="button"
              className="button bare icon"
              aria-label={words.remove(nameOf(personId))}
              onClick={() => onChange(chosen.filter((one) => one !== personId))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ol>
      <label className="unseen" htmlFor={id}>
        {words.addPerson}
      </label>
      <select
        id={id}
        className="select"
        value=""
        onChange={({ target }) => target.value && onChange([...chosen, target.value])}
      >
        <option value="">{words.choosePerson}</option>
        {others.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <Fault text={props.fault} />
    </fieldset>
  );
}
