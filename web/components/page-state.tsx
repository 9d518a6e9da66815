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

/** A page that the reader's role does not include. */
export function RoleLacks() {
  const { states } = strings;
  return (
    <PageState
      title={states.notPermitted}
      actions={
        <Link {...paths.queue()} className="button">
          {states.toQueue}
        </Link>
      }
      role="alert"
    >
      {states.roleLacks}
    </PageState>
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
        {failure.code === 'role_lacks_scope'
          ? states.roleLacks
          : failure.message || states.notPermittedDetail}
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

/**
 * Grey, in the shape of what comes: lines of a list, a table, a form, a sheet of paper, the board's columns, a ticket.
 * Only after 300 ms: what is quick must not flicker.
 */
export function Skeleton(props: {
  rows: number;
  height?: string;
  shape?: 'lines' | 'queue' | 'table' | 'form' | 'paper' | 'board' | 'ticket';
}) {
  const { rows, height = 'var(--row)', shape = 'lines' } = props;
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={`skeleton ${shape}`} role="status" aria-label={strings.states.loading}>
      {late && (shape === 'ticket' ? <TicketShape /> : <Rows rows={rows} height={height} shape={shape} />)}
    </div>
  );
}

const barsOf = { queue: 7, form: 2, paper: 3, board: 3 } as const;

function Rows({ rows, height, shape }: { rows: number; height: string; shape: string }) {
  const bars = barsOf[shape as keyof typeof barsOf] ?? 3;
  const ownHeight = shape === 'form' || shape === 'paper' || shape === 'board';
  return Array.from({ length: rows }, (_, row) => (
    <div key={row} className="skeleton-row" style={ownHeight ? {} : { height }}>
      {Array.from({ length: bars }, (_unused, bar) => (
        <span key={bar} style={{ '--wide': `${55 + ((row * 7 + bar * 13) % 40)}%` } as object} />
      ))}
    </div>
  ));
}

/** Head, who holds it, the conversation, the panel. */
function TicketShape() {
  const blocks = (count: number) => Array.from({ length: count }, (_, block) => <span key={block} />);
  return (
    <>
      <div className="skeleton-head">{blocks(2)}</div>
      <div className="skeleton-strip">{blocks(6)}</div>
      <div className="skeleton-columns">
        <div>{blocks(3)}</div>
        <div>{blocks(3)}</div>
      </div>
    </>
  );
}
