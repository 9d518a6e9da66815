import { Link, useNavigate } from '@tanstack/react-router';
import type { QueueViewName } from '../../../src/model/queue-view.ts';
import type { QueuePage } from '../../api/schemas.ts';
import { paths } from '../../paths.ts';
import { strings } from '../../strings/en.ts';

const groups = {
  work: ['next', 'mine', 'at-risk', 'flagged'],
  escalations: ['unaccepted', 'escalated', 'hierarchical', 'waiting'],
  tiers: ['tier-1', 'tier-2', 'tier-3'],
  every: ['all', 'done'],
} as const satisfies { readonly [group in keyof typeof strings.viewGroups]: readonly QueueViewName[] };
const groupNames = Object.keys(groups) as (keyof typeof groups)[];

interface Rail {
  readonly counts: QueuePage['counts'] | null;
  readonly view: QueueViewName;
  readonly q: string | undefined;
}

export function QueueRail({ counts, view, q }: Rail) {
  return (
    <nav className="queue-rail" aria-label={strings.queue.views}>
      {groupNames.map((group) => (
        <section key={group}>
          <h2>{strings.viewGroups[group]}</h2>
          <ul>
            {groups[group].map((name) => (
              <li key={name}>
                <Link
                  {...paths.queue({ view: name, q })}
                  className="queue-view"
                  aria-current={name === view ? 'page' : undefined}
                >
                  <span className="cut">{strings.views[name]}</span>
                  <span className="queue-count">{countText(counts?.[name])}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** The same views where the rail has no room. */
export function ViewPicker({ counts, view, q }: Rail) {
  const navigate = useNavigate();
  return (
    <select
      className="select view-picker"
      aria-label={strings.queue.views}
      value={view}
      onChange={(event) => void navigate(paths.queue({ view: event.target.value as QueueViewName, q }))}
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
    </select>
  );
}

/** The server counts to 100 and no further. */
function countText(count: number | undefined): string {
  if (count === undefined) return '';
  return count >= 100 ? '100+' : String(count);
}
