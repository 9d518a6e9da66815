import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { Failure } from '../api/failure.ts';
import { paths } from '../paths.ts';
import { strings } from '../strings/en.ts';
import './page-state.css';

/** A page or pane that has nothing to show, and says why and what to do. `page`: it is all there is to read. */
export function PageState(props: {
  title: string;
  page?: boolean;
  children?: ReactNode;
  actions?: ReactNode;
  role?: 'alert' | 'status';
}) {
  const Heading = props.page ? 'h1' : 'h2';
  return (
    <div className="page-state" role={props.role}>
      <Heading>{props.title}</Heading>
      {props.children && <div className="quiet">{props.children}</div>}
      {props.actions && <div className="page-state-actions">{props.actions}</div>}
    </div>
  );
}

/** One design for every failed page: missing, forbidden, unreachable, broken. */
export function FailedPage(props: {
  error: unknown;
  onRetry: () => void;
  notFound?: string;
  page?: boolean;
}) {
  const { states, failures } = strings;
  const { page = false } = props;
  const failure = props.error instanceof Failure ? props.error : null;
  const toQueue = (
    <Link {...paths.queue()} className="button">
      {states.toQueue}
    </Link>
  );
  if (failure?.kind === 'not-found') {
    return (
      <PageState page={page} title={props.notFound ?? states.notFound} actions={toQueue} role="alert">
        {states.notFoundDetail}
      </PageState>
    );
  }
  if (failure?.kind === 'not-permitted') {
    return (
      <PageState page={page} title={states.notPermitted} actions={toQueue} role="alert">
        {failure.message || states.notPermittedDetail}
      </PageState>
    );
  }
  const retry = (
    <button type="button" className="button" onClick={props.onRetry}>
      {states.retry}
    </button>
  );
  return (
    <PageState page={page} title={failure?.title ?? failures.broken} actions={retry} role="alert">
      {failure?.message ?? failures.brokenDetail}
    </PageState>
  );
}

/** Grey lines in the shape of what comes. Only after 300 ms: what is quick must not flicker. */
export function Skeleton({ rows, height }: { rows: number; height?: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="skeleton" role="status" aria-label={strings.states.loading}>
      {late &&
        Array.from({ length: rows }, (_, row) => (
          <div key={row} className="skeleton-row" style={{ height: height ?? 'var(--row)' }}>
            <span style={{ width: `${14 + ((row * 7) % 9)}%` }} />
            <span style={{ width: `${34 + ((row * 13) % 23)}%` }} />
            <span style={{ width: `${8 + ((row * 5) % 7)}%` }} />
          </div>
        ))}
    </div>
  );
}
