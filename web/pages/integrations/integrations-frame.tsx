import type { ReactNode } from 'react';
import { useMe } from '../../api/questions.ts';
import { RoleLacks } from '../../components/page-state.tsx';
import { strings } from '../../strings/en.ts';
import { mayOpen, SettingsFrame } from '../settings/settings-frame.tsx';
import './integrations.css';

/** What stands around the pages about other systems: a place of the settings. */
export function IntegrationsFrame(props: {
  page: 'webhooks' | 'sources';
  actions: ReactNode;
  children: ReactNode;
}) {
  const isOpen = mayOpen(props.page, useMe().scopes);
  const title = strings.integrations.pages[props.page];
  return (
    <SettingsFrame place={props.page}>
      <section aria-labelledby="integrations-title">
        <header className="integrations-head">
          <div>
            <h1 id="integrations-title">{title}</h1>
            <p className="quiet">{strings[props.page].lead}</p>
          </div>
          {isOpen && props.actions}
        </header>
        {isOpen ? props.children : <RoleLacks />}
      </section>
    </SettingsFrame>
  );
}
