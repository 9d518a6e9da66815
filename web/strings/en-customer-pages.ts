/** What agents read of pages that customers open. */
export const customerPageStrings = {
  statusLinks: {
    title: 'Status page',
    lead: 'By this link the customer sees how it stands, without an account. Nothing internal is on it.',
    none: 'The customer has no link yet.',
    make: 'Make a link',
    copy: 'Copy',
    copied: 'The link is copied.',
    once: 'It is shown once. Whoever has it can read the page.',
    end: 'Take back',
    endSure: 'Yes, take it back',
    ended: 'The link no longer works.',
    until: 'works until',
    via: {
      person: (name: string) => `made by ${name}`,
      message: () => 'sent in a message',
      form: () => 'given on the request form; shows the state only',
    },
  },
  standing: {
    title: 'What the status page says',
    lead: 'The customer reads this on the page, besides your message. It replaces what stood there.',
    verified: 'What we know',
    unknown: 'What we do not know yet',
    milestone: 'Next step',
  },
} as const;
