import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { type SavedView, savedViews } from '../../api/saved-views.ts';
import { useMe } from '../../api/questions.ts';
import type { QueuePage } from '../../api/schemas.ts';
import { Hint } from '../../components/hint.tsx';
import { Icon } from '../../components/icons.tsx';
import { type Filters, paths, type QueueSearch } from '../../paths.ts';
import { hintStrings } from '../../strings/en-hints.ts';
import { queueStrings } from '../../strings/en-queue.ts';
import { countText } from './count-text.ts';

const ArrangeListsSheet = lazy(() =>
  import('./arrange-lists-sheet.tsx').then((file) => ({ default: file.ArrangeListsSheet })),
);

/** Where a saved view leads. */
export function keptPath({ id, search: { view, q, ...filters } }: SavedView) {
  return paths.queue({ view, q, ...(filters as Filters), saved: id });
}

/** What is open with each team: the reader's own, and all others when asked. */
export function TeamViews({ teams, search }: { teams: QueuePage['teams']; search: QueueSearch }) {
  const [isWhole, setWhole] = useState(false);
  const own = teams.filter(({ id, mine }) => mine || id === search.team);
  const shown = isWhole || own.length === 0 ? teams : own;
  if (teams.length === 0) return null;
  return (
    <section>
      <div className="rail-head">
        <h2>{queueStrings.teams}</h2>
        <Hint about={queueStrings.counts(queueStrings.teams)}>{hintStrings.lists.teams}</Hint>
      </div>
      <ul>
        {shown.map(({ id, name, count }) => (
          <li key={id}>
            <Link
              {...paths.queue({ view: 'all', team: id })}
              className="queue-view"
              activeOptions={{ exact: true }}
              aria-current={!search.saved && search.team === id ? 'page' : undefined}
            >
              <span className="cut">{name}</span>
              <span className="queue-count">{countText(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {own.length > 0 && own.length < teams.length && (
        <button type="button" className="link second rail-more" onClick={() => setWhole(!isWhole)}>
          {isWhole ? queueStrings.fewerTeams : queueStrings.moreTeams(teams.length - own.length)}
        </button>
      )}
    </section>
  );
}

/** Lists that the reader keeps or was given, as he arranged them. */
export function KeptViews({ search }: { search: QueueSearch }) {
  const { kept } = queueStrings;
  const [isArranging, setArranging] = useState(false);
  const mayKeep = useMe().scopes.includes('tickets:write');
  const views = useQuery(savedViews).data?.views ?? [];
  if (views.length === 0) return null;
  return (
    <section>
      <div className="rail-head">
        <h2>{kept.title}</h2>
        {mayKeep && (
          <button
            type="button"
            className="button bare small icon"
            aria-label={kept.arrange}
            title={kept.arrange}
            onClick={() => setArranging(true)}
          >
            <Icon name="more" size={14} />
          </button>
        )}
      </div>
      <ul>
        {views
          .filter(({ pinned }) => pinned)
          .map((view) => (
            <li key={view.id}>
              <Link
                {...keptPath(view)}
                className="queue-view"
                activeOptions={{ exact: true }}
                title={view.mayChange ? undefined : kept.sharedBy(view.owner.name)}
                aria-current={search.saved === view.id ? 'page' : undefined}
              >
                <span className="cut">{view.name}</span>
                <span className="queue-count">{countText(view.count ?? undefined)}</span>
              </Link>
            </li>
          ))}
      </ul>
      {isArranging && (
        <Suspense>
          <ArrangeListsSheet onClose={() => setArranging(false)} />
        </Suspense>
      )}
    </section>
  );
}
