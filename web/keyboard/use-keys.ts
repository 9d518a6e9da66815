import { useEffect, useRef } from 'react';
import { type KeyAction, keymap } from './keymap.ts';

export type KeyDeeds = { readonly [action in KeyAction]?: ((event: KeyboardEvent) => void) | undefined };

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
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

export function isKeyOf(
  action: KeyAction,
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): boolean {
  const pressed = `${event.ctrlKey || event.metaKey ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${event.key}`;
  return (keymap[action].keys as readonly string[]).includes(pressed);
}

function mayActNow(action: KeyAction, event: KeyboardEvent): boolean {
  if (document.querySelector('dialog:modal')) return false;
  if (action === 'palette') return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return true;
  if (target.isContentEditable || target.matches('input, textarea, select')) return false;
  // Enter on a button or a link does what the button or the link says; arrows scroll what they are in.
  if (event.key === 'Enter' && target.matches('button, a, summary')) return false;
  return !(event.key.startsWith('Arrow') && target.closest('[role=tablist], [role=listbox], [popover]'));
}
