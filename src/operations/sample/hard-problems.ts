/** What needs other skills or more authority. */
import type { Problem } from './sample-problem.ts';

const fullRecord = (causeClass: Problem['record']['causeClass'] & string, cause: string) =>
  ({ neededHere: true, earlierBy: 'nobody', causeClass, cause, remedy: 'fix', reusable: true }) as const;

export const hardProblems: readonly Problem[] = [
  {
    subject: 'CSV export fails with error 502',
    text: 'Our nightly CSV export of orders fails since yesterday. The page says “Export failed, error 502”. We use Chrome 124. The export is for our accountant, who needs it by Friday.',
    issueType: 'integration',
    priority: 'high',
    scope: 'one-user',
    workaround: 'none',
    route: 'engineers',
    reply: '',
    question:
      'Thank you. Two things so that the right team can act at once: the request id of a failed export (it stands below the error), and does it fail for a second user as well?',
    customerAnswer: 'The request id is req_7f3a91c2. A colleague with the same role gets the same error.',
    update:
      'Our platform team has your export and is looking at request req_7f3a91c2 now. What we know: the export stops while it reads archived orders. What we do not know yet: since which release. You hear from me again by tomorrow noon, whether or not there is a fix.',
    answer:
      'Archived orders are read without a page limit since 8.14; the gateway cuts the connection after 60 s. Fixed in 8.14.2, rolled out.',
    explanation:
      'The export failed because archived orders were read in one go and took longer than a minute. This is corrected since today 14:00. Please run the export again; we have checked it with your account.',
    packet: {
      summary: 'CSV export of orders ends with error 502 for every user of the account.',
      expected: 'A CSV file with all orders of the month.',
      actual: 'After about a minute the page says “Export failed, error 502”.',
      affectedWorkflow: 'Monthly hand-over to the accountant.',
      environment: 'Chrome 124, Windows 11, release 8.14',
      identifiers: 'req_7f3a91c2, account 88214',
      occurredWhen: 'Every try since yesterday 22:00.',
      impact: 'The accountant has no data; the month can’t be closed.',
      scope: 'Two users of one customer, both roles.',
      evidence: 'See the list.',
      tried: 'Another browser, a shorter period: one week works, a month fails.',
      ruledOut: 'Permissions: a colleague with the same role gets the same error.',
      likelyCause: 'A time-out while archived orders are read.',
      question: 'Why does the export stop after a minute, and when can it run again?',
    },
    evidence: [
      'https://status.kestrel.example/requests/req_7f3a91c2',
      'Export failed, error 502 (request req_7f3a91c2)',
    ],
    record: { ...fullRecord('release', 'Archived orders were read without a page limit since 8.14.') },
  },
  {
    subject: 'Charged twice for our order',
    text: 'Our order SO-48213 was charged twice, EUR 640 each. I have written about this before and I am tired of explaining it again. I want the money back today.',
    issueType: 'billing',
    priority: 'high',
    route: 'manager',
    reply: '',
    question:
      'I am sorry that you have to write again. I see both charges of EUR 640 for SO-48213. The amount is above what I may decide, so I am asking my manager now; you hear from us within the hour.',
    customerAnswer: 'Thank you, I am waiting.',
    update:
      'My name is Aylin Kaya, I lead this case now. Both charges are confirmed. What is not known yet is why the retry ran. You have my decision by tomorrow 11:00.',
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
      ...fullRecord('process', 'The payment was tried again after it had gone through.'),
      remedy: 'refund',
      remedyAmount: 640,
      remedyCurrency: 'EUR',
    },
  },
  {
    subject: 'Order screen crashes for our whole sales team',
    text: 'The order screen crashes for everybody in sales since the update this morning. Twelve people cannot enter orders. The screen goes blank after “Add line”.',
    issueType: 'product-bug',
    priority: 'high',
    impact: { departmentBlocked: true },
    scope: 'department',
    workaround: 'none',
    route: 'engineers',
    reply: '',
    question:
      'Thank you. I see that sales is blocked. Does the blank screen come with every product, or only with those that have variants? And may I ask for one order number where it happened?',
    customerAnswer: 'Only with products that have variants. Order 55120, at 09:42.',
    update:
      'Engineering has reproduced the blank screen with your order 55120. What is verified: it happens with variants only. Until it is mended you can add lines through quick entry (F4). Next update in two hours.',
    answer: 'A null price list for variants breaks the new line editor. Hotfix 8.14.3 is live.',
    explanation:
      'The new line editor did not expect products with variants that have no price list. Since 12:30 this is corrected. Please reload the page once.',
    packet: {
      summary: 'Adding a line with a variant makes the order screen blank for all of sales.',
      expected: 'The line is added.',
      actual: 'The page goes blank; the console says “Cannot read price of null”.',
      affectedWorkflow: 'Order entry.',
      environment: 'Release 8.14.1, Edge and Chrome',
      identifiers: 'Order 55120, account 40117',
      occurredWhen: 'Since the update this morning; seen at 09:42.',
      impact: 'Twelve people can’t enter orders.',
      scope: 'One department of one customer, products with variants only.',
      evidence: 'See the list.',
      tried: 'Another browser, a private window, quick entry (works).',
      ruledOut: 'Network and permissions.',
      likelyCause: 'The new line editor and variants without a price list.',
      question: 'Can the line editor be mended or switched off today?',
    },
    evidence: [
      'TypeError: Cannot read price of null at LineEditor.render',
      'https://screens.kestrel.example/55120.png',
    ],
    record: { ...fullRecord('product-defect', 'Variants without a price list were not expected.') },
  },
  {
    subject: 'Production is down for all our users',
    text: 'Production is down. All our users are blocked, the app says “Service unavailable” since ten minutes. Ships are waiting at the quay.',
    issueType: 'incident',
    priority: 'urgent',
    impact: { productionOutage: true },
    scope: 'many-customers',
    workaround: 'none',
    route: 'engineers',
    reply: '',
    question:
      'I see it. Our incident team is on it since a minute ago. You hear from me within the hour, and then every hour.',
    customerAnswer: 'Please hurry. It is every screen.',
    update:
      'What we know: one of two database nodes in your region stopped. What we do not know yet: why the second did not take over. Incident Response works on it, led by Omar Haddad. Next update in one hour.',
    answer: 'Failover was blocked by a stale lock. Lock removed, node replaced, all green since 40 minutes.',
    explanation:
      'One of two database nodes stopped and the second could not take over because of a stale lock. We have removed the lock and replaced the node; all screens work since 40 minutes. You get the full report by Friday.',
    packet: {},
    evidence: [],
    record: { ...fullRecord('process', 'A stale lock kept the standby from taking over.') },
  },
  {
    subject: 'Invoice PDF is blank in Safari',
    text: 'The PDF of our invoices is blank in Safari since the last release. In Chrome it works, but our bookkeeping has Macs only.',
    issueType: 'product-bug',
    workaround: 'known',
    scope: 'department',
    route: 'engineers',
    reply: '',
    question:
      'Thank you. Which version of Safari is it, and could you send me the number of one invoice? Until we know more, “Send by mail” gives you the same PDF.',
    customerAnswer: 'Safari 18.2, invoice INV-30211. Sending by mail works, thank you.',
    update:
      'Engineering can see the blank page with INV-30211. The mail is a way around until it is mended. Next update tomorrow 17:00.',
    answer: 'Safari refuses the embedded font since 8.14. Fix is in review, planned for 8.15.',
    explanation:
      'Safari does not show a font that our PDF uses since the last release. A correction is planned for the next one; until then “Send by mail” gives you the full PDF.',
    packet: {
      summary: 'Invoice PDFs are blank in Safari.',
      expected: 'The invoice.',
      actual: 'A blank page.',
      affectedWorkflow: 'Bookkeeping downloads invoices.',
      environment: 'Safari 18.2, macOS 15, release 8.14',
      identifiers: 'INV-30211',
      occurredWhen: 'Every time since the release.',
      impact: 'Bookkeeping works by mail instead; slower.',
      scope: 'All Safari users of one customer.',
      evidence: 'See the list.',
      ruledOut: 'The file itself: Chrome shows it.',
      likelyCause: 'The embedded font.',
      question: 'When will PDFs show in Safari again?',
    },
    evidence: ['https://files.kestrel.example/INV-30211.pdf'],
    record: { ...fullRecord('release', 'An embedded font that Safari refuses.') },
  },
];
