import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '../../api/failure.ts';
import { requestForm } from '../../api/integrations.ts';
import { editPolicy, policyDocument, usePublishPolicy } from '../../api/policy.ts';
import { useMe } from '../../api/questions.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Skeleton } from '../../components/page-state.tsx';
import { tell } from '../../layout/news.tsx';
import { strings } from '../../strings/en.ts';

const { integrations, requestForm: words } = strings;

/** The form as a way in: its address to hand on and to try, and opening it, which is a version of the policy. */
export function RequestFormCard() {
  const known = useQuery(requestForm);
  if (known.error) return <FailureNote failure={known.error instanceof Failure ? known.error : null} />;
  if (!known.data) return <Skeleton rows={2} />;
  return known.data.open ? <Open address={known.data.address} /> : <Closed />;
}

function Open({ address }: { address: string }) {
  const copy = () =>
    void navigator.clipboard.writeText(address).then(
      () => tell(integrations.copied),
      () => tell(strings.packetPage.cannotCopy),
    );
  return (
    <>
      <p className="integration-line">
        <code>{address}</code>
      </p>
      <div className="integration-line">
        <button type="button" className="button small" onClick={copy}>
          {integrations.copy}
        </button>
        <a className="button small" href={address} target="_blank" rel="noreferrer">
          {words.attempt}
        </a>
        <Switch open={false} />
      </div>
    </>
  );
}

function Closed() {
  return (
    <>
      <p className="quiet">{words.closed}</p>
      <div className="integration-line">
        <Switch open={true} />
      </div>
    </>
  );
}

function Switch({ open }: { open: boolean }) {
  const { scopes, workspace } = useMe();
  const document = useQuery(policyDocument('current')).data;
  const publish = usePublishPolicy();
  const [refused, setRefused] = useState<Failure | null>(null);
  if (!scopes.includes('policy:write')) return null;
  const turn = async () => {
    if (!document) return;
    setRefused(null);
    try {
      const { source } = await editPolicy(document.source, { requestForm: { open, name: workspace.name } });
      const reason = open ? words.openReason : words.closeReason;
      const done = await publish.give({ source, reason, expectedVersion: document.version });
      if (done) tell(open ? words.opened : words.closedNow);
    } catch (error) {
      setRefused(error instanceof Failure ? error : null);
    }
  };
  return (
    <>
      <button
        type="button"
        className="button small"
        disabled={publish.pending || !document}
        onClick={() => void turn()}
      >
        {open ? words.open : words.close}
      </button>
      <FailureNote failure={refused ?? publish.failure} />
    </>
  );
}
