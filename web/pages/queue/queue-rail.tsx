import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { QueueViewName } from '../../../src/model/queue-view.ts';
import type { QueuePage } from '../../api/schemas.ts';
import { savedViews } from '../../api/saved-views.ts';
import { Hint } from '../../components/hint.tsx';
import { paths, type QueueSearch } from '../../paths.ts';
import { hintStrings } from '../../strings/en-hints.ts';
import { queueStrings } from '../../strings/en-queue.ts';
import { strings } from '../../strings/en.ts';
import { countText } from './count-text.ts';
import { KeptViews, keptPath, TeamViews } from './rail-lists.tsx';

const groups = {
  work: ['next', 'mine', 'at-risk', 'flagged'],
  escalations: ['unaccepted', 'escalated', 'hierarchical', 'waiting'],
  tiers: ['tier-1', 'tier-2', 'tier-3'],
  every: ['all', 'done'],
} as const satisfies { readonly [group in keyof typeof strings.viewGroups]: readonly QueueViewName[] };
const groupNames = Object.keys(groups) as (keyof typeof groups)[];

interface Rail {
  readonly counts: QueuePage['counts'] | null;
  readonly teams: QueuePage['teams'];
  readonly search: QueueSearch;
}

/** A view of the house is current while nothing narrows it to a team or a saved view. */
export function QueueRail({ counts, teams, search }: Rail) {
  const { view = 'next', q } = search;
  const isPlain = !search.team && !search.saved;
  return (
    <nav className="queue-rail" aria-label={strings.queue.views}>
      {groupNames.map((group) => (
        <section key={group}>
          <div className="rail-head">
            <h2>{strings.viewGroups[group]}</h2>
            <Hint about={queueStrings.counts(strings.viewGroups[group])}>{hintStrings.lists[group]}</Hint>
          </div>
          <ul>
            {groups[group].map((name) => (
              <li key={name}>
                <Link
                  {...paths.queue({ view: name, q })}
                  className="queue-view"
                  activeOptions={{ exact: true }}
                  aria-current={isPlain && name === view ? 'page' : undefined}
                >
                  <span className="cut">{strings.views[name]}</span>
                  <span className="queue-count">{countText(counts?.[name])}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <TeamViews teams={teams} search={search} />
      <KeptViews search={search} />
    </nav>
  );
}

/** What the rail and the heads of the columns explain, where neither has room. */
export function ListHint({ search }: { search: QueueSearch }) {
  const { view = 'next' } = search;
  const group = groupNames.find((name) => (groups[name] as readonly string[]).includes(view));
  const ofList = search.saved ? undefined : search.team ? 'teams' : group;
  return (
    <span className="list-hint">
      <Hint about={queueStrings.listAndDeadline}>
        {[...(ofList ? [hintStrings.lists[ofList]] : []), hintStrings.deadline].join('\n\n')}
      </Hint>
    </span>
  );
}

/** The same views where the rail has no room. */
export function ViewPicker({ counts, teams, search }: Rail) {
  const navigate = useNavigate();
  const kept = useQuery(savedViews).data?.views.filter(({ pinned }) => pinned) ?? [];
  const { view = 'next', q } = search;
  const value = search.saved ? `saved ${search.saved}` : search.team ? `team ${search.team}` : view;
  const go = (to: string) => {
    const [what, id] = to.split(' ');
    const saved = kept.find((one) => what === 'saved' && one.id === id);
    if (saved) return navigate(keptPath(saved));
    if (what === 'team') return navigate(paths.queue({ view: 'all', team: id }));
    return navigate(paths.queue({ view: to as QueueViewName, q }));
  };
  return (
    <select
      className="select view-picker"
      aria-label={strings.queue.views}
      value={value}
      onChange={(event) => void go(event.target.value)}
    >
      {groupNames.map((group) => (
        <optgroup key={group} label={strings.viewGroups[group]}>
          {groups[group].map((name) => (
            <option key={name} value={name}>
              {`${strings.views[name]}${counts ? `  ${countText(counts[name])}` : ''}`}
            </option>
          ))}
        </optgroup>
      ))}
      <optgroup label={queueStrings.teams}>
        {teams.map(({ id, name, count }) => (
          <option key={id} value={`team ${id}`}>
            {`${name}  ${countText(count)}`}
          </option>
        ))}
      </optgroup>
      {kept.length > 0 && (
        <optgroup label={queueStrings.kept.title}>
          {kept.map((one) => (
            <option key={one.id} value={`saved ${one.id}`}>
              {`${one.name}  ${countText(one.count ?? undefined)}`}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  );
}
