/** Escalations of today in every state, so that each command has something to be tried on when the sample is opened. */
import { minuteMs, type Instant } from '../../model/instant.ts';
import { managerProblems } from './manager-problems.ts';
import { otherTeamProblems } from './other-team-problems.ts';
import { productProblems } from './product-problems.ts';
import { customerNamed } from './sample-customers.ts';
import type { StaffSlug } from './sample-people.ts';
import { moneyProblems } from './money-problems.ts';
import type { EasyProblem, HardProblem } from './sample-problem.ts';
import { type Hold, type SampleTicket, written } from './sample-tickets.ts';

/** Customer, agent, problem, how many minutes ago it came in, and how far it has gone. It is escalated after some 15. */
type Row = readonly [string, StaffSlug, HardProblem | EasyProblem, number, Hold];

const about = (subject: string): HardProblem | EasyProblem => {
  const all = [...productProblems, ...otherTeamProblems, ...managerProblems, ...moneyProblems];
  const found = all.find(({ subjects }) => subjects[0] === subject);
  if (!found) throw new Error(`The sample has no problem “${subject}”.`);
  return found;
};

const rows = (): readonly Row[] => [
  ['Quintana Solar', 'priya', about('CSV export fails with error 502'), 24, { at: 'requested' }],
  [
    'Bellweather Hotels',
    'sam',
    about('Roles are gone after the merge of two accounts'),
    33,
    { at: 'requested' },
  ],
  ['Tarn Outdoor', 'elif', about('Automatic orders stop at {count} lines'), 52, { at: 'requested' }],
  ['Aurelia Mode', 'priya', about('Cancellation fee that nobody told us about'), 21, { at: 'requested' }],
  [
    'Roslin Labs',
    'ben',
    about('Single sign-on fails for new people'),
    41,
    { at: 'investigating', offer: 'return' },
  ],
  [
    'Cardew & Sons',
    'sam',
    about('Payment is not matched to {invoice}'),
    58,
    { at: 'investigating', offer: 'return' },
  ],
  ['Falk Energi', 'jonas', about('Stock is counted twice after a return'), 55, { at: 'accepted' }],
  ['Delta Nine Freight', 'elif', about('Consolidated report over {count} companies'), 97, { at: 'accepted' }],
  [
    'Oakridge Schools',
    'ben',
    about('CSV export fails with error 502'),
    98,
    { at: 'accepted', isForgotten: true },
  ],
  ['Vintra Medical', 'jonas', about('Third time that a promised date has passed'), 47, { at: 'accepted' }],
  ['Merrow Insurance', 'priya', about('Payment is not matched to {invoice}'), 190, { at: 'answered' }],
  [
    'Strand & Fjell',
    'elif',
    about('Roles are gone after the merge of two accounts'),
    160,
    { at: 'answered' },
  ],
  // Waiting for a manager's yes.
  [
    'Castell Foods',
    'priya',
    about('Training was cancelled, please refund it'),
    26,
    { at: 'accepted', isForgotten: true },
  ],
  [
    'Quintana Solar',
    'jonas',
    about('A month without export: credit?'),
    44,
    { at: 'accepted', isForgotten: true },
  ],
];

export function todaysEscalations(end: Instant): SampleTicket[] {
  return rows().map(([name, agent, problem, minutesAgo, hold], index) => {
    const customer = customerNamed(name);
    const at = end - minutesAgo * minuteMs;
    const parts = { at, agent, customer, problem, priority: problem.priority ?? 'normal', seed: 701 + index };
    return { ...written(parts), hold };
  });
}
