// Questions over the customer's record. Of a customer whom nobody knows nothing special is true.
import type { Condition } from '../../model/condition.ts';
import { dayMs } from '../../model/instant.ts';
import type { CustomerFacts } from '../../model/ticket-facts.ts';
import { listed, type Question, type QuestionWord, type ReasonParams } from './question.ts';

type AskedOfCustomer = Omit<Extract<Condition, { customer: unknown }>['customer'], 'highValue'>;

/** One question for each fact that is asked for. */
export function compileCustomerFacts(asked: AskedOfCustomer): Question[] {
  const { plan, contract, annualValueAtLeast, vip, tenureAtLeastDays, criticalIssuesAtLeast } = asked;
  return [
    ...(plan === undefined ? [] : [named('customerPlan', 'plan', plan)]),
    ...(contract === undefined ? [] : [named('customerContract', 'contract', contract)]),
    ...(annualValueAtLeast === undefined ? [] : [annualValue(annualValueAtLeast)]),
    ...(vip === undefined
      ? []
      : [about(vip ? 'customerVip' : 'customerNotVip', {}, (customer) => (customer?.vip ?? false) === vip)]),
    ...(tenureAtLeastDays === undefined ? [] : [tenure(tenureAtLeastDays)]),
    ...(criticalIssuesAtLeast === undefined ? [] : [criticalIssues(criticalIssuesAtLeast)]),
  ];
}

function about(
  word: QuestionWord,
  params: ReasonParams,
  isSo: (customer: CustomerFacts | null) => boolean,
): Question {
  return { word, answer: ({ facts }) => isSo(facts.customer), asked: params, found: () => params };
}

/** Names are compared without regard to capitals: records and policies come from different hands. */
function named(word: QuestionWord, field: 'plan' | 'contract', names: readonly string[]): Question {
  const wanted = new Map(names.map((name) => [name.trim().toLowerCase(), name]));
  const found = (customer: CustomerFacts | null) => wanted.get(customer?.[field]?.trim().toLowerCase() ?? '');
  return {
    word,
    answer: ({ facts }) => found(facts.customer) !== undefined,
    asked: { [field]: listed(names) },
    found: ({ facts }) => ({ [field]: found(facts.customer) ?? '' }),
  };
}

function annualValue(least: number): Question {
  return about(
    'customerAnnualValue',
    { atLeast: least },
    (customer) => (customer?.annualValue ?? 0) >= least,
  );
}

function criticalIssues(least: number): Question {
  return about(
    'customerCriticalIssues',
    { atLeast: least },
    (customer) => (customer?.criticalIssues ?? 0) >= least,
  );
}

function tenure(days: number): Question {
  const reachedAt = (customer: CustomerFacts | null) =>
    customer === null || customer.since === null ? null : customer.since + days * dayMs;
  return {
    word: 'customerTenure',
    answer: ({ now, facts }) => {
      const at = reachedAt(facts.customer);
      return at !== null && now >= at;
    },
    asked: { days },
    found: () => ({ days }),
    changesAt: ({ now, facts }) => {
      const at = reachedAt(facts.customer);
      return at !== null && at > now ? at : null;
    },
  };
}
