import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { savedViews, type SaveViewOrder, useSaveView } from '../../api/saved-views.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { tell } from '../../layout/news.tsx';
import { listOf, paths, type QueueSearch } from '../../paths.ts';
import { queueStrings } from '../../strings/en-queue.ts';
import { strings } from '../../strings/en.ts';
import { savedSearchOf } from './saved-search.ts';

type Audience = NonNullable<SaveViewOrder['audience']>;

/** A name, and for whom. Only a lead is asked for whom. */
export function SaveListSheet({ search, onClose }: { search: QueueSearch; onClose: () => void }) {
  const { kept } = queueStrings;
  const navigate = useNavigate();
  const share = useQuery(savedViews).data?.mayShareWith ?? { teams: [], all: false };
  const [name, setName] = useState('');
  const [audience, setAudience] = useState<Audience>('me');
  const [teamId, setTeamId] = useState('');
  const save = useSaveView();
  const team = teamId || share.teams[0]?.id;
  const audiences: readonly Audience[] = [
    'me',
    ...(share.teams.length > 0 ? (['team'] as const) : []),
    ...(share.all ? (['all'] as const) : []),
  ];
  const send = async () => {
    const given = name.trim();
    if (given === '' || save.pending) return;
    const made = await save.give({
      name: given,
      audience,
      ...(audience === 'team' && team ? { teamId: team } : {}),
      search: savedSearchOf(search),
    });
    if (!made) return;
    tell(kept.saved(given));
    onClose();
    void navigate({ ...paths.queue({ ...listOf(search), saved: made.answer.id }), replace: true });
  };
  return (
    <Sheet
      title={kept.saveTitle}
      onClose={onClose}
      onSubmit={() => void send()}
      pending={save.pending}
      foot={
        <>
          <FailureNote failure={save.failure} />
          <span className="spring" />
          <button type="button" className="button" onClick={onClose}>
            {strings.sheets.cancel}
          </button>
          <button type="submit" className="button primary" disabled={name.trim() === '' || save.pending}>
            {kept.send}
          </button>
        </>
      }
    >
      <label className="field">
        <span className="label">{kept.name}</span>
        <input
          className="input"
          data-first
          maxLength={60}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      {audiences.length > 1 && (
        <fieldset className="field">
          <legend className="label">{kept.for}</legend>
          {audiences.map((one) => (
            <label key={one} className="choice">
              <input
                type="radio"
                name="audience"
                checked={audience === one}
                onChange={() => setAudience(one)}
              />
              <span>{kept.audiences[one]}</span>
            </label>
          ))}
        </fieldset>
      )}
      {audience === 'team' && share.teams.length > 0 && (
        <label className="field">
          <span className="label">{kept.team}</span>
          <select className="select" value={team} onChange={({ target }) => setTeamId(target.value)}>
            {share.teams.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
    </Sheet>
  );
}
