/** The look at a message before it leaves. */
export const messageCheckStrings = {
  said: (name: string) => `${name} has told already:`,
  findings: 'Before you send',
  sendAnyway: (name: string) => `Send to ${name} as it is`,
};
