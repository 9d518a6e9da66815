/** About sixty tickets of the invented company as scripts: what came in, and what was done about it when. */
import type { ImpactFlag, Scope, Workaround } from '../../model/condition.ts';
import type { Priority } from '../../model/words.ts';
import type { Step } from './sample-step.ts';
import { type SeededDice, seededDice } from './seeded-dice.ts';
import type { StaffSlug } from './sample-people.ts';
import { type Customer, customers } from './sample-customers.ts';
import type { Problem } from './sample-problem.ts';
import { hardProblems } from './hard-problems.ts';
import { simpleProblems } from './simple-problems.ts';

export interface SampleTicket {
  /** Working minutes after the sample begins. */
  readonly at: number;
  readonly agent: StaffSlug | null;
  readonly subject: string;
  readonly text: string;
  readonly issueType: string;
  readonly priority: Priority;
  readonly customer: Customer;
  readonly impact?: Partial<Record<ImpactFlag, boolean>>;
  readonly scope?: Scope;
  readonly workaround?: Workaround;
  /** What the people say who tend to it besides. */
  readonly words: Pick<
    Problem,
    'reply' | 'question' | 'update' | 'answer' | 'explanation' | 'packet' | 'evidence' | 'record'
  >;
  readonly steps: readonly (Step & { readonly after: number })[];
}

/** Two easy ones for each hard one, as they come. */
const problems: readonly Problem[] = hardProblems.flatMap((hard, index) => [
  ...simpleProblems.slice(index * 2, index * 2 + 2),
  hard,
]);

const agents = ['priya', 'jonas', 'ben', 'elif', 'sam'] as const satisfies readonly StaffSlug[];

/** Working minutes that the sample looks back on: three days of ten hours. */
export const sampleMinutes = 3 * 600;

export function sampleTickets(count: number, seed: number): SampleTicket[] {
  const dice = seededDice(seed);
  const fresh = freshEscalations(dice);
  const others = Array.from({ length: count - fresh.length }, (_, index) => {
    // The last third came in during the last hours, so that the queue is alive.
    const isRecent = index % 3 === 2;
    const at = isRecent
      ? dice.between(sampleMinutes - 200, sampleMinutes - 4)
      : dice.between(0, sampleMinutes - 240);
    return ticket(
      dice,
      problems[index % problems.length] as Problem,
      customers[index % customers.length] as Customer,
      at,
    );
  });
  return [...others, ...fresh].sort((a, b) => a.at - b.at);
}

/** Offered a few minutes ago: somebody still has to answer them when the sample is opened. */
function freshEscalations(dice: SeededDice): SampleTicket[] {
  const escalating = problems.filter(({ route, impact }) => route !== 'agent' && !impact?.productionOutage);
  return escalating.map((problem, index) => {
    const customer = customers[(index * 3 + 1) % customers.length] as Customer;
    const made = ticket(dice, problem, customer, sampleMinutes - dice.between(9, 16));
    const kind = problem.route === 'manager' ? ('hierarchical' as const) : ('functional' as const);
    const steps: SampleTicket['steps'] = [
      { do: 'reply', text: problem.question, after: 2 },
      { do: 'customer', text: problem.customerAnswer, after: 2 },
      { do: 'escalate', kind, items: problem.packet, evidence: problem.evidence, after: 2 },
    ];
    return { ...made, agent: made.agent ?? 'priya', steps };
  });
}

function ticket(dice: SeededDice, problem: Problem, customer: Customer, at: number): SampleTicket {
  const agent = dice.chance(0.88) ? dice.pick(agents) : null;
  const { subject, text, issueType, priority } = problem;
  return {
    at,
    agent,
    subject,
    text: `${text}\n\n${customer.contact.split(' ')[0]}`,
    issueType,
    priority: priority ?? dice.pick(['low', 'normal', 'normal', 'normal', 'high'] as const),
    customer,
    ...(problem.impact ? { impact: problem.impact } : {}),
    ...(problem.scope ? { scope: problem.scope } : {}),
    ...(problem.workaround ? { workaround: problem.workaround } : {}),
    words: problem,
    steps: agent === null ? [] : stepsFor(dice, problem),
  };
}

function stepsFor(dice: SeededDice, problem: Problem): SampleTicket['steps'] {
  if (problem.route === 'engineers') return escalated(dice, problem);
  if (problem.route === 'manager') return hierarchical(dice, problem);
  if (dice.chance(0.2)) return waiting(dice, problem);
  if (dice.chance(0.15)) return [];
  return [
    { do: 'reply', text: problem.reply, after: dice.between(8, 50) },
    ...(dice.chance(0.75) ? [{ do: 'status', to: 'resolved', after: dice.between(20, 180) } as const] : []),
  ];
}

function waiting(dice: SeededDice, problem: Problem): SampleTicket['steps'] {
  return [
    { do: 'reply', text: problem.question, after: dice.between(10, 40) },
    { do: 'status', to: 'waiting', after: 1 },
    ...(dice.chance(0.4)
      ? [{ do: 'customer', text: problem.customerAnswer, after: dice.between(60, 300) } as const]
      : []),
  ];
}

/** To the team that the policy names: accepted, returned, answered, closed, or left in between. */
function escalated(dice: SeededDice, problem: Problem): SampleTicket['steps'] {
  const steps: (Step & { after: number })[] = [
    { do: 'reply', text: problem.question, after: dice.between(6, 25) },
    { do: 'customer', text: problem.customerAnswer, after: dice.between(5, 30) },
    {
      do: 'escalate',
      kind: 'functional',
      items: problem.packet,
      evidence: problem.evidence,
      after: dice.between(4, 15),
    },
  ];
  if (dice.chance(0.15)) return steps;
  if (dice.chance(0.2)) {
    steps.push({
      do: 'return',
      items: ['identifiers', 'scope'],
      note: 'Which request failed, and does it fail for a second user?',
      after: dice.between(6, 20),
    });
    return steps;
  }
  steps.push({ do: 'accept', after: dice.between(4, 26) });
  steps.push({ do: 'reply', text: problem.update, after: dice.between(15, 50) });
  if (dice.chance(0.35)) return steps;
  steps.push({
    do: 'answer',
    answer: problem.answer,
    explanation: problem.explanation,
    after: dice.between(30, 100),
  });
  if (dice.chance(0.25)) return steps;
  steps.push({ do: 'reply', text: problem.explanation, explains: true, after: dice.between(4, 20) });
  steps.push({ do: 'close', record: problem.record, after: dice.between(10, 60) });
  steps.push({ do: 'status', to: 'resolved', after: 2 });
  return steps;
}

function hierarchical(dice: SeededDice, problem: Problem): SampleTicket['steps'] {
  const steps: (Step & { after: number })[] = [
    { do: 'reply', text: problem.question, after: dice.between(5, 15) },
    {
      do: 'escalate',
      kind: 'hierarchical',
      items: problem.packet,
      evidence: problem.evidence,
      after: dice.between(3, 10),
    },
  ];
  if (dice.chance(0.3)) return steps;
  steps.push({ do: 'accept', after: dice.between(8, 28) });
  steps.push({ do: 'reply', text: problem.update, after: dice.between(5, 20) });
  if (dice.chance(0.5)) return steps;
  steps.push({
    do: 'answer',
    answer: problem.answer,
    explanation: problem.explanation,
    after: dice.between(20, 90),
  });
  steps.push({ do: 'reply', text: problem.explanation, explains: true, after: dice.between(3, 10) });
  steps.push({ do: 'close', record: problem.record, after: dice.between(10, 30) });
  return steps;
}
