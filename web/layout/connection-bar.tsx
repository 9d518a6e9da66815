import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Failure } from '../api/failure.ts';
import { whoAmI } from '../api/questions.ts';
import { strings } from '../strings/en.ts';

/** One line that says that what you see is not fresh, and that nothing is lost. */
export function ConnectionBar() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const { error } = useQuery(whoAmI);
  const silent = error instanceof Failure && error.passing;
  if (online && !silent) return null;
  return (
    <p className="connection" role="status">
      {online ? strings.states.noAnswer : strings.states.offline}
    </p>
  );
}

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
