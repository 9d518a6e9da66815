import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import { type Endpoint, endpointList, useAct } from '../../api/integrations.ts';
import { useMe } from '../../api/questions.ts';
import { now } from '../../clock.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { FailedPage, PageState, Skeleton } from '../../components/page-state.tsx';
import { tell } from '../../layout/news.tsx';
import { strings } from '../../strings/en.ts';
import { instantText } from '../../times.ts';
import { DeliveryTable } from './delivery-table.tsx';
import { EndpointSheet } from './endpoint-sheet.tsx';
import { IntegrationsFrame } from './integrations-frame.tsx';
import { SecretSheet } from './secret-sheet.tsx';

/** Where events go, whether they are taken, and what became of each. */
export function WebhooksPage() {
  const { webhooks } = strings;
  const list = useQuery(endpointList);
  const [edited, setEdited] = useState<Endpoint | 'new' | null>(null);
  const [shown, setShown] = useState<{ secret: string; note?: string } | null>(null);
  const add = (
    <button type="button" className="button primary" onClick={() => setEdited('new')}>
      {webhooks.add}
    </button>
  );
  return (
    <IntegrationsFrame page="webhooks" actions={add}>
      {list.error && <FailedPage error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton rows={4} />}
      {list.data?.endpoints.length === 0 && (
        <PageState title={webhooks.none} role="status">
          {webhooks.noneDetail}
        </PageState>
      )}
      {list.data?.endpoints.map((endpoint) => (
        <EndpointCard
          key={endpoint.id}
          endpoint={endpoint}
          onEdit={() => setEdited(endpoint)}
          onSecret={(secret) => setShown({ secret, note: webhooks.overlap })}
        />
      ))}
      {edited && (
        <EndpointSheet
          endpoint={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onMade={(secret) => {
            setEdited(null);
            if (secret) setShown({ secret });
          }}
        />
      )}
      {shown && <SecretSheet {...shown} onClose={() => setShown(null)} />}
    </IntegrationsFrame>
  );
}

function EndpointCard(props: { endpoint: Endpoint; onEdit: () => void; onSecret: (secret: string) => void }) {
  const { endpoint } = props;
  const { integrations, webhooks } = strings;
  const [isOpen, setIsOpen] = useState(false);
  const params = { path: { id: endpoint.id } };
  const ping = useAct((_: null, signal) =>
    client.POST('/api/v1/webhook-endpoints/{id}/ping', { params, signal }),
  );
  const rotate = useAct((_: null, signal) =>
    client.POST('/api/v1/webhook-endpoints/{id}/rotate-secret', { params, signal }),
  );
  const putBack = useAct((_: null, signal) =>
    client.PATCH('/api/v1/webhook-endpoints/{id}', { params, body: { active: true }, signal }),
  );
  const remove = useAct((_: null, signal) =>
    client.DELETE('/api/v1/webhook-endpoints/{id}', { params, signal }),
  );
  const [isSure, setIsSure] = useState(false);
  const sendPing = async () => {
    if (!(await ping.give(null))) return;
    setIsOpen(true);
    tell(webhooks.pinged);
  };
  return (
    <article className="integration" aria-label={endpoint.name || endpoint.url}>
      <div className="integration-line">
        <strong>{endpoint.name || endpoint.url}</strong>
        {endpoint.name && <code>{endpoint.url}</code>}
        <span className="second">
          {endpoint.events.includes('*') ? webhooks.all : webhooks.countOf(endpoint.events.length)}
        </span>
        <Health endpoint={endpoint} />
      </div>
      {endpoint.setAsideAt && <p className="quiet">{webhooks.asideDetail}</p>}
      <div className="integration-line">
        <button
          type="button"
          className="button small"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {webhooks.log}
        </button>
        <button
          type="button"
          className="button small"
          disabled={ping.pending}
          onClick={() => void sendPing()}
        >
          {webhooks.ping}
        </button>
        {endpoint.setAsideAt && (
          <button type="button" className="button small primary" onClick={() => void putBack.give(null)}>
            {webhooks.putBack}
          </button>
        )}
        <button type="button" className="button small" onClick={props.onEdit}>
          {webhooks.edit}
        </button>
        <button
          type="button"
          className="button small"
          onClick={() => void rotate.give(null).then((made) => made?.secret && props.onSecret(made.secret))}
        >
          {integrations.rotate}
        </button>
        <button
          type="button"
          className="button small"
          onClick={() => (isSure ? void remove.give(null) : setIsSure(true))}
        >
          {isSure ? integrations.sure : integrations.remove}
        </button>
      </div>
      <FailureNote failure={ping.failure ?? rotate.failure ?? putBack.failure ?? remove.failure} />
      {isOpen && <DeliveryTable id={endpoint.id} />}
    </article>
  );
}

function Health({ endpoint: { setAsideAt, failingSince } }: { endpoint: Endpoint }) {
  const { webhooks } = strings;
  const zone = useMe().person.timeZone;
  if (setAsideAt) return <span className="bad">{webhooks.aside(instantText(setAsideAt, now(), zone))}</span>;
  if (failingSince)
    return <span className="bad">{webhooks.failing(instantText(failingSince, now(), zone))}</span>;
  return null;
}
