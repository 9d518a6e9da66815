/** Files on tickets. */
export const attachmentStrings = {
  title: 'Files',
  add: 'Add files',
  hint: 'or drop or paste them here',
  dropReply: (name: string) => `Drop to attach to a reply to ${name}`,
  dropNote: 'Drop to attach to an internal note',
  dropEvidence: 'Drop to add as evidence',
  sending: (name: string) => `${name} is being sent`,
  percent: (share: number) => `${Math.floor(share * 100)} %`,
  turn: 'waits for its turn',
  remove: (name: string) => `Remove ${name}`,
  retry: 'Try again',
  waiting: 'is being checked',
  refused: 'refused by the check',
  refusedDetail: 'The check found something in it. Remove it; nobody can open it.',
  customer: 'the customer',
  empty: { title: 'This file is empty', detail: 'There is nothing in it to send.' },
  unreadable: {
    title: 'This can’t be read',
    detail: 'A folder can’t be attached: put it into a ZIP file. A file may have been moved.',
  },
  tooMany: {
    title: 'Twenty files at most',
    detail: (count: number) =>
      count === 1 ? 'One file was left out.' : `${count} files were left out. Put many into a ZIP file.`,
  },
  pasted: (number: number, ending: string) => `Pasted picture ${number}.${ending}`,
  look: (name: string) => `Look at ${name}`,
  save: 'Save',
  openAlone: 'Open in a tab',
  addedBy: (name: string, when: string) => `From ${name}, ${when}`,
  evidence: 'Evidence',
  addEvidence: 'Add to the packet',
  addFileAsEvidence: (name: string) => `Add to the packet as evidence: ${name}`,
  asEvidence: 'Add as evidence:',
  lookAt: 'Look at',
  addedAsEvidence: (name: string, number: number) => `${name} is evidence of E-${number} now.`,
  holds: 'It can be sent once every file is here and checked.',
  discard: 'Discard',
  discardSure: 'Discard all of it?',
} as const;

/** "640 kB", "1.4 MB". */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
