import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import { type Account, colleagues, mySettings, useWrite } from '../../api/settings.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Moment } from '../../components/moment.tsx';
import { FailedPage, Skeleton } from '../../components/page-state.tsx';
import { tell } from '../../layout/news.tsx';
import { strings } from '../../strings/en.ts';
import { DutyLink } from '../rotas/duty-link.tsx';
import { type NoticeRules, NoticeRulesField } from './notice-rules-field.tsx';
import { CheckField, LanguageField, PageHead, SelectField, TextField, zones } from './fields.tsx';
import { useChanges } from './use-changes.ts';

type Kind = keyof typeof strings.you.kinds;
const kinds = Object.keys(strings.you.kinds) as Kind[];

/** Name, language, zone, deputy and notices of the reader, and whether he is away. */
export function YouSettings() {
  const mine = useQuery(mySettings);
  if (mine.error) return <FailedPage page error={mine.error} onRetry={() => void mine.refetch()} />;
  if (!mine.data) return <Skeleton shape="form" rows={5} />;
  return (
    <>
      <PageHead title={strings.settings.sections.you} />
      <ProfileForm account={mine.data} />
      <Away account={mine.data} />
      <DutyLink rotaId={null} />
    </>
  );
}

function ProfileForm({ account }: { account: Account }) {
  const { you, settings } = strings;
  const { form, set, saved } = useChanges(profileOf(account));
  const people = useQuery(colleagues).data?.people ?? [];
  const save = useWrite(({ wanted, ...rest }: Profile & { expectedVersion: number }, header, signal) => {
    const muted = kinds.filter((kind) => !wanted.includes(kind));
    const body = { ...rest, deputyId: rest.deputyId || null, muted };
    return client.PATCH('/api/v1/me', { params: { header }, body, signal });
  });
  const submit = async () => {
    if (!(await save.give({ ...form, expectedVersion: account.version }))) return;
    saved(form);
    tell(settings.saved);
  };
  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField label={settings.name} value={form.name} onChange={(value) => set({ name: value })} />
      <TextField
        label={you.publicName}
        value={form.publicName}
        onChange={(value) => set({ publicName: value })}
      />
      <div className="settings-pair">
        <TextField
          label={you.zone}
          value={form.timeZone}
          list={zones}
          hint={you.zoneHint}
          onChange={(value) => set({ timeZone: value })}
        />
        <LanguageField value={form.locale} onChange={(value) => set({ locale: value })} />
      </div>
      <SelectField
        label={you.deputy}
        value={form.deputyId}
        none={settings.none}
        hint={you.deputyHint}
        choices={people
          .filter(({ id }) => id !== account.id)
          .map((one) => ({ value: one.id, text: one.name }))}
        onChange={(value) => set({ deputyId: value })}
      />
      <CheckField
        label={you.notices}
        hint={you.noticesHint}
        choices={kinds.map((kind) => ({ value: kind, text: you.kinds[kind] }))}
        chosen={form.wanted}
        onChange={(wanted) => set({ wanted })}
      />
      <NoticeRulesField rules={form.noticeRules} onChange={(noticeRules) => set({ noticeRules })} />
      <FailureNote failure={save.failure} />
      <button type="submit" className="button primary" disabled={save.pending}>
        {settings.save}
      </button>
    </form>
  );
}

interface Profile {
  readonly name: string;
  readonly publicName: string;
  readonly locale: Account['locale'];
  readonly timeZone: string;
  readonly deputyId: string;
  readonly wanted: string[];
  readonly noticeRules: NoticeRules | null;
}

function profileOf(account: Account): Profile {
  const { name, publicName, locale, timeZone, deputyId, muted, noticeRules } = account;
  const wanted = kinds.filter((kind) => !muted.includes(kind));
  return { name, publicName, locale, timeZone, deputyId: deputyId ?? '', wanted, noticeRules };
}

function Away({ account }: { account: Account }) {
  const { you } = strings;
  return (
    <section className="settings-section" aria-labelledby="away">
      <h2 id="away">{you.away}</h2>
      {account.awayUntil === null ? <AwayForm /> : <AwayNow account={account} until={account.awayUntil} />}
    </section>
  );
}

function AwayForm() {
  const { you } = strings;
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const set = useWrite((body: { from?: string; until: string }, header, signal) =>
    client.PUT('/api/v1/me/absence', { params: { header }, body, signal }),
  );
  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        void set.give({ until: instantOf(until), ...(from ? { from: instantOf(from) } : {}) });
      }}
    >
      <div className="settings-pair">
        <TextField label={you.awayFrom} type="datetime-local" value={from} onChange={setFrom} />
        <TextField label={you.awayUntil} type="datetime-local" value={until} onChange={setUntil} />
      </div>
      <p className="settings-hint">{you.awayHint}</p>
      <FailureNote failure={set.failure} />
      <button type="submit" className="button" disabled={set.pending || !until}>
        {you.setAway}
      </button>
    </form>
  );
}

function AwayNow({ account, until }: { account: Account; until: string }) {
  const end = useWrite((_order: null, header, signal) =>
    client.DELETE('/api/v1/me/absence', { params: { header }, signal }),
  );
  return (
    <div className="settings-form">
      <p>
        {account.awayFrom && <Moment at={account.awayFrom} />} – <Moment at={until} />
      </p>
      <FailureNote failure={end.failure} />
      <button type="button" className="button" disabled={end.pending} onClick={() => void end.give(null)}>
        {strings.you.back}
      </button>
    </div>
  );
}

/** By the clock of the browser, as the field shows it. */
function instantOf(text: string): string {
  const at = Date.parse(text);
  return Number.isNaN(at) ? text : new Date(at).toISOString();
}
