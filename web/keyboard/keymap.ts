import type { StringKey } from '../strings/key-names.ts';

/** Every key of the app. `mod` is Ctrl, or Cmd on a Mac; `g q` is one after the other. Help sheet and palette are made from it. */
export const keymap = {
  down: { keys: ['j', 'ArrowDown'], shown: ['j'], where: 'list' },
  up: { keys: ['k', 'ArrowUp'], shown: ['k'], where: 'list' },
  open: { keys: ['Enter'], shown: ['Enter'], where: 'list' },
  accept: { keys: ['a'], shown: ['a'], where: 'ticket' },
  handOn: { keys: ['h'], shown: ['h'], where: 'list' },
  finish: { keys: ['d'], shown: ['d'], where: 'list' },
  returnRow: { keys: ['b'], shown: ['b'], where: 'list' },
  reRouteRow: { keys: ['m'], shown: ['m'], where: 'list' },
  declineRow: { keys: ['D'], shown: ['Shift', 'D'], where: 'list' },
  assignMe: { keys: ['i'], shown: ['i'], where: 'list' },
  select: { keys: ['x'], shown: ['x'], where: 'list' },
  selectTo: { keys: ['X'], shown: ['Shift', 'X'], where: 'list' },
  selectAll: { keys: ['mod+a'], shown: ['Ctrl', 'A'], where: 'list' },
  filter: { keys: ['f'], shown: ['f'], where: 'list' },
  assign: { keys: ['A'], shown: ['Shift', 'A'], where: 'selection' },
  tag: { keys: ['l'], shown: ['l'], where: 'selection' },
  setPriority: { keys: ['p'], shown: ['p'], where: 'selection' },
  setStatus: { keys: ['s'], shown: ['s'], where: 'selection' },
  acceptAll: { keys: ['y'], shown: ['y'], where: 'selection' },
  unselect: { keys: ['Escape'], shown: ['Esc'], where: 'selection' },
  escalate: { keys: ['e'], shown: ['e'], where: 'ticket' },
  consult: { keys: ['q'], shown: ['q'], where: 'ticket' },
  reply: { keys: ['r'], shown: ['r'], where: 'ticket' },
  note: { keys: ['n'], shown: ['n'], where: 'ticket' },
  confirm: { keys: ['c'], shown: ['c'], where: 'packet' },
  panel: { keys: ['1', '2', '3', '4', '5'], shown: ['1', '–', '5'], where: 'ticket' },
  back: { keys: ['u'], shown: ['u'], where: 'ticket' },
  search: { keys: ['/'], shown: ['/'], where: 'anywhere' },
  showNew: { keys: ['.'], shown: ['.'], where: 'list' },
  goQueue: { keys: ['g q'], shown: ['g', 'q'], where: 'go' },
  goMine: { keys: ['g m'], shown: ['g', 'm'], where: 'go' },
  goRisk: { keys: ['g r'], shown: ['g', 'r'], where: 'go' },
  goOffers: { keys: ['g o'], shown: ['g', 'o'], where: 'go' },
  goWaiting: { keys: ['g w'], shown: ['g', 'w'], where: 'go' },
  goHierarchical: { keys: ['g h'], shown: ['g', 'h'], where: 'go' },
  goAll: { keys: ['g a'], shown: ['g', 'a'], where: 'go' },
  goNotices: { keys: ['g n'], shown: ['g', 'n'], where: 'go' },
  goApprovals: { keys: ['g p'], shown: ['g', 'p'], where: 'go' },
  goSettings: { keys: ['g s'], shown: ['g', 's'], where: 'go' },
  undo: { keys: ['z', 'mod+z'], shown: ['z'], where: 'anywhere' },
  palette: { keys: ['mod+k'], shown: ['Ctrl', 'K'], where: 'anywhere' },
  help: { keys: ['?'], shown: ['?'], where: 'anywhere' },
  send: { keys: ['mod+Enter'], shown: ['Ctrl', 'Enter'], where: 'form' },
  leave: { keys: ['Escape'], shown: ['Esc'], where: 'form' },
} as const satisfies Record<StringKey<'keys'>, KeyLine>;

export type KeyAction = keyof typeof keymap;
export const keyPlaces = ['anywhere', 'go', 'list', 'selection', 'ticket', 'packet', 'form'] as const;

interface KeyLine {
  readonly keys: readonly string[];
  /** As printed on the keys. */
  readonly shown: readonly string[];
  readonly where: 'anywhere' | 'go' | 'list' | 'selection' | 'ticket' | 'packet' | 'form';
}
