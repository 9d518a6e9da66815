import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import { type Account, calendars, teamRecords, useWrite } from '../../api/settings.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { strings } from '../../strings/en.ts';
import { CheckField, LanguageField, SaveFoot, SelectField, TextField, zones } from './fields.tsx';

type Role = Account['role'];

/** A new person, or one who changes. */
export function PersonSheet({ account, onClose }: { account: Account | null; onClose: () => void }) {
  const { people, settings, you } = strings;
  const [form, setForm] = useState({
    name: account?.name ?? '',
    publicName: account?.publicName ?? '',
    email: account?.email ?? '',
    role: account?.role ?? 'agent',
    timeZone: account?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: account?.locale ?? 'en-GB',
    teams: account?.teams ?? [],
    calendarId: account?.calendarId ?? '',
  });
  const set = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }));
  const teams = useQuery(teamRecords).data?.teams ?? [];
  const hours = useQuery(calendars).data?.calendars ?? [];
  const save = useWrite(({ publicName, calendarId, ...rest }: typeof form, header, signal) => {
    const body = { ...rest, ...(publicName ? { publicName } : {}), calendarId: calendarId || null };
    if (account === null) return client.POST('/api/v1/people', { params: { header }, body, signal });
    const params = { path: { id: account.id }, header };
    const change = { ...body, expectedVersion: account.version };
    return client.PATCH('/api/v1/people/{id}', { params, body: change, signal });
  });
  return (
    <Sheet
      title={account ? people.editTitle(account.name) : people.add}
      onClose={onClose}
      onSubmit={() => void save.give(form).then((done) => done && onClose())}
      pending={save.pending}
      foot={<SaveFoot pending={save.pending} onClose={onClose} />}
    >
      <div className="settings-form">
        <TextField first label={settings.name} value={form.name} onChange={(name) => set({ name })} />
        <TextField
          label={people.email}
          type="email"
          value={form.email}
          onChange={(email) => set({ email })}
        />
        <TextField
          label={you.publicName}
          value={form.publicName}
          onChange={(publicName) => set({ publicName })}
        />
        <SelectField
          label={people.role}
          value={form.role}
          choices={Object.entries(people.roles).map(([value, text]) => ({ value, text }))}
          onChange={(role) => set({ role: role as Role })}
        />
        <CheckField
          label={people.teams}
          choices={teams.map(({ id, name }) => ({ value: id, text: name }))}
          chosen={form.teams}
          onChange={(chosen) => set({ teams: chosen })}
        />
        <div className="settings-pair">
          <TextField
            label={you.zone}
            value={form.timeZone}
            list={zones}
            onChange={(timeZone) => set({ timeZone })}
          />
          <LanguageField value={form.locale} onChange={(locale) => set({ locale })} />
        </div>
        <SelectField
          label={people.hours}
          value={form.calendarId}
          none={people.teamHours}
          choices={hours.map(({ id }) => ({ value: id, text: id }))}
          onChange={(calendarId) => set({ calendarId })}
        />
        <FailureNote failure={save.failure} />
      </div>
    </Sheet>
  );
}
