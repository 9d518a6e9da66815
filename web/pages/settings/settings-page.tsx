import { Link, useParams } from '@tanstack/react-router';
import { type ComponentType, useEffect } from 'react';
import { useMe } from '../../api/questions.ts';
import { paths, type SettingsSection, settingsSections } from '../../paths.ts';
import { strings } from '../../strings/en.ts';
import { AccessSettings } from './access-settings.tsx';
import { AuditLog } from './audit-log.tsx';
import { PeopleSettings } from './people-settings.tsx';
import { TokenSettings } from './token-settings.tsx';
import { YouSettings } from './you-settings.tsx';
import './settings.css';

const parts: { readonly [section in SettingsSection]: ComponentType } = {
  you: YouSettings,
  access: AccessSettings,
  tokens: TokenSettings,
  people: PeopleSettings,
  audit: AuditLog,
};

const own: readonly SettingsSection[] = ['you', 'access', 'tokens'];

/** One's own settings, and below them those of the desk for admins. */
export function SettingsPage() {
  const { section } = useParams({ from: '/settings/$section' });
  const { role } = useMe().person;
  const { settings } = strings;
  const desk = settingsSections.filter((one) => !own.includes(one) && role === 'admin');
  const shown = [...own, ...desk].find((one) => one === section) ?? 'you';
  const Part = parts[shown];
  useEffect(() => {
    document.title = `${settings.sections[shown]} · ${strings.app}`;
  }, [shown, settings]);
  return (
    <main id="content" className="settings">
      <nav className="settings-rail" aria-label={settings.label}>
        <h2>{settings.yours}</h2>
        {own.map((one) => (
          <SectionLink key={one} section={one} shown={shown} />
        ))}
        {desk.length > 0 && <h2>{settings.desk}</h2>}
        {desk.map((one) => (
          <SectionLink key={one} section={one} shown={shown} />
        ))}
      </nav>
      <div className="settings-body">
        <Part key={shown} />
      </div>
    </main>
  );
}

function SectionLink({ section, shown }: { section: SettingsSection; shown: SettingsSection }) {
  return (
    <Link {...paths.settings(section)} aria-current={section === shown ? 'page' : undefined}>
      {strings.settings.sections[section]}
    </Link>
  );
}
