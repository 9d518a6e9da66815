import type { Priority, TicketStatus } from '../../model/words.ts';

/** Keys as `wordAt` gives them. On hold waits for somebody else than the customer: the next step is still owed. */
export const statuses: ReadonlyMap<string, TicketStatus> = new Map([
  ['new', 'open'],
  ['open', 'open'],
  ['hold', 'open'],
  ['on-hold', 'open'],
  ['pending', 'waiting'],
  ['solved', 'resolved'],
  ['closed', 'closed'],
  ['deleted', 'closed'],
  ['archived', 'closed'],
  ['scrubbed', 'closed'],
]);

export const priorities: ReadonlyMap<string, Priority> = new Map([
  ['low', 'low'],
  ['normal', 'normal'],
  ['high', 'high'],
  ['urgent', 'urgent'],
]);

/** Where our word differs from theirs; any other channel keeps its name. */
export const channels: ReadonlyMap<string, string> = new Map([
  ['mail', 'email'],
  ['voice', 'phone'],
  ['web-form', 'web'],
  ['native-messaging', 'chat'],
  ['messaging', 'chat'],
]);

/** Channels of comments that no person wrote. */
export const automaticChannels: ReadonlySet<string> = new Set([
  'rule',
  'trigger',
  'automation',
  'system',
  'answer-bot',
]);

/** Scores of a satisfaction rating that say something. They know two: who is unhappy is taken as not helped yet. */
export const ratings: ReadonlyMap<string, { readonly confirmed: boolean; readonly satisfaction: number }> =
  new Map([
    ['good', { confirmed: true, satisfaction: 5 }],
    ['bad', { confirmed: false, satisfaction: 1 }],
  ]);
