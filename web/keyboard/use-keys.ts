import { useEffect, useRef } from 'react';
import { keyBefore, listenForChords } from './chords.ts';
import { type KeyAction, keymap } from './keymap.ts';

export type KeyDeeds = { readonly [action in KeyAction]?: ((event?: KeyboardEvent) => void) | undefined };

/** What each part of the page can do now; the palette lists it. */
const onThePage = new Set<{ readonly current: KeyDeeds }>();

/** Runs a deed when its key is pressed, unless somebody is typing or a sheet lies above. */
export function useKeys(deeds: KeyDeeds): void {
  const latest = useRef(deeds);
  latest.current = deeds;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      for (const [action, deed] of Object.entries(latest.current) as [KeyAction, KeyDeeds[KeyAction]][]) {
        if (!deed || !isKeyOf(action, event) || !mayActNow(action, event)) continue;
        event.preventDefault();
        deed(event);
        return;
      }
    };
    listenForChords(isTyping);
    onThePage.add(latest);
    document.addEventListener('keydown', listen);
    return () => {
      onThePage.delete(latest);
      document.removeEventListener('keydown', listen);
    };
  }, []);
}

/** Everything that a key would do now, as the part that came last has it. */
export function deedsNow(): readonly (readonly [KeyAction, () => void])[] {
  const found = new Map<KeyAction, () => void>();
  for (const { current } of onThePage)
    for (const [action, deed] of Object.entries(current) as [KeyAction, KeyDeeds[KeyAction]][])
      if (deed) found.set(action, () => deed());
  return [...found];
}

export function isKeyOf(
  action: KeyAction,
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): boolean {
  const pressed = `${event.ctrlKey || event.metaKey ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${event.key}`;
  const before = keyBefore();
  return (keymap[action].keys as readonly string[]).includes(
    before === null ? pressed : `${before} ${pressed}`,
  );
}

function mayActNow(action: KeyAction, event: KeyboardEvent): boolean {
  if (document.querySelector('dialog:modal')) return false;
  if (action === 'palette') return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return true;
  if (isTyping(target)) return false;
  // A list in a popover closes on Escape before anything else does.
  if (event.key === 'Escape' && document.querySelector('[popover]:popover-open')) return false;
  // Enter on a button or a link does what the button or the link says; arrows scroll what they are in.
  if (event.key === 'Enter' && target.matches('button, a, summary')) return false;
  return !(event.key.startsWith('Arrow') && target.closest('[role=tablist], [role=listbox], [popover]'));
}

/** A box to tick takes no words. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))
  );
}
