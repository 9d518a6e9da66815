import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import { type Source, sourceList, useAct } from '../../api/integrations.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { FailedPage, PageState, Skeleton } from '../../components/page-state.tsx';
import { tell } from '../../layout/news.tsx';
import { strings } from '../../strings/en.ts';
import { IntegrationsFrame } from './integrations-frame.tsx';
import { RequestFormCard } from './request-form-card.tsx';
import { SecretSheet } from './secret-sheet.tsx';
import { SourceSheet } from './source-sheet.tsx';

/** Where helpdesks and forms post to. */
export function SourcesPage() {
  const { sources } = strings;
  const list = useQuery(sourceList);
  const [edited, setEdited] = useState<Source | 'new' | null>(null);
  const [shown, setShown] = useState<{ secret: string; note?: string } | null>(null);
  const add = (
    <button type="button" className="button primary" onClick={() => setEdited('new')}>
      {sources.add}
    </button>
  );
  return (
    <IntegrationsFrame page="sources" actions={add}>
      <article className="integration" aria-label={strings.requestForm.title}>
        <div className="integration-line">
          <strong>{strings.requestForm.title}</strong>
        </div>
        <p>{strings.requestForm.detail}</p>
        <RequestFormCard />
      </article>
      {list.error && <FailedPage error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton rows={4} />}
      {list.data?.sources.length === 0 && (
        <PageState title={sources.none} role="status">
          {sources.noneDetail}
        </PageState>
      )}
      {list.data?.sources.map((source) => (
        <SourceCard
          key={source.id}
          source={source}
          onEdit={() => setEdited(source)}
          onSecret={(secret) => setShown({ secret, note: sources.overlap })}
        />
      ))}
      {edited && (
        <SourceSheet
          source={edited === 'new' ? null : edited}
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

function SourceCard(props: { source: Source; onEdit: () => void; onSecret: (secret: string) => void }) {
  const { source } = props;
  const { integrations, sources } = strings;
  const params = { path: { id: source.id } };
  const rotate = useAct((_: null, signal) =>
    client.POST('/api/v1/sources/{id}/rotate-secret', { params, body: {}, signal }),
  );
  const remove = useAct((_: null, signal) => client.DELETE('/api/v1/sources/{id}', { params, signal }));
  const [isSure, setIsSure] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(source.address).then(
      () => tell(integrations.copied),
      () => tell(strings.packetPage.cannotCopy),
    );
  return (
    <article className="integration" aria-label={source.name}>
      <div className="integration-line">
        <strong>{source.name}</strong>
        <span className="chip">
          {sources.systems[source.system as keyof typeof sources.systems] ?? source.system}
        </span>
        <code>{source.address}</code>
      </div>
      <div className="integration-line">
        <button type="button" className="button small" onClick={copy}>
          {integrations.copy}
        </button>
        <button type="button" className="button small" onClick={props.onEdit}>
          {sources.edit}
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
      <FailureNote failure={rotate.failure ?? remove.failure} />
    </article>
  );
}
