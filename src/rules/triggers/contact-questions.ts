// Questions over repeated contact: the same customer again, other customers with the same issue, and asking for news.
import type { Condition } from '../../model/condition.ts';
import type { DurationMs, Instant } from '../../model/instant.ts';
import type { TicketContact } from '../../model/ticket-signs.ts';
import { durationMsOf } from '../policy/duration-ms.ts';
import { earlier } from './compiled-condition.ts';
import type { ConditionContext, GatheredFacts } from './condition-context.ts';
import type { Question, QuestionWord } from './question.ts';

/** So many tickets are named in the sentence. */
const namedMax = 6;

export function compileContacts(condition: Condition): Question[] {
  if ('contacts' in condition) {
    const { moreThan, within } = condition.contacts;
    return [counted('contacts', moreThan, durationMsOf(within), ({ contacts }) => contacts)];
  }
  if ('customersAlike' in condition) {
    const { moreThan, within } = condition.customersAlike;
    return [counted('customersAlike', moreThan, durationMsOf(within), (gathered) => gathered.customersAlike)];
  }
  if ('chasers' in condition) return [chasers(condition.chasers.atLeast)];
  return [];
}

/** The window slides: the oldest drop out of it as time passes. */
function counted(
  word: QuestionWord,
  moreThan: number,
  within: DurationMs,
  fact: (gathered: GatheredFacts) => readonly TicketContact[] | undefined,
): Question {
  const recent = ({ now, gathered }: ConditionContext) =>
    gathered &&
    fact(gathered)
      ?.filter(([, at]) => at > now - within && at <= now)
      .toSorted((a, b) => b[1] - a[1]);
  // Clocks of other systems run ahead now and then.
  const ahead = ({ now, gathered }: ConditionContext) =>
    ((gathered && fact(gathered)) ?? []).reduce<Instant | null>(
      (first, [, at]) => (at > now ? earlier(first, at) : first),
      null,
    );
  return {
    word,
    asked: { moreThan, withinMs: within },
    found: (context) => {
      const found = recent(context) ?? [];
      const numbers = [...new Set(found.map(([number]) => number))].sort((a, b) => a - b);
      const sinceDay = found.at(-1)?.[1] ?? context.now;
      const tickets = numbers.slice(-namedMax).join(', ');
      return {
        count: found.length,
        nth: found.length,
        issueType: context.facts.issueType,
        sinceDay,
        tickets,
      };
    },
    answer: (context) => {
      const found = recent(context);
      return found === undefined ? null : found.length > moreThan;
    },
    changesAt: (context) => {
      const deciding = recent(context)?.[moreThan];
      const next = ahead(context);
      return earlier(deciding === undefined ? null : deciding[1] + within, next);
    },
  };
}

function chasers(least: number): Question {
  return {
    word: 'chasers',
    asked: { atLeast: least },
    found: ({ gathered }) => ({ count: gathered?.chasers ?? 0 }),
    answer: ({ gathered }) => (gathered?.chasers === undefined ? null : gathered.chasers >= least),
  };
}
