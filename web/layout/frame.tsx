import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, type MouseEvent, Suspense, useEffect, useState } from 'react';
import { Failure } from '../api/failure.ts';
import { followServer } from '../api/live.ts';
import { whoAmI } from '../api/questions.ts';
import { FailedPage, Skeleton } from '../components/page-state.tsx';
import { useKeys } from '../keyboard/use-keys.ts';
import { strings } from '../strings/en.ts';
import { ConnectionBar } from './connection-bar.tsx';
import { FrameContext } from './frame-context.ts';
import { useGoKeys } from './use-go-keys.ts';
import { NewsStand } from './news.tsx';
import { SignedOutPage } from './signed-out-page.tsx';
import { Logo, TopBar } from './top-bar.tsx';
import './frame.css';

const HelpSheet = lazy(() => import('./help-sheet.tsx').then((file) => ({ default: file.HelpSheet })));
const Palette = lazy(() => import('./palette.tsx').then((file) => ({ default: file.Palette })));

/** Where letters lead; nobody is signed in there yet. */
const linkPages = ['/sign-in-by-link', '/choose-password'];

/** What stands around every page. Pages start only when it is known who reads them. */
export function Frame() {
  const me = useQuery(whoAmI);
  const isByLink = useLocation({ select: ({ pathname }) => linkPages.includes(pathname) });
  const [over, setOver] = useState<'help' | 'palette' | null>(null);
  useKeys({ help: () => setOver('help'), palette: () => setOver('palette') });
  useGoKeys();

  const isKnown = me.data !== undefined;
  useEffect(() => {
    if (isKnown) followServer();
  }, [isKnown]);

  const signedOut = me.error instanceof Failure && me.error.kind === 'signed-out';
  if (isByLink) return <Outlet />;
  if (signedOut) return <SignedOutPage onSignedIn={() => void me.refetch()} />;
  if (me.error && !me.data) {
    return (
      <main>
        <FailedPage page error={me.error} onRetry={() => void me.refetch()} />
      </main>
    );
  }
  if (!me.data) return <Waiting />;
  return (
    <FrameContext value={{ openHelp: () => setOver('help'), openPalette: () => setOver('palette') }}>
      <div className="frame">
        <a href="#content" className="skip" onClick={leapToContent}>
          {strings.skip}
        </a>
        <TopBar me={me.data} />
        <ConnectionBar />
        <Outlet />
      </div>
      <NewsStand />
      <Suspense>
        {over === 'help' && <HelpSheet onClose={() => setOver(null)} />}
        {over === 'palette' && <Palette onClose={() => setOver(null)} />}
      </Suspense>
    </FrameContext>
  );
}

/** By itself a browser gives the focus only to what takes it, as a page that scrolls does. */
function leapToContent(event: MouseEvent): void {
  const content = document.getElementById('content');
  if (!content) return;
  event.preventDefault();
  content.tabIndex = -1;
  content.focus();
}

/** Until it is known who reads: the outline of the page, and grey lines when it takes long. */
function Waiting() {
  return (
    <div className="frame">
      <div className="top-bar">
        <Logo />
      </div>
      <Skeleton shape={location.pathname.startsWith('/tickets/') ? 'ticket' : 'queue'} rows={14} />
    </div>
  );
}
