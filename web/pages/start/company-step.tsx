import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { client } from '../../api/client.ts';
import { type Account, mySettings, useWrite, workspace } from '../../api/settings.ts';
import { useMe } from '../../api/questions.ts';
import { Skeleton } from '../../components/page-state.tsx';
import { useDraft } from '../../drafts.ts';
import { tell } from '../../layout/news.tsx';
import { startStrings } from '../../strings/en-start.ts';
import { SelectField, TextField, zones } from '../settings/fields.tsx';
import { faultAt, FormFailure } from '../settings/form-failure.tsx';

const { company: words } = startStrings;

export function CompanyStep({ onDone }: { onDone: () => void }) {
  const mine = useQuery(mySettings).data;
  const house = useQuery(workspace).data;
  if (!mine || !house) return <Skeleton rows={4} />;
  return <Company account={mine} name={house.name} onDone={onDone} />;
}

function Company({ account, name, onDone }: { account: Account; name: string; onDone: () => void }) {
  // A reload keeps what was typed.
  const [form, setForm, dropForm] = useDraft(`start company ${useMe().workspace.id}`, {
    house: name,
    name: account.name,
    timeZone: account.timeZone,
    locale: account.locale,
  });
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  const rename = useWrite((body: { name: string }, header, signal) =>
    client.PATCH('/api/v1/workspace', { params: { header }, body, signal }),
  );
  const change = useWrite((body: Pick<Account, 'name' | 'timeZone' | 'locale'>, header, signal) =>
    client.PATCH('/api/v1/me', { params: { header }, body, signal }),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { house, ...own } = form;
    if (!(await change.give(own)) || !(await rename.give({ name: house }))) return;
    dropForm();
    tell(words.saved);
    onDone();
  };
  return (
    <form className="settings-form" onSubmit={(event) => void submit(event)}>
      <TextField
        label={words.name}
        value={form.house}
        hint={words.nameHint}
        fault={faultAt(rename.failure, 'name')}
        onChange={(house) => set({ house })}
      />
      <TextField
        label={words.yourName}
        value={form.name}
        fault={faultAt(change.failure, 'name')}
        onChange={(own) => set({ name: own })}
      />
      <TextField
        label={words.zone}
        value={form.timeZone}
        list={zones}
        fault={faultAt(change.failure, 'timeZone')}
        onChange={(timeZone) => set({ timeZone })}
      />
      <SelectField
        label={words.language}
        value={form.locale}
        choices={Object.entries(words.languages).map(([value, text]) => ({ value, text }))}
        onChange={(locale) => set({ locale })}
      />
      <FormFailure failure={change.failure ?? rename.failure} />
      <button type="submit" className="button primary" disabled={change.pending || rename.pending}>
        {words.save}
      </button>
    </form>
  );
}
