/**
 * The stories of the tour, as far as they have gone when the sample is opened: an order that was charged twice, an
 * export that fails, and a defect that several customers have. The tickets that are fresh wait to be played by hand.
 */
import { hourMs, minuteMs, type Instant } from '../../model/instant.ts';
import { productProblems } from './product-problems.ts';
import { customerNamed } from './sample-customers.ts';
import type { StaffSlug } from './sample-people.ts';
import type { EasyProblem, HardProblem } from './sample-problem.ts';
import { type SampleTicket, written } from './sample-tickets.ts';

const dayMs = 24 * hourMs;

/** `end`: the instant at which the sample is opened. */
export function storyTickets(end: Instant): SampleTicket[] {
  return [...chargedTwice(end), exportFails(end), ...blankInvoices(end)];
}

const earlier = (
  subject: string,
  text: string,
  reply: string,
  gives?: EasyProblem['gives'],
): EasyProblem => ({
  issueType: 'billing',
  subjects: [subject],
  texts: [text],
  replies: [reply],
  ...(gives ? { gives } : {}),
});

/** The third message since a fortnight ago; EUR 60 were given for the first. */
function chargedTwice(end: Instant): SampleTicket[] {
  const customer = customerNamed('Lindqvist Keramik');
  const about = (at: Instant, problem: EasyProblem, seed: number) =>
    written({ at, agent: 'priya', customer, problem, priority: 'normal', seed });
  const late = earlier(
    'SO-47760 came two weeks late',
    'our order SO-47760 came two weeks late and we had to buy clay elsewhere for EUR 60 more.',
    'I am sorry. I have given you back the EUR 60; they are on your card in three days at most.',
    { action: 'refund', amount: 60, reason: 'Bought elsewhere because our delivery was late.' },
  );
  const asked = earlier(
    'Where is the receipt for SO-48213?',
    'I find no receipt for SO-48213, and our bank shows two bookings. Is one of them only reserved?',
    'One of the two is a reservation that falls away by itself within five days. The receipt is attached.',
  );
  const fresh = earlier(
    'SO-48213 charged twice: EUR 640',
    'SO-48213 was charged twice, EUR 640 each time. It is still there after five days, and I have written about this before. I am furious. If the money is not back this week I will cancel my subscription.',
    '',
  );
  return [
    about(end - 13 * dayMs, late, 201),
    about(end - 6 * dayMs - hourMs, asked, 202),
    { ...about(end - 9 * minuteMs, fresh, 203), isFresh: true },
  ];
}

function exportFails(end: Instant): SampleTicket {
  const problem = earlier(
    'CSV export fails',
    'the CSV export of patients’ invoices fails for me since this morning. I use Chrome 124. Our account is 88214. I need the file for our accountant today.',
    '',
  );
  const parts = { agent: 'ben', priority: 'high', seed: 301 } as const;
  const customer = customerNamed('Foxglove Clinics');
  const ticket = written({
    ...parts,
    at: end - 7 * minuteMs,
    customer,
    problem: { ...problem, issueType: 'integration' },
  });
  return { ...ticket, isFresh: true };
}

/** Six alike of four other customers, four of them with an engineer now; Brightwater is the seventh. */
function blankInvoices(end: Instant): SampleTicket[] {
  const defect = productProblems.find(({ subjects }) => subjects[0] === 'Invoice PDF is blank in Safari');
  if (!defect) throw new Error('The sample has lost its defect.');
  const known: EasyProblem = {
    issueType: 'product-bug',
    subjects: defect.subjects,
    texts: defect.texts,
    replies: [
      'Until it is mended, “Send by mail” gives you the same PDF. I have noted your Safari version for engineering.',
    ],
    workaround: 'known',
  };
  const from = (
    name: string,
    at: Instant,
    agent: StaffSlug,
    problem: EasyProblem | HardProblem,
    seed: number,
  ) => written({ at, agent, customer: customerNamed(name), problem, priority: 'normal', seed });
  const held = (name: string, at: Instant, agent: StaffSlug, seed: number) =>
    ({ ...from(name, at, agent, defect, seed), hold: { at: 'accepted' } }) as const;
  return [
    from('Harrow Dental', end - 8 * dayMs, 'sam', known, 501),
    from('Kallio Design', end - 6 * dayMs - 3 * hourMs, 'elif', known, 502),
    held('Saimaa Shipping', end - 5 * hourMs - 50 * minuteMs, 'priya', 503),
    held('Merrow Insurance', end - 5 * hourMs - 10 * minuteMs, 'ben', 504),
    held('Harrow Dental', end - 4 * hourMs - 25 * minuteMs, 'sam', 505),
    held('Kallio Design', end - 3 * hourMs - 40 * minuteMs, 'elif', 506),
    { ...from('Brightwater', end - 5 * minuteMs, 'jonas', known, 507), isFresh: true },
  ];
}
