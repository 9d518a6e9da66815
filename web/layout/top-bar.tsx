import { Link, useNavigate } from '@tanstack/react-router';
import { ask, client } from '../api/client.ts';
import { queryClient } from '../api/questions.ts';
import type { Me } from '../api/schemas.ts';
import { Icon, type IconName } from '../components/icons.tsx';
import { KeysOf } from '../components/keys-of.tsx';
import { Initials } from '../components/marks.tsx';
import { Menu, MenuChoice } from '../components/menu.tsx';
import { paths } from '../paths.ts';
import { type Density, type Theme, usePreference } from '../preferences.ts';
import { strings } from '../strings/en.ts';
import { DeskClock } from './desk-clock.tsx';
import { deskPages } from './desk-pages.ts';
import { NoticeBell } from './notice-bell.tsx';
import { useFrame } from './frame-context.ts';
import { SampleFilling } from './sample-filling.tsx';

export function TopBar({ me }: { me: Me }) {
  const { openPalette, openHelp } = useFrame();
  const { top } = strings;
  return (
    <header className="top-bar">
      <Link {...paths.queue()} className="brand" aria-label={strings.app}>
        <Logo />
        <span>{strings.app}</span>
      </Link>
      <span className="workspace">
        <span className="cut">{me.workspace.name}</span>
        {me.workspace.sample && <span className="chip">{top.sample}</span>}
        <SampleFilling me={me} />
      </span>
      <Pages me={me} />
      <span className="spring" />
      {me.workspace.sample && <DeskClock zone={me.person.timeZone} />}
      <button type="button" className="button small go-to hide-small" onClick={openPalette}>
        <Icon name="search" size={14} />
        <span>{top.search}</span>
        <KeysOf action="palette" />
      </button>
      <button
        type="button"
        className="button bare icon small hide-small"
        onClick={openHelp}
        aria-label={top.help}
        title={top.help}
      >
        <Icon name="keys" />
      </button>
      <NoticeBell />
      <ThemeMenu />
      <YouMenu me={me} />
    </header>
  );
}

function Pages({ me }: { me: Me }) {
  const navigate = useNavigate();
  const pages = deskPages(me);
  return (
    <nav className="bar-pages hide-small" aria-label={strings.deskPages.label}>
      {pages
        .filter(({ inBar }) => inBar)
        .map(({ id, name, link }) => (
          <Link key={id} {...link} className="button bare small">
            {name}
          </Link>
        ))}
      <Menu
        label={
          <>
            {strings.deskPages.more} <Icon name="down" size={12} />
          </>
        }
        className="button bare small"
      >
        {(close) =>
          pages
            .filter(({ inBar }) => !inBar)
            .map(({ id, name, link }) => (
              <MenuChoice
                key={id}
                onChoose={() => {
                  close();
                  void navigate(link);
                }}
              >
                {name}
              </MenuChoice>
            ))
        }
      </Menu>
    </nav>
  );
}

export function Logo() {
  return (
    <svg width="20" height="20" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" fill="var(--accent-fill)" />
      <path d="M8.5 23.5 23.5 8.5" stroke="#fff" strokeWidth="5" strokeLinecap="round" />
      <path d="m13.4 13.4 5.2 5.2" stroke="var(--accent-fill)" strokeWidth="2.6" />
    </svg>
  );
}

const themeIcons = { system: 'system', light: 'sun', dark: 'moon' } as const satisfies Record<
  Theme,
  IconName
>;

function ThemeMenu() {
  const [theme, setTheme] = usePreference('theme');
  const { top } = strings;
  return (
    <Menu label={<Icon name={themeIcons[theme]} />} name={top.theme} className="button bare icon small">
      {(close) => (
        <>
          <p className="menu-group">{top.theme}</p>
          {(Object.keys(themeIcons) as Theme[]).map((name) => (
            <MenuChoice
              key={name}
              chosen={name === theme}
              onChoose={() => {
                setTheme(name);
                close();
              }}
            >
              <Icon name={themeIcons[name]} /> {top.themes[name]}
            </MenuChoice>
          ))}
        </>
      )}
    </Menu>
  );
}

function YouMenu({ me }: { me: Me }) {
  const [density, setDensity] = usePreference('density');
  const navigate = useNavigate();
  const { top } = strings;
  const label = (
    <>
      <Initials name={me.person.name} />
      <span className="hide-small">{me.person.name}</span>
      <span className="unseen">{top.you}</span>
      <Icon name="down" size={12} />
    </>
  );
  return (
    <Menu label={label} className="button bare small you">
      {() => (
        <>
          <div className="you-head">
            <strong>{me.person.name}</strong>
            <span className="second">{me.person.email}</span>
            <p className="second">
              {top.zone}: {me.person.timeZone}
            </p>
          </div>
          <hr />
          {deskPages(me).map(({ id, name, link }) => (
            <MenuChoice key={id} onChoose={() => void navigate(link)}>
              {name}
            </MenuChoice>
          ))}
          <MenuChoice onChoose={() => void navigate(paths.settings())}>{strings.settings.title}</MenuChoice>
          <hr />
          <p className="menu-group">{top.density}</p>
          {(Object.keys(top.densities) as Density[]).map((name) => (
            <MenuChoice key={name} chosen={name === density} onChoose={() => setDensity(name)}>
              {top.densities[name]}
            </MenuChoice>
          ))}
          <hr />
          <MenuChoice onChoose={() => location.assign('/api/reference')}>{top.reference}</MenuChoice>
          <MenuChoice onChoose={() => void signOut()}>{top.signOut}</MenuChoice>
        </>
      )}
    </Menu>
  );
}

async function signOut(): Promise<void> {
  await ask((signal) => client.DELETE('/api/v1/session', { signal })).catch(() => {});
  queryClient.clear();
  location.assign('/');
}
