import { Link } from '@tanstack/react-router';
import type { QueueViewName } from '../../../src/model/queue-view.ts';
import { PageState } from '../../components/page-state.tsx';
import { paths } from '../../paths.ts';
import { strings } from '../../strings/en.ts';

export function QueueEmpty({ view, q }: { view: QueueViewName; q: string | undefined }) {
  const { queue } = strings;
  if (q) {
    const everywhere = view !== 'all' && (
      <Link {...paths.queue({ view: 'all', q })} className="button">
        {queue.searchAll}
      </Link>
    );
    return (
      <PageState title={queue.noneFound(q)} actions={everywhere} role="status">
        {queue.noneFoundDetail}
      </PageState>
    );
  }
  const all = view !== 'all' && (
    <Link {...paths.queue({ view: 'all' })} className="button">
      {queue.emptyAll}
    </Link>
  );
  return (
    <PageState title={queue.emptyTitle[view]} actions={all} role="status">
      {queue.emptyDetail}
    </PageState>
  );
}
