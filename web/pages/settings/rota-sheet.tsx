import { useState } from 'react';
import { client } from '../../api/client.ts';
import { type RotaRecord, useWrite } from '../../api/settings.ts';
import { now } from '../../clock.ts';
import { Sheet } from '../../components/sheet.tsx';
import { tell } from '../../layout/news.tsx';
import { strings } from '../../strings/en.ts';
import { useMe } from '../../api/questions.ts';
import { wallOfInstant } from '../../times.ts';
import { SaveFoot, SelectField, TextField, zones } from './fields.tsx';
import { faultAt, FormFailure } from './form-failure.tsx';
import { wallTimeOf } from './weekly-text.ts';
import { OrderField } from './order-field.tsx';

/** A new rota, or the next version of one. */
export function RotaSheet(props: { rota: RotaRecord | null; onClose: () => void; onAgain: () => void }) {
  const { settings, rotaSettings: words, you } = strings;
  const { rota, onClose } = props;
  const myZone = useMe().person.timeZone;
  const [form, setForm] = useState(() => draftOf(rota, myZone));
  const set = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }));
  const save = useWrite(({ id, length, ...rest }: typeof form, header, signal) => {
    const body = { ...rest, handOffAt: wallTimeOf(rest.handOffAt), length: Number(length) };
    if (rota === null) {
      return client.POST('/api/v1/rotas', { params: { header }, body: { id, ...body }, signal });
    }
    const params = { path: { id: rota.id }, header };
    return client.PUT('/api/v1/rotas/{id}', {
      params,
      body: { ...body, expectedVersion: rota.version },
      signal,
    });
  });
  const submit = async () => {
    if (!(await save.give(form))) return;
    tell(settings.saved);
    onClose();
  };
  const fault = (path: string) => faultAt(save.failure, path);
  return (
    <Sheet
      title={rota ? words.editTitle(rota.name) : words.add}
      size="middle"
      onClose={onClose}
      onSubmit={() => void submit()}
      foot={<SaveFoot pending={save.pending} onClose={onClose} />}
    >
      <div className="settings-form">
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
        <OrderField
          label={words.members}
          chosen={form.memberIds}
          fault={fault('memberIds')}
          onChange={(memberIds) => set({ memberIds })}
        />
        <div className="settings-pair">
          <TextField
            label={words.length}
            type="number"
            value={form.length}
            fault={fault('length')}
            onChange={(length) => set({ length })}
          />
          <SelectField
            label={words.every}
            value={form.every}
            choices={Object.entries(words.everys).map(([value, text]) => ({ value, text }))}
            fault={fault('every')}
            onChange={(every) => set({ every: every as RotaRecord['every'] })}
          />
          <TextField
            label={words.startsOn}
            type="date"
            value={form.startsOn}
            fault={fault('startsOn')}
            onChange={(startsOn) => set({ startsOn })}
          />
          <TextField
            label={words.handOffAt}
            value={form.handOffAt}
            hint={words.handOffHint}
            fault={fault('handOffAt')}
            onChange={(handOffAt) => set({ handOffAt })}
          />
        </div>
        <TextField
          label={you.zone}
          value={form.zone}
          list={zones}
          hint={words.zoneHint}
          fault={fault('zone')}
          onChange={(zone) => set({ zone })}
        />
        <FormFailure failure={save.failure} onAgain={props.onAgain} />
      </div>
    </Sheet>
  );
}

function draftOf(rota: RotaRecord | null, zone: string) {
  return {
    id: '',
    name: rota?.name ?? '',
    zone: rota?.zone ?? zone,
    every: rota?.every ?? ('week' as const),
    length: String(rota?.length ?? 1),
    startsOn: rota?.startsOn ?? wallOfInstant(now(), zone).slice(0, 10),
    handOffAt: rota?.handOffAt ?? '09:00',
    memberIds: rota?.memberIds ?? [],
  };
}
