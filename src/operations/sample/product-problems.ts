/** What only engineers, platform and incident response can mend. */
import type { HardProblem } from './sample-problem.ts';

const fullRecord = (causeClass: NonNullable<HardProblem['record']['causeClass']>, cause: string) =>
  ({ neededHere: true, earlierBy: 'nobody', causeClass, cause, remedy: 'fix', reusable: true }) as const;

export const productProblems: readonly HardProblem[] = [
  {
    subjects: [
      'CSV export fails with error 502',
      'Export of orders for {month} stops',
      '“Export failed, error 502” since last night',
    ],
    texts: [
      'Our nightly CSV export of orders fails since yesterday. The page says “Export failed, error 502”. We use Chrome 124. The export is for our accountant, who needs it by Friday.',
    ],
    issueType: 'integration',
    priority: 'high',
    scope: 'one-user',
    workaround: 'none',
    route: 'functional',
    question:
      'Thank you. Two things so that the right team can act at once: the request id of a failed export (it stands below the error), and does it fail for a second user as well?',
    customerAnswer: 'The request id is req_7f3a91c2. A colleague with the same role gets the same error.',
    updates: [
      'Our platform team has your export and is looking at request req_7f3a91c2 now. What we know: the export stops while it reads archived orders. What we do not know yet: since which release. You hear from me again by tomorrow noon, whether or not there is a fix.',
    ],
    returned: {
      items: ['identifiers', 'scope'],
      note: 'Which request failed, and does it fail for a second user?',
    },
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
    subjects: [
      'Order screen crashes for our whole sales team',
      'Blank screen after “Add line”, sales is blocked',
      'Nobody in sales can enter orders with variants',
    ],
    texts: [
      'The order screen crashes for everybody in sales since the update this morning. Twelve people cannot enter orders. The screen goes blank after “Add line”.',
    ],
    issueType: 'product-bug',
    priority: 'high',
    impact: { departmentBlocked: true },
    scope: 'department',
    workaround: 'none',
    route: 'functional',
    question:
      'Thank you. I see that sales is blocked. Does the blank screen come with every product, or only with those that have variants? And may I ask for one order number where it happened?',
    customerAnswer: 'Only with products that have variants. Order 55120, at 09:42.',
    updates: [
      'Engineering has reproduced the blank screen with your order 55120. What is verified: it happens with variants only. Until it is mended you can add lines through quick entry (F4). Next update in two hours.',
    ],
    returned: {
      items: ['identifiers', 'environment'],
      note: 'One order number and the release, please: without them I can’t find it in the logs.',
    },
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
    subjects: ['Production is down for all our users'],
    texts: [
      'Production is down. All our users are blocked, the app says “Service unavailable” since ten minutes. Ships are waiting at the quay.',
    ],
    issueType: 'incident',
    priority: 'urgent',
    impact: { productionOutage: true },
    scope: 'many-customers',
    workaround: 'none',
    route: 'functional',
    question:
      'I see it. Our incident team is on it since a minute ago. You hear from me within the hour, and then every hour.',
    customerAnswer: 'Please hurry. It is every screen.',
    updates: [
      'What we know: one of two database nodes in your region stopped. What we do not know yet: why the second did not take over. Incident Response works on it, led by Omar Haddad. Next update in one hour.',
    ],
    returned: { items: ['scope'], note: 'All regions or one?' },
    answer: 'Failover was blocked by a stale lock. Lock removed, node replaced, all green since 40 minutes.',
    explanation:
      'One of two database nodes stopped and the second could not take over because of a stale lock. We have removed the lock and replaced the node; all screens work since 40 minutes. You get the full report by Friday.',
    packet: {},
    evidence: [],
    record: { ...fullRecord('process', 'A stale lock kept the standby from taking over.') },
  },
  {
    subjects: [
      'Invoice PDF is blank in Safari',
      'Blank page instead of {invoice} on our Macs',
      'PDF of invoices stays empty since the release',
    ],
    texts: [
      'The PDF of our invoices is blank in Safari since the last release. In Chrome it works, but our bookkeeping has Macs only.',
    ],
    issueType: 'product-bug',
    priority: 'normal',
    workaround: 'known',
    scope: 'department',
    route: 'functional',
    question:
      'Thank you. Which version of Safari is it, and could you send me the number of one invoice? Until we know more, “Send by mail” gives you the same PDF.',
    customerAnswer: 'Safari 18.2, invoice INV-30211. Sending by mail works, thank you.',
    updates: [
      'Engineering can see the blank page with INV-30211. The mail is a way around until it is mended. Next update tomorrow 17:00.',
    ],
    returned: {
      items: ['evidence', 'environment'],
      note: 'Please attach one PDF and say which Safari it is.',
    },
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
  {
    issueType: 'integration',
    route: 'functional',
    subjects: [
      'Single sign-on fails for new people',
      'SSO: “signature invalid” for two users',
      'New colleagues cannot sign in through SSO',
    ],
    texts: [
      'people who joined since {day} cannot sign in through our SSO. The page says “signature invalid”. Everybody else works. Request {req}.',
      'SSO fails for {colleague} and one more, both new. We use Entra ID. The time of the last try is in {req}.',
    ],
    priority: 'high',
    scope: 'department',
    workaround: 'none',
    question:
      'Thank you, the request id helps. Was the signing certificate on your side renewed in the last days?',
    customerAnswer:
      'Our IT says it was renewed on {day}. Both certificates are active until the end of the month.',
    updates: [
      'Platform sees {req}: the answer is signed with your new certificate, which we do not have yet. They are checking why the automatic update did not fetch it. You hear from me again by tomorrow noon, whether or not there is a fix.',
      'Verified: only people created after the renewal are affected. Not known yet: why our side keeps the old certificate. Next update tomorrow 10:00.',
    ],
    returned: {
      items: ['identifiers'],
      note: 'Which tenant is it? The request id alone is from the gateway.',
    },
    answer:
      'Metadata was cached for 30 days; the cache ignores a second certificate. Purged for the tenant, ticket for the cache is PLAT-2216.',
    explanation:
      'Your new certificate was not read because ours was cached. We have loaded it by hand; {colleague} can sign in now. The cache itself is being corrected.',
    packet: {
      summary: 'People created since {day} cannot sign in through SSO: signature invalid.',
      expected: 'They reach the start page.',
      actual: '“Signature invalid” after the identity provider sends them back.',
      affectedWorkflow: 'Signing in.',
      environment: 'Entra ID, release {release}',
      identifiers: '{req}',
      occurredWhen: 'Since the certificate was renewed on {day}.',
      impact: 'Two new colleagues cannot work at all.',
      scope: 'Everybody created after the renewal; older accounts work.',
      evidence: 'See the list.',
      tried: 'Another browser; account removed and invited again.',
      ruledOut: 'Clock skew: both sides within a second.',
      likelyCause: 'We still hold the old certificate.',
      question: 'Why is the new certificate not read, and can it be loaded now?',
    },
    evidence: ['SAML error: signature invalid (request {req})'],
    record: {
      ...fullRecord('product-defect', 'Identity provider metadata was cached for 30 days.'),
      remedy: 'configuration',
    },
  },
  {
    issueType: 'product-bug',
    route: 'functional',
    subjects: [
      'Stock is counted twice after a return',
      'Returns: stock of {count} instead of half',
      'Wrong stock since returns were booked',
    ],
    texts: [
      'after we booked the return of {order}, the stock rose by twice the amount. We sell goods that we do not have. Not every return does it.',
      'our stock is wrong since {day}. It happens when a return is booked on the day of the delivery, for instance {order}.',
    ],
    priority: 'high',
    impact: { keyTaskBlocked: true },
    scope: 'department',
    workaround: 'none',
    question:
      'Thank you for {order}. Do you book returns in the warehouse app or on the web, and may I have a second order where it happened?',
    customerAnswer: 'Warehouse app on a {device}. It also happened with order 55871, booked at 14:20.',
    updates: [
      'Engineering has found the same double booking with {order}: the app sends the return twice when the network drops. What is not known yet is how many of your articles are affected. You get that list by tomorrow 12:00.',
      'The list of affected articles is attached: 14 in all. The booking itself is stopped from doubling since this morning; the correction of stock follows after your stocktaking. Next update on Thursday 16:00.',
    ],
    returned: {
      items: ['occurredWhen', 'identifiers'],
      note: 'Please give two orders and the times of booking: the log of that day has 60,000 lines.',
    },
    answer:
      'Retry without a key in the warehouse app. Server drops repeats since 8.14.3; a script corrects the 14 articles.',
    explanation:
      'The app sent the return again when the network dropped, and we counted it twice. That cannot happen any more. We have corrected 14 articles; the list shows before and after.',
    packet: {
      summary: 'A return that is booked in the warehouse app is added to the stock twice.',
      expected: 'Stock rises by the returned amount.',
      actual: 'It rises by twice the amount for some returns.',
      affectedWorkflow: 'Booking of returns, and selling from stock.',
      environment: 'Warehouse app on a {device}, release {release}',
      identifiers: '{order}, order 55871',
      occurredWhen: 'Since {day}; {order} in the morning, 55871 at 14:20.',
      impact: 'Goods are sold that are not there.',
      scope: 'One customer so far, about one return in five.',
      evidence: 'See the list.',
      tried: 'Booking on the web: never doubles.',
      ruledOut: 'Two people booking at once: one person, one device.',
      likelyCause: 'The app repeats the call after a lost connection.',
      question: 'Is it the repeat, and which articles are wrong now?',
    },
    evidence: [
      'https://files.kestrel.example/stock-{order}.csv',
      'POST /returns 200, POST /returns 200 (same body, 4 s apart)',
    ],
    record: { ...fullRecord('product-defect', 'A repeated call was booked again.') },
  },
];
