import { useState } from 'react';
import { client } from '../../api/client.ts';
import { type Source, useAct } from '../../api/integrations.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { strings } from '../../strings/en.ts';

type System = keyof typeof strings.sources.systems;
interface Draft {
  readonly name: string;
  readonly system: System;
  readonly secret: string;
}

/** A new way in, or another name for one. */
export function SourceSheet(props: {
  source: Source | null;
  onClose: () => void;
  onMade: (secret: string | undefined) => void;
}) {
  const { integrations, sources } = strings;
  const { source } = props;
  const [draft, setDraft] = useState<Draft>({ name: source?.name ?? '', system: 'webhook', secret: '' });
  const save = useAct(({ name, system, secret }: Draft, signal) =>
    source
      ? client.PATCH('/api/v1/sources/{id}', { params: { path: { id: source.id } }, body: { name }, signal })
      : client.POST('/api/v1/sources', { body: { name, system, ...(secret ? { secret } : {}) }, signal }),
  );
  const submit = async () => {
    const saved = await save.give(draft);
    if (saved) props.onMade(saved.secret);
  };
  return (
    <Sheet
      title={source ? sources.edit : sources.add}
      onClose={props.onClose}
      onSubmit={() => void submit()}
      pending={save.pending}
      foot={
        <>
          <button type="button" className="button" onClick={props.onClose}>
            {integrations.cancel}
          </button>
          <button
            type="submit"
            className="button primary"
            disabled={save.pending || draft.name.trim() === ''}
          >
            {integrations.save}
          </button>
        </>
      }
    >
      <label className="integration-field">
        {integrations.name}
        <input
          className="input"
          data-first
          maxLength={120}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.target.value })}
        />
      </label>
      {!source && (
        <>
          <label className="integration-field">
            {sources.system}
            <select
              className="select"
              value={draft.system}
              onChange={(event) => setDraft({ ...draft, system: event.target.value as System })}
            >
              {Object.entries(sources.systems).map(([system, name]) => (
                <option key={system} value={system}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label className="integration-field">
            {sources.secret}
            <input
              className="input"
              autoComplete="off"
              value={draft.secret}
              onChange={(event) => setDraft({ ...draft, secret: event.target.value })}
            />
            <span className="second">{sources.secretHelp}</span>
          </label>
        </>
      )}
      <FailureNote failure={save.failure} />
    </Sheet>
  );
}
