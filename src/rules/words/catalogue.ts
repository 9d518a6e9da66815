// The one home of sentences: each reason code with its words, in which {params} are filled in. A room that emits codes
// of its own adds its sentences here, in a file of its own when they are many.
import { conditionSentences } from './condition-sentences.ts';
import { routingSentences } from './routing-sentences.ts';
import { ticketSentences } from './ticket-sentences.ts';

/** English. Parts of a sentence, without a capital at the start or a full stop. */
export const catalogue = {
  ...conditionSentences,
  ...routingSentences,
  ...ticketSentences,
} as const satisfies Record<string, string>;

/** Values of params that read badly as they are; by the param's name. */
export const valueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  impact: {
    productionOutage: 'production outage',
    accountSecurity: 'account security at stake',
    departmentBlocked: 'department blocked',
    keyTaskBlocked: 'key task blocked',
    dataLoss: 'data loss',
    publicComplaint: 'public complaint',
    ownMistake: 'mistake of our own',
  },
  scope: {
    'one-user': 'one user',
    department: 'a department',
    'many-customers': 'many customers',
    unknown: 'an unknown number',
  },
  workaround: {
    known: 'workaround known',
    none: 'no workaround',
    unknown: 'workaround unknown',
  },
  status: { open: 'still open', waiting: 'waiting for the customer' },
  target: { 'first-response': 'first response', 'next-response': 'next response' },
  requestedBy: { 'account-manager': 'account manager' },
};
