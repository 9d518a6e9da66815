import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { policyChanges, policyDocument, type PolicyVersion, policyVersions } from '../../api/policy.ts';
import { useMe } from '../../api/questions.ts';
import { Moment } from '../../components/moment.tsx';
import { FailedPage, Skeleton } from '../../components/page-state.tsx';
import { paths } from '../../paths.ts';
import { policyStrings } from '../../strings/en-policy.ts';
import { ChangeLines } from './change-lines.tsx';

const { versions: words } = policyStrings;

/** Every version with who, when and why; what it changed, and its text. */
export function VersionList() {
  const known = useQuery(policyVersions);
  if (known.error) return <FailedPage error={known.error} onRetry={() => void known.refetch()} />;
  if (known.isPending) return <Skeleton rows={4} />;
  const [newest] = known.data.versions;
  return (
    <section className="policy-body" aria-labelledby="versions-title">
      <div>
        <h2 id="versions-title">{words.title}</h2>
        <ul className="policy-versions">
          {known.data.versions.map((one) => (
            <Version key={one.version} one={one} isInForce={one === newest} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function Version({ one, isInForce }: { one: PolicyVersion; isInForce: boolean }) {
  const { scopes } = useMe();
  const [open, setOpen] = useState<'changes' | 'text' | null>(null);
  const toggle = (part: 'changes' | 'text') => setOpen(open === part ? null : part);
  return (
    <li>
      <div className="policy-version">
        <div>
          <strong>{policyStrings.version(one.version)}</strong>{' '}
          {isInForce && <span className="chip">{words.inForce}</span>}
          <p>{one.reason ?? <span className="quiet">{policyStrings.noReason}</span>}</p>
          <p className="second">
            <Moment at={one.publishedAt} />{' '}
            {one.publishedBy ? policyStrings.publishedBy(one.publishedBy.name) : policyStrings.byBaton}
          </p>
        </div>
        <div className="policy-acts">
          <button
            type="button"
            className="button small"
            aria-expanded={open === 'changes'}
            onClick={() => toggle('changes')}
          >
            {open === 'changes' ? words.hideChanges : words.changes}
          </button>
          <button
            type="button"
            className="button small"
            aria-expanded={open === 'text'}
            onClick={() => toggle('text')}
          >
            {open === 'text' ? words.hideText : words.text}
          </button>
          {!isInForce && (
            <Link {...paths.policy({ version: one.version })} className="button small">
              {words.look}
            </Link>
          )}
          {!isInForce && scopes.includes('policy:write') && (
            <Link {...paths.editPolicy({ mode: 'text', version: one.version })} className="button small">
              {words.startFrom}
            </Link>
          )}
        </div>
      </div>
      {open === 'changes' && <Changes version={one.version} />}
      {open === 'text' && <Text version={one.version} />}
    </li>
  );
}

function Changes({ version }: { version: number }) {
  const known = useQuery(policyChanges(version));
  if (known.error) return <FailedPage error={known.error} onRetry={() => void known.refetch()} />;
  if (known.isPending) return <Skeleton rows={2} />;
  if (known.data.since === null) return <p className="quiet">{words.first}</p>;
  return <ChangeLines changes={known.data.changes} none={words.nothing} />;
}

function Text({ version }: { version: number }) {
  const known = useQuery(policyDocument(version));
  if (known.error) return <FailedPage error={known.error} onRetry={() => void known.refetch()} />;
  if (known.isPending) return <Skeleton rows={6} />;
  return (
    // It scrolls: the keyboard must reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls.
    <pre className="policy-source" tabIndex={0} role="region" aria-label={policyStrings.version(version)}>
      {known.data.source}
    </pre>
  );
}
