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
  target: {
    'first-response': 'the first response',
    'next-response': 'the next response',
    resolution: 'the resolution',
    acknowledge: 'the acceptance',
    'substantive-answer': 'the substantive answer',
    'customer-update': 'the customer update',
    'follow-up': 'the missing items',
    'manager-response': 'the manager’s answer',
    decision: 'the decision',
  },
  requestedBy: {
    customer: 'the customer',
    executive: 'an executive',
    'account-manager': 'the account manager',
    partner: 'a partner',
  },
  workingTime: { in: 'within', out: 'outside' },
  range: {
    withinLast: 'within the last',
    withinNext: 'within the next',
    before: 'longer ago than',
    after: 'further ahead than',
    till: 'no further ahead than',
    from: 'no longer ago than',
    on: 'of',
  },
  needs: { vendor: 'a vendor', approval: 'an approval' },
  what: {
    'next-update': 'news for the customer',
    'customer-deadline': 'the customer’s own deadline',
    commitment: 'a date that we agreed to',
  },
};
