import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import { calendars, colleagues, rotas, type TeamRecord, useWrite } from '../../api/settings.ts';
import { strings } from '../../strings/en.ts';
import { CheckField, SelectField, TextField } from './fields.tsx';
import { faultAt } from './form-failure.tsx';
import { RecordSheet } from './record-sheet.tsx';

type Tier = TeamRecord['tier'];
type Draft = ReturnType<typeof draftOf>;
type Choice = { readonly value: string; readonly text: string };

/** A new team, or the next version of one. */
export function TeamSheet(props: { team: TeamRecord | null; onClose: () => void; onAgain: () => void }) {
  const { settings, teamSettings: words } = strings;
  const { team, onClose } = props;
  const people = useQuery(colleagues).data?.people ?? [];
  const hours = useQuery(calendars).data?.calendars ?? [];
  const [form, setForm] = useState(() => draftOf(team));
  const set = (change: Partial<Draft>) => setForm((before) => ({ ...before, ...change }));
  // A new team begins with the first hours that there are.
  const calendarId = form.calendarId || (hours[0]?.id ?? '');
  const save = useWrite((_order: unknown, header, signal) => {
    const { id, publicName, dutyCalendarId, rotaId, backupId, ...rest } = form;
    const body = {
      ...rest,
      calendarId,
      ...(publicName.trim() ? { publicName: publicName.trim() } : {}),
      ...(dutyCalendarId ? { dutyCalendarId } : {}),
      ...(rotaId ? { rotaId } : {}),
      ...(backupId ? { backupId } : {}),
    };
    if (team === null) {
      return client.POST('/api/v1/teams', { params: { header }, body: { id, ...body }, signal });
    }
    const params = { path: { id: team.id }, header };
    return client.PUT('/api/v1/teams/{id}', {
      params,
      body: { ...body, expectedVersion: team.version },
      signal,
    });
  });
  const fault = (path: string) => faultAt(save.failure, path);
  const persons = people
    .filter(({ role }) => role !== 'viewer')
    .map(({ id, name }) => ({ value: id, text: name }));
  return (
    <RecordSheet
      title={team ? words.editTitle(team.name) : words.add}
      size="middle"
      save={save}
      onSave={() => save.give({ ...form, calendarId })}
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
      <TextField
        label={words.publicName}
        value={form.publicName}
        hint={words.publicNameHint}
        fault={fault('publicName')}
        onChange={(publicName) => set({ publicName })}
      />
      <div className="settings-pair">
        {team === null && (
          <TextField
            label={settings.id}
            value={form.id}
            hint={settings.idHint}
            fault={fault('id')}
            onChange={(id) => set({ id })}
          />
        )}
        <SelectField
          label={words.tier}
          value={String(form.tier)}
          choices={Object.entries(words.tiers).map(([value, text]) => ({ value, text }))}
          fault={fault('tier')}
          onChange={(tier) => set({ tier: Number(tier) as Tier })}
        />
      </div>
      <CheckField
        label={words.members}
        choices={inFront(persons, team?.memberIds)}
        chosen={form.memberIds}
        fault={fault('memberIds')}
        onChange={(memberIds) => set({ memberIds })}
      />
      <CheckField
        label={words.leads}
        choices={inFront(persons, team?.leadIds)}
        chosen={form.leadIds}
        fault={fault('leadIds')}
        onChange={(leadIds) => set({ leadIds })}
      />
      <HoursFields form={{ ...form, calendarId }} fault={fault} persons={persons} set={set} />
    </RecordSheet>
  );
}

/** By which hours it works, and who is asked. */
function HoursFields(props: {
  form: Draft;
  fault: (path: string) => string | undefined;
  persons: readonly Choice[];
  set: (change: Partial<Draft>) => void;
}) {
  const { settings, teamSettings: words } = strings;
  const { form, fault, set } = props;
  const plans = useQuery(rotas).data?.rotas ?? [];
  const hours = useQuery(calendars).data?.calendars ?? [];
  const calendarChoices = hours.map(({ id }) => ({ value: id, text: id }));
  return (
    <div className="settings-pair">
      <SelectField
        label={words.hours}
        value={form.calendarId}
        choices={calendarChoices}
        hint={words.hoursHint}
        fault={fault('calendarId')}
        onChange={(id) => set({ calendarId: id })}
      />
      <SelectField
        label={words.dutyHours}
        value={form.dutyCalendarId}
        none={words.asHours}
        choices={calendarChoices}
        hint={words.dutyHoursHint}
        fault={fault('dutyCalendarId')}
        onChange={(dutyCalendarId) => set({ dutyCalendarId })}
      />
      <SelectField
        label={words.rota}
        value={form.rotaId}
        none={words.noRota}
        choices={plans.map(({ id, name }) => ({ value: id, text: name }))}
        fault={fault('rotaId')}
        onChange={(rotaId) => set({ rotaId })}
      />
      <SelectField
        label={words.backup}
        value={form.backupId}
        none={settings.none}
        choices={props.persons}
        hint={words.backupHint}
        fault={fault('backupId')}
        onChange={(backupId) => set({ backupId })}
      />
    </div>
  );
}

function draftOf(team: TeamRecord | null) {
  return {
    id: '',
    name: team?.name ?? '',
    publicName: team?.publicName ?? '',
    tier: team?.tier ?? (1 as Tier),
    memberIds: team?.memberIds ?? [],
    leadIds: team?.leadIds ?? [],
    calendarId: team?.calendarId ?? '',
    dutyCalendarId: team?.dutyCalendarId ?? '',
    rotaId: team?.rotaId ?? '',
    backupId: team?.backupId ?? '',
  };
}

/** Whoever is in it stands first, as it was when the form was opened: nothing jumps while one ticks. */
function inFront<One extends { readonly value: string }>(
  persons: readonly One[],
  ids: readonly string[] = [],
) {
  return [
    ...persons.filter(({ value }) => ids.includes(value)),
    ...persons.filter(({ value }) => !ids.includes(value)),
  ];
}
