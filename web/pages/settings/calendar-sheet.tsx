import { useState } from 'react';
import type { Failure } from '../../api/failure.ts';
import { client } from '../../api/client.ts';
import { useMe } from '../../api/questions.ts';
import { type CalendarRecord, useWrite } from '../../api/settings.ts';
import { strings } from '../../strings/en.ts';
import { DayList, DayWindows } from './day-fields.tsx';
import { TextField, zones } from './fields.tsx';
import { faultAt } from './form-failure.tsx';
import { RecordSheet } from './record-sheet.tsx';
import { type RuleClosure, RuleClosures } from './rule-closures.tsx';
import { type Weekday, weekdays, type Window } from './weekly-text.ts';
import { WindowsField } from './windows-field.tsx';

type Dated = Readonly<Record<string, readonly Window[]>>;
interface Draft {
  readonly id: string;
  readonly zone: string;
  readonly weekly: { readonly [day in Weekday]?: readonly Window[] };
  readonly holidays: readonly string[];
  readonly recurringHolidays: readonly string[];
  readonly recurringClosures: readonly RuleClosure[];
  readonly dates: Dated;
  readonly breaks: Dated;
}

/** New hours, or the next version of some. */
export function CalendarSheet(props: {
  calendar: CalendarRecord | null;
  onClose: () => void;
  onAgain: () => void;
}) {
  const { settings, calendarSettings: words, you } = strings;
  const { calendar, onClose } = props;
  const myZone = useMe().person.timeZone;
  const [form, setForm] = useState(() => draftOf(calendar, myZone));
  const set = (change: Partial<Draft>) => setForm((before) => ({ ...before, ...change }));
  const save = useWrite(({ id, ...rest }: Draft, header, signal) => {
    const body = rest as Omit<CalendarRecord, 'id' | 'version'>;
    if (calendar === null) {
      return client.POST('/api/v1/calendars', { params: { header }, body: { id, ...body }, signal });
    }
    const params = { path: { id: calendar.id }, header };
    return client.PUT('/api/v1/calendars/{id}', {
      params,
      body: { ...body, expectedVersion: calendar.version },
      signal,
    });
  });
  const fault = (path: string) => faultAt(save.failure, path);
  return (
    <RecordSheet
      title={calendar ? words.editTitle(calendar.id) : words.add}
      size="middle"
      save={save}
      onSave={() => save.give(form)}
      onClose={onClose}
      onAgain={props.onAgain}
    >
      {calendar === null && (
        <TextField
          label={settings.id}
          value={form.id}
          hint={settings.idHint}
          fault={fault('id')}
          first
          onChange={(id) => set({ id })}
        />
      )}
      <TextField
        label={you.zone}
        value={form.zone}
        list={zones}
        fault={fault('zone')}
        onChange={(zone) => set({ zone })}
      />
      <WeekField weekly={form.weekly} failure={save.failure} onChange={(weekly) => set({ weekly })} />
      <SpecialDays form={form} failure={save.failure} set={set} />
    </RecordSheet>
  );
}

function WeekField(props: {
  weekly: Draft['weekly'];
  failure: Failure | null;
  onChange: (weekly: Draft['weekly']) => void;
}) {
  const { calendarSettings: words } = strings;
  const { weekly, onChange } = props;
  return (
    <fieldset>
      <legend className="label">{words.weekly}</legend>
      <p className="settings-hint">{words.weeklyHint}</p>
      <div className="settings-week">
        {weekdays.map((day, place) => {
          const before = weekdays[place - 1];
          return (
            <WindowsField
              key={day}
              day={words.days[day]}
              windows={weekly[day] ?? []}
              fault={faultAt(props.failure, `weekly.${day}`)}
              onChange={(windows) => onChange({ ...weekly, [day]: windows })}
              onAsBefore={before && (() => onChange({ ...weekly, [day]: weekly[before] ?? [] }))}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

function SpecialDays(props: { form: Draft; failure: Failure | null; set: (change: Partial<Draft>) => void }) {
  const { calendarSettings: words } = strings;
  const { form, failure, set } = props;
  return (
    <>
      <DayList
        label={words.holidays}
        days={form.holidays}
        type="date"
        fault={faultAt(failure, 'holidays')}
        onChange={(holidays) => set({ holidays })}
      />
      <DayList
        label={words.recurring}
        hint={words.recurringHint}
        days={form.recurringHolidays}
        type="text"
        fault={faultAt(failure, 'recurringHolidays')}
        onChange={(recurringHolidays) => set({ recurringHolidays })}
      />
      <RuleClosures
        closures={form.recurringClosures}
        fault={faultAt(failure, 'recurringClosures')}
        onChange={(recurringClosures) => set({ recurringClosures })}
      />
      <DayWindows
        label={words.dates}
        hint={words.datesHint}
        dated={form.dates}
        fault={faultAt(failure, 'dates')}
        onChange={(dates) => set({ dates })}
      />
      <DayWindows
        label={words.breaks}
        hint={words.breaksHint}
        dated={form.breaks}
        fault={faultAt(failure, 'breaks')}
        onChange={(breaks) => set({ breaks })}
      />
    </>
  );
}

function draftOf(calendar: CalendarRecord | null, zone: string): Draft {
  const { weekly = {}, holidays = [], recurringHolidays = [], dates = {}, breaks = {} } = calendar ?? {};
  const { recurringClosures = [] } = calendar ?? {};
  return {
    id: '',
    zone: calendar?.zone ?? zone,
    weekly: weekly as Draft['weekly'],
    holidays,
    recurringHolidays,
    recurringClosures,
    dates: dates as Dated,
    breaks: breaks as Dated,
  };
}
