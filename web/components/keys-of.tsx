import { type KeyAction, keymap } from '../keyboard/keymap.ts';

/** The key of an action, as it is printed on a button. */
export function KeysOf({ action }: { action: KeyAction }) {
  return (
    <span className="keys" aria-hidden="true">
      {keymap[action].shown.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
