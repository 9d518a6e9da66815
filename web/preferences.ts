import { useSyncExternalStore } from 'react';

/** What this reader likes, kept in this browser. */
const choices = {
  theme: ['system', 'light', 'dark'],
  density: ['compact', 'comfortable'],
} as const;
type Choices = typeof choices;
export type Preference = keyof Choices;
export type Theme = Choices['theme'][number];
export type Density = Choices['density'][number];

const listeners = new Set<() => void>();

export function usePreference<P extends Preference>(
  name: P,
): [Choices[P][number], (to: Choices[P][number]) => void] {
  const value = useSyncExternalStore(subscribe, () => readPreference(name));
  return [value, (to) => setPreference(name, to)];
}

export function readPreference<P extends Preference>(name: P): Choices[P][number] {
  const allowed: readonly string[] = choices[name];
  const kept = read(name);
  return (kept !== null && allowed.includes(kept) ? kept : choices[name][0]) as Choices[P][number];
}

export function setPreference<P extends Preference>(name: P, to: Choices[P][number]): void {
  try {
    localStorage.setItem(`baton.${name}`, to);
  } catch {
    // Storage is switched off; the choice holds until the page is left.
  }
  document.documentElement.dataset[name] = to;
  for (const tell of listeners) tell();
}

/** Puts what is kept onto the document, where the style sheets read it. */
export function applyPreferences(): void {
  for (const name of Object.keys(choices) as Preference[]) {
    document.documentElement.dataset[name] = readPreference(name);
  }
}

function read(name: Preference): string | null {
  try {
    return localStorage.getItem(`baton.${name}`);
  } catch {
    return document.documentElement.dataset[name] ?? null;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
