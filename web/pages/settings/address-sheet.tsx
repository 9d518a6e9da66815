import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AddressCard, AddressCardBody } from '../../api/address-book.ts';
import { client } from '../../api/client.ts';
import { calendars, colleagues, teamsOnDuty, useWrite } from '../../api/settings.ts';
import { tell } from '../../layout/news.tsx';
import { addressBookStrings } from '../../strings/en-address-book.ts';
import { strings } from '../../strings/en.ts';
import { type WayDraft, WayFields } from './address-ways.tsx';
import { CheckField, SelectField, TextField } from './fields.tsx';
import { faultAt } from './form-failure.tsx';
import type { FormEnds } from './record-list.tsx';
import { RecordSheet } from './record-sheet.tsx';

interface Draft
  extends Omit<Required<AddressCardBody>, 'ways' | 'answersWithin' | 'calendarId' | 'contactId'> {
  readonly ways: readonly WayDraft[];
  readonly answersWithin: string;
  readonly calendarId: string;
  readonly contactId: string;
}

/** One card of the address book. */
export function AddressSheet({ card, ...ends }: { card: AddressCard | null } & FormEnds) {
  const words = addressBookStrings;
  const [form, setForm] = useState(() => draftOf(card));
  const set = (change: Partial<Draft>) => setForm((before) => ({ ...before, ...change }));
  const save = useWrite((draft: Draft, header, signal) => {
    const body = bodyOf(draft);
    if (card === null) return client.POST('/api/v1/address-book', { params: { header }, body, signal });
    const params = { path: { id: card.id }, header };
    return client.PUT('/api/v1/address-book/{id}', {
      params,
      body: { ...body, expectedVersion: card.version },
      signal,
    });
  });
  const fault = (path: string) => faultAt(save.failure, path);
  return (
    <RecordSheet
      title={card?.name ?? words.new}
      size="middle"
      save={save}
      onSave={() => save.give(form)}
      {...ends}
    >
      <div className="settings-pair">
        <TextField
          label={words.name}
          value={form.name}
          fault={fault('name')}
          onChange={(name) => set({ name })}
        />
        <SelectField
          label={words.kind}
          value={form.kind}
          choices={Object.entries(words.kinds).map(([value, text]) => ({ value, text }))}
          onChange={(kind) => set({ kind: kind as Draft['kind'] })}
        />
      </div>
      <TextField
        label={words.purpose}
        value={form.purpose}
        fault={fault('purpose')}
        onChange={(purpose) => set({ purpose })}
      />
      <WayFields ways={form.ways} fault={fault} onChange={(ways) => set({ ways })} />
      <Terms form={form} fault={fault} onSet={set} />
      <Helps form={form} fault={fault} onSet={set} />
      {card && <Remove card={card} onDone={ends.onClose} />}
    </RecordSheet>
  );
}

interface PartProps {
  readonly form: Draft;
  readonly fault: (path: string) => string | undefined;
  readonly onSet: (change: Partial<Draft>) => void;
}

function Terms({ form, fault, onSet }: PartProps) {
  const words = addressBookStrings;
  const people = useQuery(colleagues).data?.people ?? [];
  const known = useQuery(calendars).data?.calendars ?? [];
  return (
    <>
      <div className="settings-pair">
        <TextField
          label={words.hours}
          value={form.hours}
          fault={fault('hours')}
          onChange={(hours) => onSet({ hours })}
        />
        <SelectField
          label={words.calendar}
          value={form.calendarId}
          none={words.noCalendar}
          choices={known.map(({ id }) => ({ value: id, text: id }))}
          fault={fault('calendarId')}
          onChange={(calendarId) => onSet({ calendarId })}
        />
      </div>
      <div className="settings-pair">
        <TextField
          label={words.answersWithin}
          value={form.answersWithin}
          hint={words.answersHint}
          fault={fault('answersWithin')}
          onChange={(answersWithin) => onSet({ answersWithin })}
        />
        <SelectField
          label={words.contact}
          value={form.contactId}
          none={words.nobody}
          choices={people.map(({ id, name }) => ({ value: id, text: name }))}
          fault={fault('contactId')}
          onChange={(contactId) => onSet({ contactId })}
        />
      </div>
      <TextField
        label={words.note}
        value={form.note}
        fault={fault('note')}
        onChange={(note) => onSet({ note })}
      />
    </>
  );
}

function Helps({ form, fault, onSet }: PartProps) {
  const words = addressBookStrings;
  const teams = useQuery(teamsOnDuty).data?.teams ?? [];
  const paths = teams.flatMap((team) => team.paths);
  return (
    <>
      <CheckField
        label={words.teams}
        hint={words.teamsHint}
        choices={teams.map(({ id, name }) => ({ value: id, text: name }))}
        chosen={form.teamIds}
        fault={fault('teamIds')}
        onChange={(teamIds) => onSet({ teamIds })}
      />
      <CheckField
        label={words.paths}
        choices={paths.map(({ id, name }) => ({ value: id, text: name }))}
        chosen={form.pathIds}
        fault={fault('pathIds')}
        onChange={(pathIds) => onSet({ pathIds })}
      />
    </>
  );
}

/** Asked twice: nobody brings it back by a button. */
function Remove({ card, onDone }: { card: AddressCard; onDone: () => void }) {
  const words = addressBookStrings;
  const [isSure, setIsSure] = useState(false);
  const remove = useWrite((id: string, header, signal) =>
    client.DELETE('/api/v1/address-book/{id}', { params: { path: { id }, header }, signal }),
  );
  const act = async () => {
    if (!isSure) return setIsSure(true);
    if (!(await remove.give(card.id))) return undefined;
    tell(words.removed);
    return onDone();
  };
  return (
    <p>
      <button type="button" className="button small" disabled={remove.pending} onClick={() => void act()}>
        {isSure ? words.removeSure : words.remove}
      </button>
      {remove.failure && <span role="alert"> {remove.failure.message || strings.failures.broken}</span>}
    </p>
  );
}

function draftOf(card: AddressCard | null): Draft {
  return {
    kind: card?.kind ?? 'vendor',
    name: card?.name ?? '',
    purpose: card?.purpose ?? '',
    ways: card?.ways ?? [{ by: 'phone', value: '', note: '' }],
    hours: card?.hours ?? '',
    calendarId: card?.calendarId ?? '',
    contactId: card?.contact?.id ?? '',
    answersWithin: card?.answersWithin ?? '',
    note: card?.note ?? '',
    teamIds: card?.teamIds ?? [],
    pathIds: card?.pathIds ?? [],
  };
}

/** A way without a number or address is one that nobody filled in. */
function bodyOf({ ways, calendarId, contactId, answersWithin, ...draft }: Draft): AddressCardBody {
  return {
    ...draft,
    ways: ways.filter(({ value }) => value.trim() !== ''),
    calendarId: calendarId || null,
    contactId: contactId || null,
    answersWithin: answersWithin.trim() || null,
  };
}
