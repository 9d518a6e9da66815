import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { paths } from '../../paths.ts';
import { strings } from '../../strings/en.ts';
import './integrations.css';

/** What stands around the pages about other systems. */
export function IntegrationsFrame(props: {
  page: 'webhooks' | 'sources';
  actions: ReactNode;
  children: ReactNode;
}) {
  const { integrations } = strings;
  const title = integrations.pages[props.page];
  useEffect(() => {
    document.title = `${title} · ${strings.app}`;
  }, [title]);
  return (
    <main id="content" className="integrations">
      <nav className="integrations-nav" aria-label={integrations.title}>
        <Link {...paths.webhooks()} aria-current={props.page === 'webhooks' ? 'page' : undefined}>
          {integrations.pages.webhooks}
        </Link>
        <Link {...paths.sources()} aria-current={props.page === 'sources' ? 'page' : undefined}>
          {integrations.pages.sources}
        </Link>
        <a href="/api/reference">{integrations.pages.reference}</a>
      </nav>
      <section className="integrations-body" aria-labelledby="integrations-title">
        <header className="integrations-head">
          <div>
            <h1 id="integrations-title">{title}</h1>
            <p className="quiet">{strings[props.page].lead}</p>
          </div>
          {props.actions}
        </header>
        {props.children}
      </section>
    </main>
  );
}
