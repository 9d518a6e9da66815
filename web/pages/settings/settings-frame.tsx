import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useMe } from '../../api/questions.ts';
import type { Me } from '../../api/schemas.ts';
import { Icon } from '../../components/icons.tsx';
import { paths, type SettingsSection } from '../../paths.ts';
import { strings } from '../../strings/en.ts';
import './settings.css';

export type SettingsPlace = SettingsSection | 'webhooks' | 'sources';
type Scope = Me['scopes'][number];

/** Where an entry stands, and what its page asks of the reader. */
const groups: readonly {
  readonly title: string;
  readonly entries: readonly { readonly place: SettingsPlace; readonly scope?: Scope }[];
}[] = [
  { title: strings.settings.yours, entries: [{ place: 'you' }, { place: 'access' }, { place: 'tokens' }] },
  {
    title: strings.settings.desk,
    entries: [
      { place: 'people', scope: 'people:write' },
      { place: 'teams', scope: 'people:read' },
      { place: 'calendars', scope: 'people:read' },
      { place: 'rotas', scope: 'people:read' },
      { place: 'customers', scope: 'tickets:read' },
      { place: 'addresses', scope: 'people:read' },
      { place: 'audit', scope: 'audit:read' },
    ],
  },
  {
    title: strings.settings.elsewhere,
    entries: [
      { place: 'webhooks', scope: 'webhooks:write' },
      { place: 'sources', scope: 'inbound:write' },
    ],
  },
];

export function mayOpen(place: SettingsPlace, scopes: readonly Scope[]): boolean {
  const entry = groups.flatMap(({ entries }) => entries).find((one) => one.place === place);
  return entry !== undefined && (entry.scope === undefined || scopes.includes(entry.scope));
}

/** What stands around every page of the settings: a rail on wide screens, a list that opens on small ones. */
export function SettingsFrame({ place, children }: { place: SettingsPlace; children: ReactNode }) {
  useEffect(() => {
    document.title = `${nameOf(place)} · ${strings.app}`;
  }, [place]);
  return (
    <main id="content" className="settings">
      <Navigation key={place} place={place} />
      <div className="settings-body">{children}</div>
    </main>
  );
}

/** It closes by itself when one has gone elsewhere. */
function Navigation({ place }: { place: SettingsPlace }) {
  const { settings } = strings;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <nav className="settings-nav" aria-label={settings.label}>
      <button
        type="button"
        className="button settings-open"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {settings.menu(nameOf(place))}
        <Icon name="down" size={12} />
      </button>
      <Entries place={place} isOpen={isOpen} />
    </nav>
  );
}

function Entries({ place, isOpen }: { place: SettingsPlace; isOpen: boolean }) {
  const { scopes } = useMe();
  return (
    <div className={isOpen ? 'settings-rail open' : 'settings-rail'}>
      {groups.map(({ title, entries }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          {entries
            .filter((entry) => mayOpen(entry.place, scopes))
            .map((entry) => (
              <Link
                key={entry.place}
                {...pathOf(entry.place)}
                aria-current={entry.place === place ? 'page' : undefined}
              >
                {nameOf(entry.place)}
              </Link>
            ))}
          {title === strings.settings.elsewhere && (
            <a href="/api/reference">{strings.integrations.pages.reference}</a>
          )}
        </section>
      ))}
    </div>
  );
}

function nameOf(place: SettingsPlace): string {
  const { settings, integrations } = strings;
  return place === 'webhooks' || place === 'sources' ? integrations.pages[place] : settings.sections[place];
}

function pathOf(place: SettingsPlace) {
  if (place === 'webhooks') return paths.webhooks();
  return place === 'sources' ? paths.sources() : paths.settings(place);
}
