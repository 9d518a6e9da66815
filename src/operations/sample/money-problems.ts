/** What is put right with money: small sums by the agent, larger ones by whoever may. */
import type { EasyProblem } from './sample-problem.ts';

export const moneyProblems: readonly EasyProblem[] = [
  {
    issueType: 'billing',
    subjects: [
      'Two licences too many on {invoice}',
      'We pay for people who have left',
      '{invoice}: two seats less since {month}',
    ],
    texts: [
      'on {invoice} there are two licences for people who left in {month}. I had removed them in time.',
      'we still pay for two people who have left. They were removed in {month}, you can see it in the log.',
    ],
    replies: [
      'You are right, they were removed in time and billed all the same. I have given you back EUR 48; it stands on the next invoice.',
    ],
    gives: { action: 'credit', amount: 48, reason: 'Two seats were billed after they were removed.' },
  },
  {
    issueType: 'billing',
    subjects: [
      'Express fee for {order} that came late',
      '{order} was express and took six days',
      'Express paid, normal delivered',
    ],
    texts: ['we paid EUR 29 for express and {order} took six days. Please give us the fee back.'],
    replies: ['I am sorry: {order} missed the express run. The fee of EUR 29 is on its way back to you.'],
    gives: { action: 'refund', amount: 29, reason: 'Express was paid and not delivered.' },
  },
  {
    issueType: 'billing',
    subjects: [
      'Training was cancelled, please refund it',
      'Cancelled workshop: EUR 180',
      'Refund for the workshop of {day}',
    ],
    texts: [
      'the workshop of {day} was cancelled by you. We paid EUR 180 for it and want the money back rather than a new date.',
      'you cancelled our training. Please refund the EUR 180; a new date does not help us.',
    ],
    replies: [
      'My manager has approved it: the EUR 180 are on their way to your account. I am sorry for the short notice.',
    ],
    gives: {
      action: 'refund',
      amount: 180,
      reason: 'Workshop cancelled by us; the customer wants no new date.',
      needsApproval: true,
    },
  },
  {
    issueType: 'billing',
    subjects: [
      'A month without export: credit?',
      'Credit for the days without {order} sync',
      'We could not work for four days',
    ],
    texts: [
      'for four days in {month} our orders were not synchronised and two of us typed them by hand. We think a credit of EUR 240 is fair.',
    ],
    replies: [
      'We agree. The credit of EUR 240 stands on your next invoice; thank you for your patience in {month}.',
    ],
    gives: {
      action: 'credit',
      amount: 240,
      reason: 'Four days without synchronisation in the customer’s busiest month.',
      needsApproval: true,
    },
  },
];
