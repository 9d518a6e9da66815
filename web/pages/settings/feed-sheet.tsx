import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { client } from '../../api/client.ts';
import { feedsOf } from '../../api/feeds.ts';
import { useWrite } from '../../api/settings.ts';
import { FailedPage } from '../../components/page-state.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { tell } from '../../layout/news.tsx';
import { strings } from '../../strings/en.ts';
import { type FeedChanges, FeedPreview } from './feed-preview.tsx';
import { FeedRow } from './feed-row.tsx';
import { TextField } from './fields.tsx';
import { FormFailure } from './form-failure.tsx';
import './feeds.css';

interface Draft {
  readonly name: string;
  readonly address: string;
  readonly text: string;
}
const empty: Draft = { name: '', address: '', text: '' };
const given = ({ address, text }: Draft) => (text === '' ? { address: address.trim() } : { text });

/** The feeds of one calendar; a new one is looked at before it is taken. */
export function FeedSheet({ calendarId, onClose }: { calendarId: string; onClose: () => void }) {
  const { feeds: words } = strings;
  const known = useQuery(feedsOf(calendarId));
  const feed = useNewFeed(calendarId);
  return (
    <Sheet
      title={words.title(calendarId)}
      size="middle"
      onClose={onClose}
      onSubmit={() => void feed.submit()}
      pending={feed.pending}
      foot={
        <>
          <button type="button" className="button" onClick={onClose}>
            {words.close}
          </button>
          <button type="submit" className="button primary" disabled={!feed.isComplete || feed.pending}>
            {feed.changes ? words.take : words.look}
          </button>
        </>
      }
    >
      <div className="settings-form">
        <p className="quiet">{words.lead}</p>
        {known.error && <FailedPage error={known.error} onRetry={() => void known.refetch()} />}
        {known.data?.feeds.length === 0 && <p className="second">{words.none}</p>}
        {known.data && known.data.feeds.length > 0 && (
          <div className="settings-list">
            {known.data.feeds.map((one) => (
              <FeedRow key={one.id} calendarId={calendarId} feed={one} />
            ))}
          </div>
        )}
        <h3>{words.add}</h3>
        <NewFeed draft={feed.draft} set={feed.set} />
        {feed.changes && <FeedPreview changes={feed.changes} />}
        <FormFailure failure={feed.failure} />
      </div>
    </Sheet>
  );
}

/** What was typed is looked at first; only what was looked at can be taken. */
function useNewFeed(calendarId: string) {
  const path = { id: calendarId };
  const [draft, setDraft] = useState(empty);
  const [changes, setChanges] = useState<FeedChanges | null>(null);
  const look = useWrite((order: Draft, header, signal) =>
    client.POST('/api/v1/calendars/{id}/feed-preview', {
      params: { path, header },
      body: given(order),
      signal,
    }),
  );
  const take = useWrite((order: Draft, header, signal) => {
    const body = { name: order.name.trim(), ...given(order) };
    return client.POST('/api/v1/calendars/{id}/feeds', { params: { path, header }, body, signal });
  });
  const submit = async () => {
    if (changes === null) {
      const seen = await look.give(draft);
      return setChanges((seen?.answer as FeedChanges | undefined) ?? null);
    }
    if (!(await take.give(draft))) return;
    tell(strings.feeds.taken);
    setDraft(empty);
    setChanges(null);
  };
  return {
    draft,
    changes,
    submit,
    set: (change: Partial<Draft>) => {
      setDraft({ ...draft, ...change });
      setChanges(null);
    },
    isComplete: draft.name.trim() !== '' && (draft.address.trim() !== '' || draft.text !== ''),
    pending: look.pending || take.pending,
    failure: look.failure ?? take.failure,
  };
}

/** As much of a long text as a field can hold without getting slow; the whole is sent. */
const shownChars = 20_000;

function NewFeed({ draft, set }: { draft: Draft; set: (change: Partial<Draft>) => void }) {
  const id = useId();
  const { feeds: words } = strings;
  return (
    <>
      <TextField label={words.name} value={draft.name} first onChange={(name) => set({ name })} />
      <TextField
        label={words.address}
        value={draft.address}
        hint={words.addressHint}
        onChange={(address) => set({ address, text: '' })}
      />
      <label className="label">
        {words.chooseFile}
        <input
          type="file"
          className="input feed-file"
          accept=".ics,text/calendar"
          onChange={({ target }) => void target.files?.[0]?.text().then((text) => set({ text, address: '' }))}
        />
      </label>
      <div>
        <label className="label" htmlFor={id}>
          {words.text}
        </label>
        <textarea
          id={id}
          className="textarea feed-text"
          rows={4}
          readOnly={draft.text.length > shownChars}
          value={draft.text.slice(0, shownChars)}
          onChange={({ target }) => set({ text: target.value, address: '' })}
        />
      </div>
    </>
  );
}
