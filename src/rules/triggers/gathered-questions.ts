// Questions over facts that a caller may or may not have gathered. Unknown ones hold neither way.
import type { Condition } from '../../model/condition.ts';
import type { DurationMs, Instant } from '../../model/instant.ts';
import { durationMsOf } from '../policy/duration-ms.ts';
import type { ConditionContext, GatheredFacts } from './condition-context.ts';
import { listed, type Question, type QuestionWord, type ReasonParams } from './question.ts';

export function compileGathered(condition: Condition): Question[] {
  if ('sentimentAtMost' in condition) {
    const most = condition.sentimentAtMost;
    return [
      overFact(
        'sentimentAtMost',
        { most },
        ({ mood }) => mood,
        (mood) => mood.sentiment <= most,
      ),
    ];
  }
  if ('cancellationIntent' in condition) {
    return [
      overFact(
        'cancellationIntent',
        {},
        ({ mood }) => mood,
        (mood) => mood.cancellationIntent,
      ),
    ];
  }
  if ('legalThreat' in condition) {
    return [
      overFact(
        'legalThreat',
        {},
        ({ mood }) => mood,
        (mood) => mood.legalThreat,
      ),
    ];
  }
  if ('needs' in condition) {
    const { needs } = condition;
    return [
      overFact(
        'needs',
        { needs: listed(needs) },
        (gathered) => gathered.needs,
        (found) => found.some((need) => needs.includes(need)),
      ),
    ];
  }
  if ('contacts' in condition)
    return [contacts(condition.contacts.moreThan, durationMsOf(condition.contacts.within))];
  if ('targetAtRisk' in condition)
    return [target('targetAtRisk', condition.targetAtRisk, ({ warnsAt }) => warnsAt)];
  if ('targetMissed' in condition)
    return [target('targetMissed', condition.targetMissed, ({ dueAt }) => dueAt)];
  if ('commitmentWithin' in condition) return [commitmentWithin(durationMsOf(condition.commitmentWithin))];
  return [];
}

function overFact<T>(
  word: QuestionWord,
  params: ReasonParams,
  fact: (gathered: GatheredFacts) => T | undefined,
  isSo: (value: T) => boolean,
): Question {
  return {
    word,
    asked: params,
    found: () => params,
    answer: ({ gathered }) => {
      const value = gathered === undefined ? undefined : fact(gathered);
      return value === undefined ? null : isSo(value);
    },
  };
}

/** The window slides: the oldest contacts drop out of it as time passes. */
function contacts(moreThan: number, within: DurationMs): Question {
  const recent = ({ now, gathered }: ConditionContext) =>
    gathered?.contactsAt?.filter((at) => at > now - within && at <= now).sort((a, b) => b - a);
  return {
    word: 'contacts',
    asked: { moreThan, withinMs: within },
    found: (context) => ({ count: recent(context)?.length ?? 0, withinMs: within }),
    answer: (context) => {
      const found = recent(context);
      return found === undefined ? null : found.length > moreThan;
    },
    changesAt: (context) => {
      const deciding = recent(context)?.[moreThan];
      return deciding === undefined ? null : deciding + within;
    },
  };
}

function target(
  word: QuestionWord,
  name: string,
  instantOf: (target: { warnsAt: Instant; dueAt: Instant }) => Instant,
): Question {
  return reached(word, { target: name }, ({ targets }) => {
    if (targets === undefined) return undefined;
    const running = targets[name];
    return running === undefined ? null : instantOf(running);
  });
}

function commitmentWithin(length: DurationMs): Question {
  return reached('commitmentWithin', { withinMs: length }, ({ commitmentDueAt: dueAt }) =>
    typeof dueAt === 'number' ? dueAt - length : dueAt,
  );
}

/** Whether an instant has come; null when it never comes, undefined when nobody gathered it. */
function reached(
  word: QuestionWord,
  params: ReasonParams,
  instantOf: (gathered: GatheredFacts) => Instant | null | undefined,
): Question {
  return {
    ...overFact(word, params, instantOf, () => true),
    answer: ({ now, gathered }) => {
      const at = gathered === undefined ? undefined : instantOf(gathered);
      return at === undefined ? null : at !== null && now >= at;
    },
    changesAt: ({ now, gathered }) => {
      const at = gathered === undefined ? undefined : instantOf(gathered);
      return typeof at === 'number' && at > now ? at : null;
    },
  };
}
