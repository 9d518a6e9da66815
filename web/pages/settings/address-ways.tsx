import type { AddressWay } from '../../api/address-book.ts';
import { addressBookStrings } from '../../strings/en-address-book.ts';
import { SelectField, TextField } from './fields.tsx';
import './address-ways.css';

export type WayDraft = AddressWay;

/** Phones, addresses and links, in the order in which they are tried. */
export function WayFields(props: {
  ways: readonly WayDraft[];
  fault: (path: string) => string | undefined;
  onChange: (ways: readonly WayDraft[]) => void;
}) {
  const words = addressBookStrings;
  const { ways, fault, onChange } = props;
  const set = (place: number, change: Partial<WayDraft>) =>
    onChange(ways.map((way, index) => (index === place ? { ...way, ...change } : way)));
  return (
    <fieldset className="address-ways">
      <legend className="label">{words.ways}</legend>
      {ways.map((way, index) => (
        <div key={index} className="address-way" role="group" aria-label={words.way(index + 1)}>
          <SelectField
            label={words.by}
            value={way.by}
            choices={Object.entries(words.bys).map(([value, text]) => ({ value, text }))}
            onChange={(by) => set(index, { by: by as WayDraft['by'] })}
          />
          <TextField
            label={words.value}
            value={way.value}
            fault={fault(`ways.${index}.value`)}
            onChange={(value) => set(index, { value })}
          />
          <TextField label={words.wayNote} value={way.note} onChange={(note) => set(index, { note })} />
          <button
            type="button"
            className="button small"
            aria-label={words.removeWay(index + 1)}
            onClick={() => onChange(ways.filter((_, place) => place !== index))}
          >
            ×
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button small"
        onClick={() => onChange([...ways, { by: 'phone', value: '', note: '' }])}
      >
        {words.addWay}
      </button>
    </fieldset>
  );
}
