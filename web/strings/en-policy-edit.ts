/** Writing the policy: the editor, the form of the matrix, and what publishing changes. */
const count = (many: number, one: string, more: string) => (many === 1 ? `1 ${one}` : `${many} ${more}`);

export const policyEditStrings = {
  editor: {
    title: 'Edit the policy',
    label: 'The policy as YAML',
    hint: 'Tab indents; press Escape and then Tab to leave the text. Ctrl and Space completes.',
    checking: 'Checking…',
    good: 'No mistakes.',
    cannotCheck: 'The check did not answer. It is tried again when you type.',
    mistakes: (many: number) => count(many, 'mistake', 'mistakes'),
    doubts: (many: number) => count(many, 'doubt', 'doubts'),
    problems: 'What the check says',
    at: (line: number, column: number) => `Line ${line}, column ${column}`,
    error: 'Mistake',
    warning: 'Doubt',
    drafted: (version: number) => `Your draft from version ${version} is kept in this tab.`,
    discard: 'Throw the draft away',
    unchanged: 'Nothing is changed yet.',
    stale: (from: number, now: number) =>
      `Version ${now} was published while you wrote from version ${from}. Your text is kept. Look at what changed, take it over, and go on from the newer version.`,
    staleChanges: (from: number) => `What changed since version ${from}`,
    goOn: (now: number) => `I have taken it over: go on from version ${now}`,
    movedForm:
      'Somebody published a newer version after you began. The form shows that one; make your changes again.',
    review: 'Look at what changes',
    back: 'Back to writing',
    mode: 'Edit as',
    modes: { text: 'Text', matrix: 'Form' },
    discardSure: 'Your changes are gone for good.',
  },

  preview: {
    title: (version: number) => `What version ${version} changes`,
    waiting: 'The open tickets are asked under both policies…',
    stop: 'Stop',
    stopped: 'Stopped. Nothing was changed.',
    again: 'Ask again',
    changes: 'In the policy',
    noChanges: 'Nothing changes by meaning.',
    routes: (many: number, of: number) =>
      many === 0
        ? `None of the ${of} open tickets would go elsewhere`
        : `${many} of ${of} open tickets would go elsewhere`,
    moves: (many: number) =>
      many === 0 ? 'No open clock moves' : `${count(many, 'clock', 'clocks')} of open tickets move`,
    triggered: (many: number) =>
      many === 0
        ? 'No trigger acts at once.'
        : `On ${count(many, 'open ticket', 'open tickets')} a trigger acts at once.`,
    keeps: 'Escalations that are open keep the version under which they were opened.',
    shown: (shown: number, of: number) => `${shown} of ${of} are shown.`,
    ticket: 'Ticket',
    kind: 'Kind',
    before: 'Now',
    after: 'Then',
    why: 'Why',
    clock: 'Clock',
    nowhere: 'nowhere',
    none: 'none',
    reason: 'Why do you change it?',
    reasonHint: 'Stands beside the version for everybody.',
    publish: (version: number) => `Publish version ${version}`,
    published: (version: number, many: number) =>
      `Version ${version} is in force; ${count(many, 'open ticket follows', 'open tickets follow')} it.`,
    moved: 'Somebody published a newer version in between.',
  },

  form: {
    title: 'Change the matrix',
    hint: 'The first row that holds decides. Nothing holds before you publish it.',
    rows: 'Rows',
    add: 'Add a row',
    addNarrower: (number: string) => `Add a narrower row to row ${number}`,
    row: (number: string) => `Row ${number}`,
    up: (number: string) => `Move row ${number} up`,
    down: (number: string) => `Move row ${number} down`,
    copy: (number: string) => `Copy row ${number}`,
    copyShort: 'Copy',
    copied: (number: string, copy: string) => `Row ${copy} is a copy of row ${number}.`,
    remove: (number: string) => `Remove row ${number}`,
    removed: (number: string) => `Row ${number} is taken out.`,
    restore: 'Take all back',
    when: 'When',
    narrower: 'Narrower rows are asked once this one holds. What none of them takes goes as this row says.',
    path: 'Goes to',
    noPath: 'No path: narrower rows say it',
    asAbove: 'As the row above says',
    pathKind: 'Kind',
    owner: 'Owned by the team',
    pathSays: (kind: string, team: string, accept: string) =>
      accept === '' ? `${kind}, ${team}` : `${kind}, ${team}, accepts within ${accept}`,
    alsoOf: (rows: string) => `Holds for all that go this way: rows ${rows} too.`,
    continues: 'The rows after it are asked too',
    fills: (what: string) => `It fills in ${what}; change that in the text.`,
    told: 'Who hears of it',
    toldTeam: 'Add a team…',
    lengths: 'The paths: kind, owner and lengths of time',
    lengthsHint: 'Such as 30 min, 4 h or 2 days. Empty where the policy may do without.',
    ticketLengths: 'Lengths of time of tickets',
    length: (what: string, where: string) => `${what}, ${where}`,
    of: 'Path',
    changed: (many: number) =>
      many === 0 ? 'Nothing is changed yet.' : `${count(many, 'change', 'changes')}.`,
    mistakes: (many: number) => `${count(many, 'mistake', 'mistakes')} to mend first.`,
    review: 'Look at what changes',
    refused: 'The policy would have mistakes',
  },
} as const;
