import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { PageBar } from '../../layout/page-bar.tsx';
import { paths } from '../../paths.ts';
import { strings } from '../../strings/en.ts';
import './lead.css';

const pages = {
  board: paths.board,
  load: paths.load,
  duty: paths.duty,
  handOver: paths.handOver,
  approvals: paths.approvals,
} as const;
type LeadPage = keyof typeof pages;

/** What stands around the pages that look at all escalations, and not at one. */
export function LeadFrame(props: {
  page: LeadPage;
  title: string;
  pageTitle: string;
  /** Beside the heading. */
  head?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const { page, title, pageTitle, head, wide = false, children } = props;
  useEffect(() => {
    document.title = pageTitle;
  }, [pageTitle]);
  return (
    <>
      <main id="content" className={wide ? 'lead-page wide' : 'lead-page'}>
        <nav className="tabs lead-nav" aria-label={strings.deskPages.beside}>
          {(Object.keys(pages) as LeadPage[]).map((name) => (
            <Link key={name} {...pages[name]()} aria-current={name === page ? 'page' : undefined}>
              {strings.deskPages[name]}
            </Link>
          ))}
        </nav>
        <header className="lead-head">
          <h1>{title}</h1>
          {head}
        </header>
        {children}
      </main>
      <PageBar
        link={pages[page]()}
        name={strings.deskPages[page]}
        icon={page === 'approvals' ? 'check' : 'board'}
      />
    </>
  );
}
