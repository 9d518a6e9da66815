import type { Failure } from '../../api/failure.ts';
import type { RotaLayer } from '../../api/settings.ts';
import { Icon } from '../../components/icons.tsx';
import { strings } from '../../strings/en.ts';
import { useOnCallChoices, usePersonNames } from '../rotas/person-names.ts';
import '../rotas/rotas.css';
import { Fault, SelectField, TextField, zones } from './fields.tsx';
import { faultAt } from './form-failure.tsx';
import { type Window, weekdays } from './weekly-text.ts';
import { WindowsField } from './windows-field.tsx';

/** A layer as it is typed: numbers may not be any yet. */
export type LayerDraft = Omit<RotaLayer, 'length' | 'priority' | 'firstTurn' | 'hours'> & {
  readonly length: string;
  readonly priority: string;
  readonly firstTurn?: RotaLayer['firstTurn'] | undefined;
  readonly hours?: RotaLayer['hours'] | undefined;
};

/** One layer: its turns, how long they last, and its hours. */
export function LayerFields(props: {
  layer: LayerDraft;
  place: number;
  failure: Failure | null;
  onChange: (change: Partial<LayerDraft>) => void;
  onRemove: (() => void) | null;
}) {
  const { rotaSettings: words, layerForm, you } = strings;
  const { layer, onChange, onRemove } = props;
  const fault = (path: string) => faultAt(props.failure, `layers.${props.place}.${path}`);
  return (
    <div className="rota-layer" role="group" aria-label={layerForm.layer(layer.name)}>
      <div className="rota-layer-head">
        <strong>{layer.name}</strong>
        {onRemove && (
          <button
            type="button"
            className="button bare icon"
            aria-label={layerForm.removeLayer(layer.name)}
            onClick={onRemove}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      <div className="settings-pair">
        <TextField
          label={layerForm.name}
          value={layer.name}
          fault={fault('name')}
          onChange={(name) => onChange({ name })}
        />
        <TextField
          label={layerForm.priority}
          type="number"
          value={layer.priority}
          fault={fault('priority')}
          onChange={(priority) => onChange({ priority })}
        />
      </div>
      <TurnsField
        turns={layer.turns}
        fault={fault('turns')}
        // Whose turn it is stays so: the server finds the place.
        onChange={(turns) => onChange({ turns, firstTurn: undefined })}
      />
      <div className="settings-pair">
        <TextField
          label={words.length}
          type="number"
          value={layer.length}
          fault={fault('length')}
          onChange={(length) => onChange({ length })}
        />
        <SelectField
          label={words.every}
          value={layer.every}
          choices={Object.entries(words.everys).map(([value, text]) => ({ value, text }))}
          fault={fault('every')}
          onChange={(every) => onChange({ every: every as LayerDraft['every'] })}
        />
        <TextField
          label={words.startsOn}
          type="date"
          value={layer.startsOn}
          fault={fault('startsOn')}
          onChange={(startsOn) => onChange({ startsOn })}
        />
        <TextField
          label={words.handOffAt}
          value={layer.handOffAt}
          hint={words.handOffHint}
          fault={fault('handOffAt')}
          onChange={(handOffAt) => onChange({ handOffAt })}
        />
      </div>
      <TextField
        label={you.zone}
        value={layer.zone}
        list={zones}
        hint={words.zoneHint}
        fault={fault('zone')}
        onChange={(zone) => onChange({ zone })}
      />
      <HoursField
        hours={layer.hours}
        failure={props.failure}
        place={props.place}
        onChange={(hours) => onChange({ hours })}
      />
    </div>
  );
}

type Hours = LayerDraft['hours'];

/** Around the clock, or by windows of the week; dates that were written by the API stay. */
function HoursField(props: {
  hours: Hours;
  failure: Failure | null;
  place: number;
  onChange: (hours: Hours) => void;
}) {
  const { layerForm, calendarSettings: words } = strings;
  const { hours, onChange } = props;
  const weekly = hours?.weekly ?? {};
  const put = (day: (typeof weekdays)[number], windows: readonly Window[]) =>
    onChange({ ...hours, weekly: { ...weekly, [day]: windows as [string, string][] } });
  return (
    <fieldset>
      <legend className="unseen">{layerForm.hours}</legend>
      <label className="choice">
        <input
          type="checkbox"
          checked={hours !== undefined}
          onChange={({ target }) => onChange(target.checked ? { weekly: {} } : undefined)}
        />
        <span>{layerForm.onlyHours}</span>
      </label>
      {hours && (
        <div className="settings-week">
          {weekdays.map((day, index) => {
            const before = weekdays[index - 1];
            return (
              <WindowsField
                key={day}
                day={words.days[day]}
                windows={(weekly[day] ?? []) as Window[]}
                fault={faultAt(props.failure, `layers.${props.place}.hours.weekly.${day}`)}
                onChange={(windows) => put(day, windows)}
                onAsBefore={before && (() => put(day, (weekly[before] ?? []) as Window[]))}
              />
            );
          })}
        </div>
      )}
    </fieldset>
  );
}

/** Turns in an order that counts: one person, several together, or nobody. */
function TurnsField(props: {
  turns: readonly (readonly string[])[];
  fault: string | undefined;
  onChange: (turns: string[][]) => void;
}) {
  const { layerForm: words } = strings;
  const people = useOnCallChoices();
  const turns = props.turns.map((turn) => [...turn]);
  const put = (place: number, members: string[]) =>
    props.onChange(turns.map((one, index) => (index === place ? members : one)));
  const move = (from: number, to: number) => {
    const moved = turns.splice(from, 1);
    turns.splice(to, 0, ...moved);
    props.onChange(turns);
  };
  return (
    <fieldset>
      <legend className="label">{words.turns}</legend>
      <ol className="settings-order">
        {turns.map((members, place) => (
          <TurnRow
            // oxlint-disable-next-line react/no-array-index-key -- a turn has no other name than its place
            key={place}
            place={place}
            members={members}
            isLast={place === turns.length - 1}
            onPut={(changed) => put(place, changed)}
            onMove={(to) => move(place, to)}
            onRemove={() => props.onChange(turns.filter((_, index) => index !== place))}
          />
        ))}
      </ol>
      <select
        className="select"
        aria-label={words.addTurn}
        value=""
        onChange={({ target }) =>
          target.value && props.onChange([...turns, target.value === 'nobody' ? [] : [target.value]])
        }
      >
        <option value="">{words.addTurn}…</option>
        {people.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
        <option value="nobody">{words.nobodyChoice}</option>
      </select>
      <Fault text={props.fault} />
    </fieldset>
  );
}

function TurnRow(props: {
  place: number;
  members: readonly string[];
  isLast: boolean;
  onPut: (members: string[]) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}) {
  const { layerForm: words } = strings;
  const { place, members, onPut } = props;
  const nameOf = usePersonNames();
  const others = useOnCallChoices().filter(({ value }) => !members.includes(value));
  const number = place + 1;
  return (
    <li className="rota-turn" aria-label={words.turn(number)}>
      <span>
        {number}. {members.length === 0 && <span className="quiet">{words.nobody}</span>}
        {members.length === 1 && nameOf(members[0] as string)}
        {members.length > 1 &&
          members.map((id) => (
            <span key={id} className="rota-chip">
              {nameOf(id)}
              <button
                type="button"
                className="button bare icon"
                aria-label={words.takeOut(nameOf(id), number)}
                onClick={() => onPut(members.filter((one) => one !== id))}
              >
                <Icon name="close" size={12} />
              </button>
            </span>
          ))}
      </span>
      <select
        className="select"
        aria-label={words.together(number)}
        value=""
        onChange={({ target }) => target.value && onPut([...members, target.value])}
      >
        <option value="">{words.togetherShort}</option>
        {others.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button bare icon"
        aria-label={words.upTurn(number)}
        disabled={place === 0}
        onClick={() => props.onMove(place - 1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        className="button bare icon"
        aria-label={words.downTurn(number)}
        disabled={props.isLast}
        onClick={() => props.onMove(place + 1)}
      >
        <Icon name="down" />
      </button>
      <button
        type="button"
        className="button bare icon"
        aria-label={words.removeTurn(number)}
        onClick={props.onRemove}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}
