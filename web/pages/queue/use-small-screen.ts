import { useSyncExternalStore } from 'react';

const small = matchMedia('(max-width: 899px)');

/** Under 900 px a row is a card of three lines. */
export function useSmallScreen(): boolean {
  return useSyncExternalStore(
    (listener) => {
      small.addEventListener('change', listener);
      return () => small.removeEventListener('change', listener);
    },
    () => small.matches,
  );
}
