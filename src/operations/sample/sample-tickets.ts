/** What comes in over six weeks of the invented company: when, from whom, about what. The same for every seed. */
import { hourMs, minuteMs, type Instant } from '../../model/instant.ts';
import type { OpenEscalation } from '../../model/escalation.ts';
import type { Priority } from '../../model/words.ts';
import { everydayProblems } from './everyday-problems.ts';
import { germanProblems } from './german-problems.ts';
import { managerProblems } from './manager-problems.ts';
import { moneyProblems } from './money-problems.ts';
import { otherTeamProblems } from './other-team-problems.ts';
import { productProblems } from './product-problems.ts';
import { rarerProblems } from './rarer-problems.ts';
import { type Customer, customers } from './sample-customers.ts';
import type { StaffSlug } from './sample-people.ts';
import type { EasyProblem, HardProblem } from './sample-problem.ts';
import { asLetter, type Filling, fillingFor } from './sample-words.ts';
import { type SeededDice, seededDice } from './seeded-dice.ts';

export interface SampleTicket {
  readonly at: Instant;
  readonly agent: StaffSlug | null;
  readonly customer: Customer;
  readonly subject: string;
  readonly text: string;
  readonly priority: Priority;
  readonly problem: EasyProblem | HardProblem;
  readonly fill: Filling;
  readonly seed: number;
  /** Nothing more happens to it: it waits to be played by hand. */
  readonly isFresh?: boolean;
  /** Goes quickly to this state of its escalation, and stays there. */
  readonly hold?: Hold;
}

export interface Hold {
  readonly at: OpenEscalation['state'];
  /** What whoever is asked does with the offer. */
  readonly offer?: 'accept' | 'return';
  /** Nobody keeps what was promised to the customer. */
  readonly isForgotten?: boolean;
}

export const sampleDays = 42;
const dayMs = 24 * hourMs;

/** How many come in on a day, Monday first, on average. */
const perDay = [84, 74, 70, 68, 58, 9, 7] as const;
/** How the hours of a day share them, from midnight in Berlin on. */
const perHour = [1, 0, 0, 0, 1, 2, 6, 20, 48, 62, 58, 46, 34, 50, 56, 48, 36, 20, 9, 6, 5, 4, 3, 2] as const;

const agents = ['priya', 'jonas', 'ben', 'elif', 'sam'] as const satisfies readonly StaffSlug[];

const agentsInBerlin = ['priya', 'jonas', 'elif'] as const satisfies readonly StaffSlug[];

/** In the order of time, all before `end`. */
export function sampleTickets(seed: number, end: Instant): SampleTicket[] {
  const dice = seededDice(seed);
  const firstDay = Math.floor(end / dayMs) - sampleDays;
  const tickets: SampleTicket[] = [];
  for (let day = firstDay; day <= firstDay + sampleDays; day += 1) {
    // 1 January 1970 was a Thursday.
    const weekday = (((day + 3) % 7) + 7) % 7;
    const count = Math.round((perDay[weekday] as number) * (0.85 + 0.3 * dice.next()) * 0.92);
    for (let one = 0; one < count; one += 1) {
      const made = ticket(dice, day * dayMs + timeOfDay(dice));
      if (made.at < end - 3 * minuteMs) tickets.push(made);
    }
  }
  return tickets.sort((a, b) => a.at - b.at);
}

function timeOfDay(dice: SeededDice): number {
  const sum = perHour.reduce<number>((total, share) => total + share, 0);
  let left = dice.next() * sum;
  const hour = perHour.findIndex((share) => (left -= share) < 0);
  return Math.max(0, hour) * hourMs + dice.between(0, 3_599) * 1_000;
}

function ticket(dice: SeededDice, at: Instant): SampleTicket {
  const customer = pickCustomer(dice);
  const seed = dice.between(1, 2_000_000_000);
  const agent = dice.chance(0.86) ? agentFor(dice, at) : null;
  const problem = pickProblem(dice, customer);
  const priority =
    problem.priority ??
    dice.pick(['low', 'normal', 'normal', 'normal', 'normal', 'normal', 'normal', 'high'] as const);
  return written({ at, agent, customer, problem, priority, seed });
}

/** Berlin opens an hour before London: what comes in early or overnight goes to those who are there first. */
function agentFor(dice: SeededDice, at: Instant): StaffSlug {
  const hour = new Date(at).getUTCHours();
  return dice.pick(hour < 8 || hour >= 16 ? agentsInBerlin : agents);
}

/** The ticket with its words, from the parts that are known of it. */
export function written(
  parts: Pick<SampleTicket, 'at' | 'agent' | 'customer' | 'problem' | 'priority' | 'seed'>,
): SampleTicket {
  const dice = seededDice(parts.seed);
  const fill = fillingFor(dice, parts.customer, parts.at);
  const subject = fill(dice.pick(parts.problem.subjects));
  const text = asLetter(dice, parts.customer, fill(dice.pick(parts.problem.texts)));
  return { ...parts, subject, text, fill };
}

/** Large ones write more often than small ones, and none writes all the time. */
function pickCustomer(dice: SeededDice): Customer {
  const chosen = dice.pick(customers);
  return chosen.plan === 'Team' && dice.chance(0.35) ? dice.pick(customers) : chosen;
}

const easyProblems = [...everydayProblems, ...rarerProblems];

const hardShare = 0.088;

function pickProblem(dice: SeededDice, customer: Customer): EasyProblem | HardProblem {
  if (customer.currency === 'EUR' && !customer.german && dice.chance(0.06)) return dice.pick(moneyProblems);
  if (!dice.chance(hardShare))
    return dice.pick(customer.german && dice.chance(0.8) ? germanProblems : easyProblems);
  const kind = dice.next();
  if (kind < 0.14) return dice.pick(managerProblems);
  if (kind < 0.55) return dice.pick(otherTeamProblems);
  // Outages are rare: one in fifty of what engineers get.
  const product = dice.pick(productProblems);
  return product.priority === 'urgent' && !dice.chance(0.1) ? (productProblems[0] as HardProblem) : product;
}
