/** What lacks authority or touches the relationship: it goes to the managers. */
import type { HardProblem } from './sample-problem.ts';

const decided = (causeClass: NonNullable<HardProblem['record']['causeClass']>, cause: string) =>
  ({ neededHere: true, earlierBy: 'nobody', causeClass, cause, reusable: true }) as const;

export const managerProblems: readonly HardProblem[] = [
  {
    subjects: [
      'Charged twice for {order}',
      '{order}: the money was taken two times',
      'Double payment of {amount}',
    ],
    texts: [
      'Our order SO-48213 was charged twice, EUR 640 each. I have written about this before and I am tired of explaining it again. I want the money back today.',
    ],
    issueType: 'billing',
    priority: 'high',
    route: 'hierarchical',
    question:
      'I am sorry that you have to write again. I see both charges of EUR 640 for SO-48213. The amount is above what I may decide, so I am asking my manager now; you hear from us within the hour.',
    customerAnswer: 'Thank you, I am waiting.',
    updates: [
      'My name is Aylin Kaya, I lead this case now. Both charges are confirmed. What is not known yet is why the retry ran. You have my decision by tomorrow 11:00.',
    ],
    returned: { items: ['accountContext'], note: 'What did they get back this month already?' },
    answer: 'Approved: EUR 640 back, less nothing. Booked as RF-9917.',
    explanation:
      'We have sent EUR 640 back to your card today (RF-9917); it takes one to three days. The second charge came from a retry that should not have run; Finance has switched it off for your account.',
    packet: {
      summary: 'Order SO-48213 was charged twice, EUR 640 each.',
      tried: 'Checked both bookings; the second is a retry of the first.',
      customerState: 'Angry: this is the third message about it.',
      neededToFeelResolved: 'The money back, and somebody who says why it happened.',
      accountContext: 'Team plan, customer for three years, one refund of EUR 60 this month.',
    },
    evidence: ['SO-48213'],
    record: {
      ...decided('process', 'The payment was tried again after it had gone through.'),
      remedy: 'refund',
      remedyAmount: 640,
      remedyCurrency: 'EUR',
    },
  },
  {
    issueType: 'question',
    route: 'hierarchical',
    subjects: [
      'Third time that a promised date has passed',
      'Complaint about our onboarding',
      'We were promised an answer by {day}',
    ],
    texts: [
      'you promised us an answer by {day} and we heard nothing, for the third time. If this is how it works we have to talk about our contract. I would like to speak to your manager.',
      'our onboarding is four weeks late and each time somebody else writes to us. I want to talk to a manager who knows our case.',
    ],
    priority: 'high',
    question:
      'You are right, the date has passed and nobody wrote. I have read your whole case, so you need not explain it again. I am asking my manager to take it; you hear from us within the hour.',
    customerAnswer: 'Within the hour, then. I keep this mail.',
    updates: [
      'I lead the team and have your case before me. The date slipped because two teams each thought that the other would write. From now on I write to you myself; the plan of the next two weeks comes by tomorrow 11:00.',
    ],
    returned: { items: ['customerState'], note: 'Which dates were promised, and by whom?' },
    answer: 'Called them. New plan with dates, weekly call on Mondays, one month of credit.',
    explanation:
      'Thank you for the call. The plan with dates is attached, and I call every Monday at 10:00 until it is done. Your next invoice carries a credit of {amount}.',
    packet: {
      summary: 'The customer was promised dates three times and heard nothing; speaks of the contract.',
      tried: 'Read the thread: three promises, two by colleagues who have changed teams.',
      customerState: 'Disappointed rather than angry. Wants one person.',
      neededToFeelResolved: 'One named person, and dates that hold.',
      accountContext: 'Customer since last year, first renewal in {month}.',
    },
    evidence: ['Promised by mail: “you hear from us by {day}”'],
    record: {
      ...decided('process', 'Nobody owned the updates after a change of teams.'),
      remedy: 'credit',
      remedyAmount: 120,
      remedyCurrency: 'EUR',
    },
  },
  {
    issueType: 'billing',
    route: 'hierarchical',
    subjects: [
      'Cancellation fee that nobody told us about',
      'Fee of {amount} on {invoice}',
      'We will not pay {invoice}',
    ],
    texts: [
      '{invoice} has a fee of {amount} for leaving the old plan early. Nobody told us when your sales team moved us. We will cancel if this stays.',
      'we were moved to the new plan on your advice, and now {invoice} asks for {amount}. We will not pay this.',
    ],
    priority: 'high',
    question:
      'I see the fee on {invoice} and the note of the move; the note does not mention it. Waiving it is above what I may decide, so I am asking my manager today.',
    customerAnswer: 'Please do. The mail of your sales team is attached, it speaks of “no further cost”.',
    updates: [
      'I have your case. The mail of our sales team is clear; what I still check is how the fee came onto {invoice}. You have my decision by tomorrow 11:00.',
    ],
    returned: {
      items: ['accountContext'],
      note: 'Please attach the mail of sales. Without it I can’t waive it.',
    },
    answer: 'Fee waived, {invoice} reissued. Sales told; the offer text gets a line about it.',
    explanation:
      'The fee should not have been there after what we wrote to you. {invoice} is reissued without it, and nothing is due.',
    packet: {
      summary: 'A fee of {amount} for leaving a plan early, against what sales had written.',
      tried: 'Compared offer, mail and invoice: the fee is in the terms and not in the mail.',
      customerState: 'Calm, firm. Speaks of cancelling.',
      neededToFeelResolved: 'The fee gone, in writing.',
      accountContext: 'Moved plans in {month} on our advice; pays on time.',
    },
    evidence: ['{invoice}'],
    record: {
      ...decided('training', 'The offer did not mention a fee of the terms.'),
      remedy: 'credit',
      remedyAmount: 240,
      remedyCurrency: 'EUR',
    },
  },
];
