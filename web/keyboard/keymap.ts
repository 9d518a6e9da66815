import type { StringKey } from '../strings/key-names.ts';

/** Every key of the app. `mod` is Ctrl, or Cmd on a Mac. The help sheet is made from this list. */
export const keymap = {
  down: { keys: ['j', 'ArrowDown'], shown: ['j'], where: 'list' },
  up: { keys: ['k', 'ArrowUp'], shown: ['k'], where: 'list' },
  open: { keys: ['Enter'], shown: ['Enter'], where: 'list' },
  accept: { keys: ['a'], shown: ['a'], where: 'ticket' },
  handOn: { keys: ['h'], shown: ['h'], where: 'list' },
  finish: { keys: ['d'], shown: ['d'], where: 'list' },
  escalate: { keys: ['e'], shown: ['e'], where: 'ticket' },
  consult: { keys: ['q'], shown: ['q'], where: 'ticket' },
  reply: { keys: ['r'], shown: ['r'], where: 'ticket' },
  note: { keys: ['n'], shown: ['n'], where: 'ticket' },
  confirm: { keys: ['c'], shown: ['c'], where: 'packet' },
  panel: { keys: ['1', '2', '3', '4'], shown: ['1', '–', '4'], where: 'ticket' },
  back: { keys: ['u'], shown: ['u'], where: 'ticket' },
  search: { keys: ['/'], shown: ['/'], where: 'anywhere' },
  showNew: { keys: ['.'], shown: ['.'], where: 'list' },
  palette: { keys: ['mod+k'], shown: ['Ctrl', 'K'], where: 'anywhere' },
  help: { keys: ['?'], shown: ['?'], where: 'anywhere' },
  send: { keys: ['mod+Enter'], shown: ['Ctrl', 'Enter'], where: 'form' },
  leave: { keys: ['Escape'], shown: ['Esc'], where: 'form' },
} as const satisfies Record<StringKey<'keys'>, KeyLine>;

export type KeyAction = keyof typeof keymap;
export const keyPlaces = ['anywhere', 'list', 'ticket', 'packet', 'form'] as const;

interface KeyLine {
  readonly keys: readonly string[];
  /** As printed on the keys. */
  readonly shown: readonly string[];
  readonly where: 'anywhere' | 'list' | 'ticket' | 'packet' | 'form';
}
