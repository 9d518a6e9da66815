import { Link } from '@tanstack/react-router';
import { PageState } from '../components/page-state.tsx';
import { paths } from '../paths.ts';
import { strings } from '../strings/en.ts';

/** A mistake of ours while showing a page. */
export function BrokenPage() {
  const { states } = strings;
  return (
    <PageState
      page
      role="alert"
      title={states.brokenPage}
      actions={
        <button type="button" className="button" onClick={() => location.reload()}>
          {states.reload}
        </button>
      }
    >
      {states.brokenPageDetail}
    </PageState>
  );
}

/** An address that leads nowhere. */
export function NoPage() {
  const { states } = strings;
  return (
    <main id="content">
      <PageState
        page
        title={states.notFound}
        actions={
          <Link {...paths.queue()} className="button">
            {states.toQueue}
          </Link>
        }
      >
        {states.notFoundDetail}
      </PageState>
    </main>
  );
}
