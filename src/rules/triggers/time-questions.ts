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
    return ourWork('openFor', length, { forMs: length }, (context) =>
      unresolved(context, context.facts.createdAt),
    );
  }
  return ourWork('openForAtTier', length, { forMs: length, tier: atTier }, (context) =>
    context.facts.tier === atTier ? unresolved(context, context.facts.tierSince) : null,
  );
}

/** Like `workedSince`, without the time in which the next step was the customer's. */
function ourWork(
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
      return since !== null && ourWorkSince(context, since) >= length;
    },
    changesAt: (context) => {
      const since = sinceOf(context);
      if (since === null || context.facts.status !== 'open') return null;
      const leftMs = length - ourWorkSince(context, since);
      if (leftMs <= 0) return null;
      const at = addWorkingTime(context.ticketCalendar, context.now, leftMs);
      return typeof at === 'number' && at > context.now ? at : null;
    },
  };
}

function ourWorkSince({ ticketCalendar, now, gathered }: ConditionContext, since: Instant): DurationMs {
  const waited = (gathered?.waits ?? []).map(([from, to]) =>
    workingTimeBetween(ticketCalendar, Math.max(from, since), Math.max(to ?? now, since)),
  );
  return workingTimeBetween(ticketCalendar, since, now) - waited.reduce((sum, ms) => sum + ms, 0);
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
    ({ priorityCalendar, ticketCalendar }) => priorityCalendar ?? ticketCalendar,
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
  hoursOf: (context: ConditionContext) => CompiledCalendar = ({ ticketCalendar }) => ticketCalendar,
): Question {
  return {
    word,
    asked: params,
    found: () => params,
    answer: (context) => {
      const since = sinceOf(context);
      return since !== null && workingTimeBetween(hoursOf(context), since, context.now) >= length;
    },
    changesAt: (context) => {
      const since = sinceOf(context);
      if (since === null) return null;
      const at = addWorkingTime(hoursOf(context), since, length);
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
