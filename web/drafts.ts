import { useCallback, useState } from 'react';

/** What was typed and not sent yet, kept in this tab: a reload, a refusal or a wrong click loses nothing. */
export function useDraft<T>(key: string, empty: T): [T, (to: T) => void, () => void] {
  const [held, setHeld] = useState<{ key: string; value: T }>(() => ({
    key,
    value: readDraft(key) ?? empty,
  }));
  const value = held.key === key ? held.value : (readDraft<T>(key) ?? empty);
  const set = useCallback(
    (to: T) => {
      setHeld({ key, value: to });
      writeDraft(key, to);
    },
    [key],
  );
  const clear = useCallback(() => {
    setHeld({ key, value: empty });
    dropDraft(key);
  }, [key]);
  return [value, set, clear];
}

export function readDraft<T>(key: string): T | null {
  try {
    const kept = sessionStorage.getItem(`baton.draft.${key}`);
    return kept === null ? null : (JSON.parse(kept) as T);
  } catch {
    return null;
  }
}

export function writeDraft(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(`baton.draft.${key}`, JSON.stringify(value));
  } catch {
    // Storage is full or switched off; the draft lives as long as the page.
  }
}

export function dropDraft(key: string): void {
  try {
    sessionStorage.removeItem(`baton.draft.${key}`);
  } catch {
    // Nothing was kept.
  }
}
