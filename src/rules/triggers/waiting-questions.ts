// Questions over who waits for whom, and over the working hours of the ticket's team.
import type { Condition } from '../../model/condition.ts';
import { addWorkingTime, isOpenAt, workingTimeBetween } from '../clocks/business-time.ts';
import { alwaysOpen, type CompiledCalendar } from '../clocks/compile-calendar.ts';
import { nextTransition } from '../clocks/open-periods.ts';
import { durationMsOf } from '../policy/duration-ms.ts';
import type { ConditionContext } from './condition-context.ts';
import type { Question } from './question.ts';

export function compileWaiting(condition: Condition): Question[] {
  if ('waitedLongerThan' in condition) return [waitedLongerThan(condition.waitedLongerThan)];
  if ('workingTime' in condition) return [workingTime(condition.workingTime)];
  return [];
}

type Asked = Extract<Condition, { waitedLongerThan: unknown }>['waitedLongerThan'];

/** Longer than, not as long as: at the very end of the length it does not hold yet. */
function waitedLongerThan({ who, length, counted = 'working' }: Asked): Question {
  const forMs = durationMsOf(length);
  const hoursOf = ({ ticketCalendar }: ConditionContext): CompiledCalendar =>
    counted === 'always' ? alwaysOpen(ticketCalendar.zone) : ticketCalendar;
  const since = ({ gathered }: ConditionContext) => gathered?.waitsSince?.[who];
  return {
    word: who === 'customer' ? 'customerWaits' : 'agentWaits',
    asked: { forMs },
    found: () => ({ forMs }),
    answer: (context) => {
      const from = since(context);
      if (from === undefined) return null;
      return from !== null && workingTimeBetween(hoursOf(context), from, context.now) > forMs;
    },
    changesAt: (context) => {
      const from = since(context);
      if (from === undefined || from === null) return null;
      const at = addWorkingTime(hoursOf(context), from, forMs + 1);
      return typeof at === 'number' && at > context.now ? at : null;
    },
  };
}

function workingTime(asked: 'in' | 'out'): Question {
  const params = { workingTime: asked };
  return {
    word: 'workingTime',
    asked: params,
    found: () => params,
    answer: ({ ticketCalendar, now }) => isOpenAt(ticketCalendar, now) === (asked === 'in'),
    changesAt: ({ ticketCalendar, now }) => {
      const next = nextTransition(ticketCalendar, now);
      return 'transition' in next ? next.at : null;
    },
  };
}
