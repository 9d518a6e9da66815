import { useState } from 'react';
import type { Failure } from '../../api/failure.ts';
import { client } from '../../api/client.ts';
import { type RotaRecord, useWrite } from '../../api/settings.ts';
import { now } from '../../clock.ts';
import { strings } from '../../strings/en.ts';
import { useMe } from '../../api/questions.ts';
import { instantOfWall, wallOfInstant, zoneName } from '../../times.ts';
import { TextField, zones } from './fields.tsx';
import { faultAt } from './form-failure.tsx';
import { RecordSheet } from './record-sheet.tsx';
import { type LayerDraft, LayerFields } from './layer-fields.tsx';
import { OrderField } from './order-field.tsx';
import { wallTimeOf } from './weekly-text.ts';

/** A new rota, or the next version of one, at once or from a time on. */
export function RotaSheet(props: { rota: RotaRecord | null; onClose: () => void; onAgain: () => void }) {
  const { settings, rotaSettings: words, layerForm } = strings;
  const { rota, onClose } = props;
  const myZone = useMe().person.timeZone;
  const [form, setForm] = useState(() => draftOf(rota, myZone));
  const set = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }));
  const save = useWrite((draft: typeof form, header, signal) => {
    const body = { ...bodyOf(draft), afterHoursIds: [...draft.afterHoursIds] };
    if (rota === null) {
      return client.POST('/api/v1/rotas', { params: { header }, body: { id: draft.id, ...body }, signal });
    }
    const params = { path: { id: rota.id }, header };
    const startsAt =
      draft.startsAt === '' ? {} : { startsAt: instantOfWall(draft.startsAt, myZone) ?? draft.startsAt };
    return client.PUT('/api/v1/rotas/{id}', {
      params,
      body: { ...body, ...startsAt, expectedVersion: rota.version },
      signal,
    });
  });
  const fault = (path: string) => faultAt(save.failure, path);
  return (
    <RecordSheet
      title={rota ? words.editTitle(rota.name) : words.add}
      size="middle"
      save={save}
      onSave={() => save.give(form)}
      onClose={onClose}
      onAgain={props.onAgain}
    >
      <TextField
        label={settings.name}
        value={form.name}
        first
        fault={fault('name')}
        onChange={(name) => set({ name })}
      />
      {rota === null && (
        <TextField
          label={settings.id}
          value={form.id}
          hint={settings.idHint}
          fault={fault('id')}
          onChange={(id) => set({ id })}
        />
      )}
      <LayersField
        layers={form.layers}
        zone={form.zone}
        failure={save.failure}
        onChange={(layers) => set({ layers })}
      />
      <OrderField
        label={layerForm.afterHours}
        hint={layerForm.afterHoursHint}
        chosen={form.afterHoursIds}
        fault={fault('afterHoursIds')}
        onChange={(afterHoursIds) => set({ afterHoursIds })}
      />
      <TextField
        label={words.drawnIn}
        value={form.zone}
        list={zones}
        fault={fault('zone')}
        onChange={(zone) => set({ zone })}
      />
      {rota && (
        <TextField
          label={`${layerForm.startsAt} (${zoneName(now(), myZone)})`}
          type="datetime-local"
          value={form.startsAt}
          hint={words.startsAtHint}
          fault={fault('startsAt')}
          onChange={(startsAt) => set({ startsAt })}
        />
      )}
    </RecordSheet>
  );
}

function LayersField(props: {
  layers: readonly LayerDraft[];
  zone: string;
  failure: Failure | null;
  onChange: (layers: readonly LayerDraft[]) => void;
}) {
  const { layerForm } = strings;
  const { layers, onChange } = props;
  return (
    <fieldset className="rota-layers">
      <legend className="label">{layerForm.layers}</legend>
      {layers.length > 1 && <p className="settings-hint">{layerForm.layersHint}</p>}
      {layers.map((layer, place) => (
        <LayerFields
          key={layer.id}
          layer={layer}
          place={place}
          failure={props.failure}
          onChange={(change) =>
            onChange(layers.map((one, index) => (index === place ? { ...one, ...change } : one)))
          }
          onRemove={layers.length > 1 ? () => onChange(layers.filter((_, index) => index !== place)) : null}
        />
      ))}
      <button
        type="button"
        className="button small"
        onClick={() => onChange([...layers, newLayer(layers, props.zone)])}
      >
        {layerForm.add}
      </button>
    </fieldset>
  );
}

interface Draft {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly layers: readonly LayerDraft[];
  readonly afterHoursIds: readonly string[];
  /** A time in the reader's zone; empty: at once. */
  readonly startsAt: string;
}

function draftOf(rota: RotaRecord | null, zone: string): Draft {
  const layers = (rota?.layers ?? []).map((layer) => ({
    ...layer,
    length: String(layer.length),
    priority: String(layer.priority),
  }));
  return {
    id: '',
    name: rota?.name ?? '',
    zone: rota?.zone ?? zone,
    layers: layers.length > 0 ? layers : [newLayer([], zone)],
    afterHoursIds: rota?.afterHoursIds ?? [],
    startsAt: '',
  };
}

function newLayer(others: readonly LayerDraft[], zone: string): LayerDraft {
  const count = others.length + 1;
  const ids = others.map(({ id }) => id);
  const free = Array.from({ length: count }, (_, index) => `layer-${index + 1}`).find(
    (id) => !ids.includes(id),
  );
  return {
    id: free ?? `layer-${count}`,
    name: strings.layerForm.newName(count),
    priority: '1',
    zone,
    every: 'week',
    length: '1',
    startsOn: wallOfInstant(now(), zone).slice(0, 10),
    handOffAt: '09:00',
    turns: [],
  };
}

function bodyOf({ name, zone, layers }: Draft) {
  return {
    name,
    zone,
    layers: layers.map(({ firstTurn, hours, ...layer }) => ({
      ...layer,
      length: Number(layer.length),
      priority: Number(layer.priority),
      handOffAt: wallTimeOf(layer.handOffAt),
      ...(firstTurn === undefined ? {} : { firstTurn }),
      ...(hours === undefined ? {} : { hours }),
    })),
  };
}
