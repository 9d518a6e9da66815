import type { IntakeMessage } from '../../model/intake.ts';
import type { Priority, TicketStatus } from '../../model/words.ts';

/** A closed conversation opens again when the customer writes: it is resolved, not ended for good. */
export const conversationStates: ReadonlyMap<string, TicketStatus> = new Map([
  ['open', 'open'],
  ['snoozed', 'waiting'],
  ['closed', 'resolved'],
]);

export const ticketStates: ReadonlyMap<string, TicketStatus> = new Map([
  ['submitted', 'open'],
  ['in-progress', 'open'],
  ['waiting-on-customer', 'waiting'],
  ['resolved', 'resolved'],
]);

export const priorities: ReadonlyMap<string, Priority> = new Map([
  ['priority', 'high'],
  ['not-priority', 'normal'],
]);

/** `source.type`: where a conversation came in. */
export const channels: ReadonlyMap<string, string> = new Map([
  ['conversation', 'chat'],
  ['email', 'email'],
  ['push', 'chat'],
  ['phone-call', 'phone'],
  ['phone-switch', 'phone'],
  ['facebook', 'facebook'],
  ['instagram', 'instagram'],
  ['twitter', 'twitter'],
  ['whatsapp', 'whatsapp'],
  ['sms', 'sms'],
]);

/** Kinds of part whose words the customer reads; words of any other kind stay notes. */
export const publicPartTypes: ReadonlySet<string> = new Set([
  'comment',
  'open',
  'close',
  'assignment',
  'quick-reply',
  'snoozed',
  'unsnoozed',
]);

/** By the author's type. Whoever is neither customer nor teammate is a machine of ours: its words go out. */
export const directions: ReadonlyMap<string, IntakeMessage['direction']> = new Map([
  ['user', 'inbound'],
  ['lead', 'inbound'],
  ['contact', 'inbound'],
]);

export const teammates: ReadonlySet<string> = new Set(['admin', 'team']);

/** Tickets that the customer does not see. */
export const internalCategories: ReadonlySet<string> = new Set(['tracker', 'back-office']);
