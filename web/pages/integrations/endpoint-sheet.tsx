import { useState } from 'react';
import { webhookEvents } from '../../../src/model/webhook-event.ts';
import { client } from '../../api/client.ts';
import { type Endpoint, useAct } from '../../api/integrations.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { strings } from '../../strings/en.ts';

interface Draft {
  readonly name: string;
  readonly url: string;
  readonly events: readonly string[];
}

/** A new endpoint, or one that is changed. */
export function EndpointSheet(props: {
  endpoint: Endpoint | null;
  onClose: () => void;
  onMade: (secret: string | undefined) => void;
}) {
  const { integrations, webhooks } = strings;
  const { endpoint } = props;
  const [draft, setDraft] = useState<Draft>(endpoint ?? { name: '', url: '', events: ['*'] });
  const isAll = draft.events.includes('*');
  const save = useAct((body: Draft, signal) => {
    const order = { name: body.name, url: body.url.trim(), events: [...body.events] };
    const params = { path: { id: endpoint?.id ?? '' } };
    return endpoint
      ? client.PATCH('/api/v1/webhook-endpoints/{id}', { params, body: order, signal })
      : client.POST('/api/v1/webhook-endpoints', { body: order, signal });
  });
  const submit = async () => {
    const saved = await save.give(draft);
    if (saved) props.onMade(saved.secret);
  };
  const toggle = (type: string) => {
    const has = draft.events.includes(type);
    setDraft({
      ...draft,
      events: has ? draft.events.filter((one) => one !== type) : [...draft.events, type],
    });
  };
  return (
    <Sheet
      title={endpoint ? webhooks.edit : webhooks.add}
      size="middle"
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
            disabled={save.pending || draft.url.trim() === '' || draft.events.length === 0}
          >
            {integrations.save}
          </button>
        </>
      }
    >
      <label className="integration-field">
        {webhooks.url}
        <input
          className="input"
          type="url"
          data-first
          value={draft.url}
          onChange={(event) => setDraft({ ...draft, url: event.target.value })}
        />
        <span className="second">{webhooks.urlHelp}</span>
      </label>
      <label className="integration-field">
        {integrations.name}
        <input
          className="input"
          maxLength={120}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.target.value })}
        />
      </label>
      <fieldset>
        <legend>{webhooks.events}</legend>
        <label>
          <input type="radio" checked={isAll} onChange={() => setDraft({ ...draft, events: ['*'] })} />{' '}
          {webhooks.all}
        </label>{' '}
        <label>
          <input
            type="radio"
            checked={!isAll}
            onChange={() => setDraft({ ...draft, events: ['clock.missed'] })}
          />{' '}
          {webhooks.some}
        </label>
        {!isAll && (
          <div className="integration-events">
            {Object.entries(webhookEvents).map(([type, when]) => (
              <label key={type} title={when}>
                <input type="checkbox" checked={draft.events.includes(type)} onChange={() => toggle(type)} />{' '}
                {type}
              </label>
            ))}
          </div>
        )}
      </fieldset>
      <FailureNote failure={save.failure} />
    </Sheet>
  );
}
