// Questions over what is always known of a ticket.
import type { Condition } from '../../model/condition.ts';
import type { TicketFacts } from '../../model/ticket-facts.ts';
import type { ConditionContext } from './condition-context.ts';
import { listed, type Question, type QuestionWord, type ReasonParams } from './question.ts';

/** The questions that a condition asks, all of which must be answered yes; none when it is of another sort. */
export function compileFact(
  condition: Condition,
  { keywordLists }: { readonly keywordLists: Readonly<Record<string, readonly string[]>> },
): Question[] {
  if ('severity' in condition) return [oneOf('severity', condition.severity, ({ severity }) => severity)];
  if ('priority' in condition) return [oneOf('priority', condition.priority, ({ priority }) => priority)];
  if ('tier' in condition) return [oneOf('tier', condition.tier, ({ tier }) => tier)];
  if ('status' in condition) return [oneOf('status', condition.status, ({ status }) => status)];
  if ('issueType' in condition)
    return [oneOf('issueType', condition.issueType, ({ issueType }) => issueType)];
  if ('scope' in condition) return [oneOf('scope', condition.scope, ({ scope }) => scope)];
  if ('workaround' in condition)
    return [oneOf('workaround', condition.workaround, ({ workaround }) => workaround)];
  if ('channel' in condition) return [oneOf('channel', condition.channel, ({ channel }) => channel)];
  if ('tag' in condition) return [someOf('tag', condition.tag, ({ tags }) => tags)];
  if ('requestedBy' in condition)
    return [someOf('requestedBy', condition.requestedBy, ({ requestedBy }) => requestedBy)];
  if ('keywords' in condition) return [someOf('keywords', condition.keywords, ({ signals }) => signals)];
  if ('keywordList' in condition)
    return [keywordList(condition.keywordList, keywordLists[condition.keywordList] ?? [])];
  if ('matches' in condition) return [someOf('matches', [condition.matches], ({ signals }) => signals)];
  if ('failedAttempts' in condition) {
    return [
      countAtLeast('failedAttempts', condition.failedAttempts.atLeast, (facts) => facts.failedAttempts),
    ];
  }
  if ('reopened' in condition)
    return [countAtLeast('reopened', condition.reopened.atLeast, (facts) => facts.reopens)];
  if ('disputeAbove' in condition) return [disputeAbove(condition.disputeAbove)];
  if ('impact' in condition) return impactQuestions(condition.impact);
  if ('kind' in condition) return [asked('kind', condition.kind, ({ kind }) => kind)];
  if ('path' in condition) return [asked('path', condition.path, ({ path }) => path)];
  return [];
}

function oneOf<T extends string | number>(
  word: QuestionWord,
  wanted: readonly T[],
  fact: (facts: TicketFacts) => T,
): Question {
  const set: ReadonlySet<T> = new Set(wanted);
  return {
    word,
    answer: ({ facts }) => set.has(fact(facts)),
    asked: { [word]: listed(wanted) },
    found: ({ facts }) => ({ [word]: fact(facts) }),
  };
}

function someOf(
  word: QuestionWord,
  wanted: readonly string[],
  fact: (facts: TicketFacts) => readonly string[],
): Question {
  const set: ReadonlySet<string> = new Set(wanted);
  const isWanted = (entry: string) => set.has(entry);
  return {
    word,
    answer: ({ facts }) => fact(facts).some(isWanted),
    asked: { [word]: listed(wanted.slice(0, 3)) },
    found: ({ facts }) => ({ [word]: listed(fact(facts).filter(isWanted).slice(0, 3)) }),
  };
}

function keywordList(list: string, phrases: readonly string[]): Question {
  const inner = someOf('keywordList', phrases, ({ signals }) => signals);
  return {
    ...inner,
    asked: { list },
    found: (context) => ({ list, phrases: inner.found(context)['keywordList'] ?? '' }),
  };
}

function countAtLeast(word: QuestionWord, least: number, fact: (facts: TicketFacts) => number): Question {
  return {
    word,
    answer: ({ facts }) => fact(facts) >= least,
    asked: { atLeast: least },
    found: ({ facts }) => ({ count: fact(facts) }),
  };
}

function disputeAbove({ amount, currency }: { amount: number; currency: string }): Question {
  const params: ReasonParams = { amount, currency };
  return {
    word: 'disputeAbove',
    answer: ({ facts: { disputed } }) =>
      disputed !== null && disputed.currency === currency && disputed.amount > amount,
    asked: params,
    found: () => params,
  };
}

/** What a ticket does not say of its impact is false. */
function impactQuestions(impact: Readonly<Record<string, boolean | undefined>>): Question[] {
  return Object.entries(impact).flatMap(([flag, wanted]) => {
    if (wanted === undefined) return [];
    return {
      word: wanted ? 'impact' : 'impactFree',
      answer: ({ facts }) =>
        ((facts.impact as Record<string, boolean | undefined>)[flag] ?? false) === wanted,
      asked: { impact: flag },
      found: () => ({ impact: flag }),
    };
  });
}

/** Facts of the escalation that is asked for. */
function asked<T extends string>(
  word: QuestionWord,
  wanted: readonly T[],
  fact: (context: ConditionContext) => T | undefined,
): Question {
  return {
    word,
    answer: (context) => {
      const found = fact(context);
      return found === undefined ? null : wanted.includes(found);
    },
    asked: { [word]: listed(wanted) },
    found: (context) => ({ [word]: fact(context) ?? '' }),
  };
}
