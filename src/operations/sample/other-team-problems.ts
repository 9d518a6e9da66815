/** What support operations, finance, legal and the specialists are asked for. */
import type { HardProblem } from './sample-problem.ts';

const twoPicks = { neededHere: true, earlierBy: 'nobody' } as const;
const full = (causeClass: NonNullable<HardProblem['record']['causeClass']>, cause: string) =>
  ({ ...twoPicks, causeClass, cause, remedy: 'configuration', reusable: true }) as const;

export const otherTeamProblems: readonly HardProblem[] = [
  {
    issueType: 'permissions',
    route: 'functional',
    subjects: [
      'Roles are gone after the merge of two accounts',
      'Whole team without access after the merge',
      '{count} people have lost their roles',
    ],
    texts: [
      'since you merged our two accounts on {day}, {count} people have no roles. They get access denied everywhere. I can set them one by one, but which ones did they have?',
      'after the merge our warehouse team has no access to orders. {colleague} and the others see an empty start page.',
    ],
    priority: 'high',
    impact: { departmentBlocked: true },
    scope: 'department',
    workaround: 'none',
    question:
      'I see the merge of {day}. Could you send me two of the names, so that I can compare what they had before?',
    customerAnswer: '{colleague} and Ines. Both were Warehouse and Analyst.',
    updates: [
      'Support Operations has the list of roles from before the merge and is restoring them now, the warehouse first. You hear from me again by 16:00.',
    ],
    returned: {
      items: ['identifiers', 'scope'],
      note: 'The number of the old account, please, and whether anybody kept a role.',
    },
    answer: 'Roles restored from the backup of the evening before. 31 people, list attached.',
    explanation:
      'All {count} people have their roles back as they were before the merge; the list is attached. Please ask them to sign in again.',
    packet: {
      summary: 'After the merge of two accounts {count} people have no roles.',
      expected: 'Everybody keeps the roles of the old account.',
      actual: 'No roles; access denied everywhere.',
      identifiers: 'Merge of {day}, {req}',
      scope: 'One department, {count} people.',
      impact: 'The warehouse cannot release orders.',
      evidence: 'See the list.',
      tried: 'Set the roles of one person by hand: works.',
      question: 'Can the roles be restored from before the merge?',
    },
    evidence: ['https://files.kestrel.example/roles-before-merge.csv'],
    record: { ...full('process', 'A merge drops roles whose names differ.') },
  },
  {
    issueType: 'billing',
    route: 'functional',
    subjects: [
      'Payment is not matched to {invoice}',
      'Reminder for {invoice}, which is paid',
      'We paid {invoice} two weeks ago',
    ],
    texts: [
      'we paid {invoice} two weeks ago and get reminders. The transfer carried the number of the order instead.',
      'your reminder for {invoice} came although it was paid on {day}. The proof is attached.',
    ],
    priority: 'normal',
    scope: 'one-user',
    workaround: 'known',
    question: 'Thank you. Which account was it paid from, and which reference does the transfer carry?',
    customerAnswer: 'From our account at the Sparbank, reference {order}.',
    updates: [
      'Finance is looking for the payment with the reference {order}. Reminders are stopped meanwhile. Next update tomorrow 15:00.',
    ],
    returned: { items: ['evidence'], note: 'Please attach the proof of payment.' },
    answer: 'Payment found under the reference {order} and matched. Reminder taken back.',
    explanation:
      'We have found your payment under {order} and matched it to {invoice}. Nothing is due; the reminder has no consequence.',
    packet: {
      summary: 'A payment for {invoice} is not matched; the customer gets reminders.',
      tried: 'Looked under the invoice number: nothing.',
      customerState: 'Friendly, a little annoyed.',
      neededToFeelResolved: 'No more reminders, and a line that it is settled.',
      accountContext: 'Pays on time.',
    },
    evidence: ['Transfer of {day}, reference {order}'],
    record: {
      ...full('customer-side', 'The transfer carried the order number.'),
      remedy: 'information',
      earlierBy: 'tier-1',
    },
  },
  {
    issueType: 'question',
    route: 'functional',
    subjects: [
      'Consolidated report over {count} companies',
      'Figures of two companies in one report',
      'Report that adds up our branches',
    ],
    texts: [
      'we want the sales of our {count} companies in one report, without those among ourselves. I found no way in the report builder.',
      'is it possible to add up branches with different currencies? I tried three ways and each gives other figures.',
    ],
    priority: 'normal',
    scope: 'one-user',
    workaround: 'known',
    question:
      'Thank you, that goes beyond the builder. Which currencies are involved, and which of the three figures did you expect?',
    customerAnswer: 'EUR and GBP. The second one is near, but it counts what we sell to ourselves.',
    updates: [
      'Our reporting specialist is building it with a copy of your settings. Next update tomorrow 17:00.',
    ],
    returned: {
      items: ['tried', 'neededToFeelResolved'],
      note: 'Which three ways were tried? And is a weekly file enough, or must it be live?',
    },
    answer:
      'Saved report “Group sales” with the filter “counterparty is not in group”. Rates of the month’s last day.',
    explanation:
      'You find a report “Group sales” in your list. It leaves out what your companies sell to each other and takes the rate of the last day of the month.',
    packet: {
      summary: 'One sales report over several companies without sales among them.',
      tried: 'Report builder with groups, with a union, with an export: sales among companies stay in.',
      customerState: 'Patient, needs it for the board on {day}.',
      neededToFeelResolved: 'A report that she can open herself.',
      accountContext: 'Several companies under one contract.',
    },
    evidence: ['https://files.kestrel.example/group-sales-draft.xlsx'],
    record: { ...twoPicks, earlierBy: 'tier-1' },
  },
  {
    issueType: 'question',
    route: 'functional',
    subjects: [
      'Automatic orders stop at {count} lines',
      'Order rule does not run on {day}',
      'Our reorder rule skips some articles',
    ],
    texts: [
      'our reorder rule skips some articles since {day}. They are below the minimum and nothing happens.',
      'the rule that makes orders each night stopped at {count} lines. Yesterday it was fine.',
    ],
    priority: 'normal',
    scope: 'one-user',
    workaround: 'known',
    question: 'Thank you. Could you name one article that is skipped, and the supplier it comes from?',
    customerAnswer: 'Article 20-118, supplier Hallmann. All of that supplier, now that I look at it.',
    updates: [
      'A specialist is going through the rule with the supplier Hallmann. Until then “Run now” makes the orders by hand. Next update tomorrow 12:00.',
    ],
    returned: { items: ['tried'], note: 'What does “Test rule” say for article 20-118?' },
    answer:
      'Supplier is blocked since an address change; rules skip blocked suppliers without a word. Unblocked.',
    explanation:
      'The supplier Hallmann was blocked after its address was changed, and rules leave out blocked suppliers. It is free again; tonight’s run makes the missing orders.',
    packet: {
      summary: 'A reorder rule skips the articles of one supplier.',
      tried: 'Ran the rule by hand: same articles missing.',
      customerState: 'Worried about running out of stock.',
      neededToFeelResolved: 'Orders for the skipped articles today.',
      accountContext: 'Two tickets about rules this year.',
    },
    evidence: ['Rule log of {day}: 0 of 41 lines for Hallmann'],
    record: { ...twoPicks },
  },
  {
    issueType: 'legal',
    route: 'functional',
    subjects: [
      'Data processing agreement for our auditor',
      'Lawyer asks about our contract dispute',
      'Letter of our attorney about deletion',
    ],
    texts: [
      'our lawyer asks which of your sub-processors hold our data, in writing and signed, by {day}.',
      'our attorney has a question about the deletion of personal data after the contract. Whom may he write to?',
    ],
    priority: 'normal',
    scope: 'one-user',
    workaround: 'known',
    question:
      'Thank you. I pass it to our legal team, who answer in writing. By which date does your lawyer need it?',
    customerAnswer: 'By {day} is enough. He needs it signed.',
    updates: ['Our legal team has your request and answers in writing by Thursday 17:00.'],
    returned: { items: ['summary'], note: 'Which contract, and for which company of theirs?' },
    answer: 'List of sub-processors signed and sent.',
    explanation:
      'The signed list is attached. Further questions of your lawyer may go to legal@kestrel.example.',
    packet: {
      summary: 'The customer’s lawyer asks for a signed statement about sub-processors.',
      tried: 'Sent the public list; it has to be signed.',
      customerState: 'Neutral.',
      neededToFeelResolved: 'A signed paper by {day}.',
      accountContext: 'No dispute open.',
    },
    evidence: ['Letter of {day}'],
    record: { ...full('documentation', 'The public list is not signed.'), remedy: 'information' },
  },
];
