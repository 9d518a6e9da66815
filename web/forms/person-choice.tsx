import { useQuery } from '@tanstack/react-query';
import { everybody } from '../api/questions.ts';
import { strings } from '../strings/en.ts';

/** One of the people. Whoever gets a promise to keep must be on duty; the others are there and can't be taken. */
export function PersonChoice(props: {
  id: string;
  label: string;
  value: string;
  onChange: (personId: string) => void;
  /** Is somebody off duty allowed? */
  anyTime?: boolean;
  /** What nobody is called; absent: somebody is needed. */
  nobody?: string;
  /** Who can't be meant. */
  without?: readonly string[];
}) {
  const people = useQuery(everybody);
  const able = (people.data?.people ?? []).filter(
    ({ id, role }) => role !== 'viewer' && !props.without?.includes(id),
  );
  const { roles } = strings.steering;
  return (
    <div className="field">
      <label className="label" htmlFor={props.id}>
        {props.label}
      </label>
      <select
        id={props.id}
        className="select"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      >
        {(props.nobody !== undefined || props.value === '') && <option value="">{props.nobody ?? ''}</option>}
        {able.map(({ id, name, onDuty }) => (
          <option key={id} value={id} disabled={!onDuty && !props.anyTime && id !== props.value}>
            {onDuty ? name : `${name} (${roles.offDuty})`}
          </option>
        ))}
      </select>
    </div>
  );
}
