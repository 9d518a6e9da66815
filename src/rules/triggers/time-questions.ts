// Questions whose answer the clock alone changes: how long a ticket is open or idle, and whether a window is open.
import type { Condition } from '../../model/condition.ts';
import type { DurationMs, Instant } from '../../model/instant.ts';
import type { Tier } from '../../model/words.ts';
import { addWorkingTime, isOpenAt, workingTimeBetween } from '../clocks/business-time.ts';
import type { CompiledCalendar } from '../clocks/compile-calendar.ts';
import { nextTransition } from '../clocks/open-periods.ts';
import { durationMsOf } from '../policy/duration-ms.ts';
import type { ConditionContext } from './condition-context.ts';
import type { Question, QuestionWord, ReasonParams } from './question.ts';

export function compileTime(
  condition: Condition,
  { windows }: { readonly windows: ReadonlyMap<string, CompiledCalendar> },
): Question[] {
  if ('openFor' in condition) return [openFor(durationMsOf(condition.openFor), condition.atTier)];
  if ('idleFor' in condition) {
    const length = durationMsOf(condition.idleFor);
    return [
      workedSince('idleFor', length, { forMs: length }, (context) =>
        unresolved(context, context.facts.activeAt),
      ),
    ];
  }
  if ('priorityNotTakenWithin' in condition)
    return [notTakenWithin(durationMsOf(condition.priorityNotTakenWithin))];
  if ('during' in condition) return [during(condition.during, windows.get(condition.during))];
  return [];
}

function openFor(length: DurationMs, atTier: Tier | undefined): Question {
  if (atTier === undefined) {
    return workedSince('openFor', length, { forMs: length }, (context) =>
      unresolved(context, context.facts.createdAt),
    );
  }
  return workedSince('openForAtTier', length, { forMs: length, tier: atTier }, (context) =>
    context.facts.tier === atTier ? unresolved(context, context.facts.tierSince) : null,
  );
}

/** A ticket that is resolved or closed neither stays open nor idles. */
function unresolved({ facts: { status } }: ConditionContext, since: Instant): Instant | null {
  return status === 'open' || status === 'waiting' ? since : null;
}

function notTakenWithin(length: DurationMs): Question {
  const question = workedSince(
    'priorityNotTakenWithin',
    length,
    { forMs: length },
    ({ gathered }) => gathered?.notTakenSince ?? null,
  );
  return {
    ...question,
    answer: (context) => (context.gathered?.notTakenSince === undefined ? null : question.answer(context)),
  };
}

/** Whether so much working time has passed since an instant; `sinceOf` gives null when the question doesn't apply. */
function workedSince(
  word: QuestionWord,
  length: DurationMs,
  params: ReasonParams,
  sinceOf: (context: ConditionContext) => Instant | null,
): Question {
  return {
    word,
    asked: params,
    found: () => params,
    answer: (context) => {
      const since = sinceOf(context);
      return since !== null && workingTimeBetween(context.ticketCalendar, since, context.now) >= length;
    },
    changesAt: (context) => {
      const since = sinceOf(context);
      if (since === null) return null;
      const at = addWorkingTime(context.ticketCalendar, since, length);
      return typeof at === 'number' && at > context.now ? at : null;
    },
  };
}

function during(id: string, window: CompiledCalendar | undefined): Question {
  return {
    word: 'during',
    asked: { window: id },
    found: () => ({ window: id }),
    answer: ({ now }) => window !== undefined && isOpenAt(window, now),
    changesAt: ({ now }) => {
      const next = window === undefined ? null : nextTransition(window, now);
      return next !== null && 'transition' in next ? next.at : null;
    },
  };
}
