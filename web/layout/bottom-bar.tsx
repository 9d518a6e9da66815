import type { ReactNode } from 'react';
import { strings } from '../strings/en.ts';

/** On phones the way about the app lies under the thumb. Hidden above 720 px by the style sheet. */
export function BottomBar({ children }: { children: ReactNode }) {
  return (
    <nav className="bottom-bar" aria-label={strings.bar.label}>
      {children}
    </nav>
  );
}
