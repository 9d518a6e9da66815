import { useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useMe } from '../../api/questions.ts';
import { type SettingsSection, settingsSections } from '../../paths.ts';
import { AddressBookSettings } from './address-book-settings.tsx';
import { AccessSettings } from './access-settings.tsx';
import { AuditLog } from './audit-log.tsx';
import { CalendarSettings } from './calendar-settings.tsx';
import { CustomerSettings } from './customer-settings.tsx';
import { PeopleSettings } from './people-settings.tsx';
import { RotaSettings } from './rota-settings.tsx';
import { mayOpen, SettingsFrame } from './settings-frame.tsx';
import { TeamSettings } from './team-settings.tsx';
import { TokenSettings } from './token-settings.tsx';
import { YouSettings } from './you-settings.tsx';

const parts: { readonly [section in SettingsSection]: ComponentType } = {
  you: YouSettings,
  access: AccessSettings,
  tokens: TokenSettings,
  people: PeopleSettings,
  teams: TeamSettings,
  calendars: CalendarSettings,
  rotas: RotaSettings,
  customers: CustomerSettings,
  addresses: AddressBookSettings,
  audit: AuditLog,
};

/** One's own settings, and those of the desk as far as one's role goes. */
export function SettingsPage() {
  const { section } = useParams({ from: '/settings/$section' });
  const { scopes } = useMe();
  const shown = settingsSections.find((one) => one === section && mayOpen(one, scopes)) ?? 'you';
  const Part = parts[shown];
  return (
    <SettingsFrame place={shown}>
      <Part key={shown} />
    </SettingsFrame>
  );
}
