/** Files on tickets. */
export const attachmentStrings = {
  title: 'Files',
  add: 'Add files',
  sending: 'The file is being sent',
  remove: (name: string) => `Remove ${name}`,
  waiting: 'is being checked',
  refused: 'refused by the check',
  customer: 'the customer',
} as const;

/** "640 kB", "1.4 MB". */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
