import type { Priority, TicketStatus } from '../../model/words.ts';

/** By number (API) and by word (automation). A third party's wait leaves the next step with us. A house's own status says nothing. */
export const statuses: ReadonlyMap<string, TicketStatus> = new Map([
  ['2', 'open'],
  ['open', 'open'],
  ['3', 'waiting'],
  ['pending', 'waiting'],
  ['4', 'resolved'],
  ['resolved', 'resolved'],
  ['5', 'closed'],
  ['closed', 'closed'],
  ['6', 'waiting'],
  ['waiting-on-customer', 'waiting'],
  ['7', 'open'],
  ['waiting-on-third-party', 'open'],
]);

export const priorities: ReadonlyMap<string, Priority> = new Map([
  ['1', 'low'],
  ['low', 'low'],
  ['2', 'normal'],
  ['medium', 'normal'],
  ['3', 'high'],
  ['high', 'high'],
  ['4', 'urgent'],
  ['urgent', 'urgent'],
]);

/** The field `source`; other numbers are left out. */
export const channels: ReadonlyMap<string, string> = new Map([
  ['1', 'email'],
  ['email', 'email'],
  ['2', 'portal'],
  ['portal', 'portal'],
  ['3', 'phone'],
  ['phone', 'phone'],
  ['7', 'chat'],
  ['chat', 'chat'],
  ['9', 'web'],
  ['feedback-widget', 'web'],
  ['10', 'email'],
  ['outbound-email', 'email'],
  ['15', 'chat'],
]);

/** `source` of a conversation that was passed on to somebody else by mail: the customer does not see it. */
export const forwardedConversation = 8;
