import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type PolicyOutline, policyOutline, policyVersions } from '../../api/policy.ts';
import { useMe } from '../../api/questions.ts';
import { Icon } from '../../components/icons.tsx';
import { Moment } from '../../components/moment.tsx';
import { FailedPage, Skeleton } from '../../components/page-state.tsx';
import { BottomBar } from '../../layout/bottom-bar.tsx';
import { paths, type PolicyView, policyViews } from '../../paths.ts';
import { policyStrings as words } from '../../strings/en-policy.ts';
import { strings } from '../../strings/en.ts';
import { PolicyMap } from './policy-map.tsx';
import { PolicyMatrix } from './policy-matrix.tsx';
import { TriggerList } from './trigger-list.tsx';
import { TryTicket } from './try-ticket.tsx';
import { VersionList } from './version-list.tsx';
import './policy.css';

/** The policy for everybody: where a ticket goes and why, as a table, as a map, and tried on a ticket like this. */
export function PolicyPage() {
  const search = useSearch({ from: '/policy' });
  const { view = 'matrix', version } = search;
  const outline = useQuery(policyOutline(version ?? 'current'));
  useEffect(() => {
    document.title = words.pageTitle(words.views[view]);
  }, [view]);
  return (
    <>
      <main id="content" className="policy-page">
        <Head outline={outline.data} view={view} version={version} />
        {version !== undefined && outline.data && (
          <p className="notice risk">
            <Icon name="warn" />
            <span>
              {words.oldVersion(version)} <Link {...paths.policy({ view })}>{words.showCurrent}</Link>
            </span>
          </p>
        )}
        {outline.error && <FailedPage error={outline.error} onRetry={() => void outline.refetch()} />}
        {outline.isPending && <Skeleton shape="table" rows={8} height="84px" />}
        {outline.data && <View view={view} outline={outline.data} />}
      </main>
      <BottomBar>
        <Link {...paths.queue()}>
          <Icon name="inbox" />
          {strings.bar.queue}
        </Link>
      </BottomBar>
    </>
  );
}

function View({ view, outline }: { view: PolicyView; outline: PolicyOutline }) {
  switch (view) {
    case 'matrix':
      return <PolicyMatrix outline={outline} />;
    case 'map':
      return <PolicyMap outline={outline} />;
    case 'try':
      return <TryTicket outline={outline} />;
    case 'triggers':
      return <TriggerList outline={outline} />;
    case 'versions':
      return <VersionList />;
  }
}

function Head(props: { outline: PolicyOutline | undefined; view: PolicyView; version: number | undefined }) {
  const { outline, view, version } = props;
  const { scopes } = useMe();
  return (
    <header className="policy-head">
      <div className="policy-titles">
        <h1>{words.title}</h1>
        {outline && <VersionLine outline={outline} />}
      </div>
      <div className="policy-acts">
        {scopes.includes('matrix:write') && (
          <Link {...paths.editPolicy({ mode: 'matrix' })} className="button">
            {words.editMatrix}
          </Link>
        )}
        {scopes.includes('policy:write') && (
          <Link {...paths.editPolicy({ mode: 'text' })} className="button primary">
            {words.editText}
          </Link>
        )}
      </div>
      <nav className="tabs policy-views" aria-label={words.showAs}>
        {policyViews.map((name) => (
          <Link
            key={name}
            {...paths.policy({ view: name, ...(version === undefined ? {} : { version }) })}
            aria-current={name === view ? 'page' : undefined}
          >
            {words.views[name]}
          </Link>
        ))}
      </nav>
    </header>
  );
}

function VersionLine({ outline }: { outline: PolicyOutline }) {
  const known = useQuery(policyVersions).data?.versions.find(({ version }) => version === outline.version);
  return (
    <p className="quiet">
      {outline.name} · {words.version(outline.version)}
      {known && (
        <>
          {' · '}
          <Moment at={known.publishedAt} />{' '}
          {known.publishedBy ? words.publishedBy(known.publishedBy.name) : words.byBaton}
          {known.reason && <>: “{known.reason}”</>}
        </>
      )}
    </p>
  );
}
