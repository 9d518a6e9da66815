import { useState } from 'react';
import { client } from '../../api/client.ts';
import { useMe } from '../../api/questions.ts';
import { type RotaSchedule, useWrite } from '../../api/settings.ts';
import { now } from '../../clock.ts';
import { strings } from '../../strings/en.ts';
import { inMinutes, instantOfWall, wallOfInstant, zoneName } from '../../times.ts';
import { SelectField, TextField } from '../settings/fields.tsx';
import { faultAt } from '../settings/form-failure.tsx';
import { RecordSheet } from '../settings/record-sheet.tsx';
import { useOnCallChoices } from './person-names.ts';
import type { PickedStretch } from './schedule-grid.tsx';

type Change = keyof typeof strings.overrideSheet.changes;

/** Somebody else for a while: prepared by the stretch that was pointed at. */
export function OverrideSheet(props: {
  schedule: RotaSchedule;
  picked: PickedStretch | null;
  onClose: () => void;
}) {
  const { overrideSheet: words } = strings;
  const { schedule, onClose } = props;
  const zone = useMe().person.timeZone;
  const people = useOnCallChoices();
  const [form, setForm] = useState(() => draftOf(props.picked, schedule, zone));
  const set = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }));
  const save = useWrite((draft: typeof form, header, signal) =>
    client.POST('/api/v1/rotas/{id}/overrides', {
      params: { path: { id: schedule.id }, header },
      body: bodyOf(draft, zone),
      signal,
    }),
  );
  const fault = (path: string) => faultAt(save.failure, path);
  const zoned = (label: string) => `${label} (${zoneName(now(), zone)})`;
  return (
    <RecordSheet
      title={words.title}
      words={words}
      save={save}
      onSave={() => save.give(form)}
      onClose={onClose}
    >
      <p className="quiet">{words.lead}</p>
      <SelectField
        label={words.change}
        value={form.change}
        choices={Object.entries(words.changes).map(([value, text]) => ({ value, text }))}
        onChange={(change) => set({ change: change as Change })}
      />
      {(form.change === 'replace' || form.change === 'remove') && (
        <SelectField
          label={words.person}
          value={form.offId}
          choices={people}
          none={words.choose}
          fault={fault('personId')}
          onChange={(offId) => set({ offId })}
        />
      )}
      {form.change !== 'remove' && (
        <SelectField
          label={form.change === 'replace' ? words.by : words.added}
          value={form.onId}
          choices={people}
          none={words.choose}
          fault={fault(form.change === 'replace' ? 'byId' : form.change === 'add' ? 'personId' : 'shifts')}
          onChange={(onId) => set({ onId })}
        />
      )}
      <div className="settings-pair">
        <TextField
          label={zoned(words.from)}
          type="datetime-local"
          value={form.from}
          fault={fault('from')}
          onChange={(from) => set({ from })}
        />
        <TextField
          label={zoned(words.to)}
          type="datetime-local"
          value={form.to}
          fault={fault('to')}
          onChange={(to) => set({ to })}
        />
      </div>
      <TextField
        label={words.reason}
        value={form.reason}
        fault={fault('reason')}
        onChange={(reason) => set({ reason })}
      />
    </RecordSheet>
  );
}

function draftOf(picked: PickedStretch | null, schedule: RotaSchedule, zone: string) {
  const present = inMinutes(now(), 0);
  const from = picked && picked.from > present ? picked.from : present;
  const to = picked?.to ?? schedule.turn.endsAt ?? inMinutes(now(), 24 * 60);
  const offId = picked ? picked.personId : schedule.turn.personId;
  return {
    change: (offId === null ? 'add' : 'replace') as Change,
    offId: offId ?? '',
    onId: '',
    from: wallOfInstant(Date.parse(from), zone),
    to: wallOfInstant(Date.parse(to), zone),
    reason: '',
  };
}

function bodyOf({ change, offId, onId, from, to, reason }: ReturnType<typeof draftOf>, zone: string) {
  // What is no time is sent as it was typed: the server says so at its field.
  const span = { from: instantOfWall(from, zone) ?? from, to: instantOfWall(to, zone) ?? to };
  switch (change) {
    case 'add':
      return { ...span, reason, change, personId: onId };
    case 'remove':
      return { ...span, reason, change, personId: offId };
    case 'replace':
      return { ...span, reason, change, personId: offId, byId: onId };
    case 'temporary':
      return { ...span, reason, change, shifts: [{ personId: onId, ...span }] };
  }
}
