// Questions over facts that a caller may or may not have gathered. Unknown ones hold neither way.
import type { Condition } from '../../model/condition.ts';
import type { Instant } from '../../model/instant.ts';
import type { Mood } from '../../model/ticket-signs.ts';
import { durationMsOf } from '../policy/duration-ms.ts';
import type { ConditionContext, GatheredFacts, RunningTarget } from './condition-context.ts';
import { compileContacts } from './contact-questions.ts';
import { listed, type Question, type QuestionWord, type ReasonParams } from './question.ts';

export function compileGathered(condition: Condition): Question[] {
  if ('targetAtRisk' in condition) return [targetAtRisk(condition.targetAtRisk)];
  if ('targetMissed' in condition)
    return [target('targetMissed', condition.targetMissed, {}, ({ dueAt }) => dueAt)];
  if ('commitmentWithin' in condition) return [commitmentWithin(condition.commitmentWithin)];
  if ('needs' in condition) return [needs(condition.needs)];
  return [...compileMood(condition), ...compileContacts(condition)];
}

function compileMood(condition: Condition): Question[] {
  if ('sentimentAtMost' in condition) return [sentimentAtMost(condition.sentimentAtMost)];
  if ('shouting' in condition) return [mood('shouting', {}, ({ shouting }) => shouting)];
  if ('cancellationIntent' in condition) return [intent('cancellationIntent', (said) => said.cancellation)];
  if ('legalThreat' in condition) return [intent('legalThreat', (said) => said.legalThreat)];
  if ('publicThreat' in condition) return [intent('publicThreat', (said) => said.publicThreat ?? null)];
  return [];
}

/** Quotes the phrases by which it was told; a mood that was read by an older version has none. */
function sentimentAtMost(most: number): Question {
  const heard = ({ gathered }: ConditionContext) => gathered?.mood?.heard ?? [];
  return {
    ...mood('sentimentAtMost', { most }, ({ sentiment }) => sentiment <= most),
    found: (context) => (heard(context).length === 0 ? { most } : { most, heard: listed(heard(context)) }),
    foundAs: (context) => (heard(context).length === 0 ? undefined : 'sentimentHeard'),
  };
}

function mood(word: QuestionWord, params: ReasonParams, isSo: (mood: Mood) => boolean): Question {
  return overFact(word, params, (gathered) => gathered.mood, isSo);
}

/** Says the phrase by which it was told. */
function intent(word: QuestionWord, phraseOf: (mood: Mood) => string | null): Question {
  return {
    ...mood(word, {}, (said) => phraseOf(said) !== null),
    found: ({ gathered }) => ({ phrase: (gathered?.mood && phraseOf(gathered.mood)) ?? '' }),
  };
}

function needs(wanted: readonly string[]): Question {
  const inner = overFact(
    'needs',
    { needs: listed(wanted) },
    (gathered) => gathered.needs,
    (found) => found.some((need) => wanted.includes(need)),
  );
  return {
    ...inner,
    found: ({ gathered }) => ({
      needs: listed((gathered?.needs ?? []).filter((one) => wanted.includes(one))),
    }),
  };
}

/** At risk: a quarter or less is left, unless the policy says how much is used or left. */
const usedShare = 0.75;

function targetAtRisk(asked: Extract<Condition, { targetAtRisk: unknown }>['targetAtRisk']): Question {
  if (typeof asked === 'string') return targetUsed(asked, usedShare);
  if ('used' in asked) return targetUsed(asked.target, asked.used);
  const leftMs = durationMsOf(asked.left);
  return target('targetAtRisk', asked.target, { leftMs }, ({ atRiskFrom }) => atRiskFrom(leftMs));
}

function targetUsed(name: string, used: number): Question {
  const leftOf = ({ targetMs }: RunningTarget) => Math.round(targetMs * (1 - used));
  const percent = Math.round(used * 100);
  return target('targetUsed', name, { percent }, (one) => one.atRiskFrom(leftOf(one)));
}

function target(
  word: QuestionWord,
  name: string,
  params: ReasonParams,
  instantOf: (target: RunningTarget) => Instant,
): Question {
  const first = ({ targets }: GatheredFacts) =>
    targets === undefined
      ? undefined
      : earliest((targets[name] ?? []).map((one) => [instantOf(one), one.dueAt]));
  return reached(word, { target: name, ...params }, first);
}

function commitmentWithin(
  asked: Extract<Condition, { commitmentWithin: unknown }>['commitmentWithin'],
): Question {
  const length = durationMsOf(typeof asked === 'string' ? asked : asked.within);
  const kinds: ReadonlySet<string> | null = typeof asked === 'string' ? null : new Set(asked.what);
  const nearest = ({ commitments }: GatheredFacts) =>
    commitments === undefined
      ? undefined
      : earliest(
          commitments
            .filter(({ what }) => kinds === null || kinds.has(what))
            .map(({ what, dueAt }) => [dueAt - length, dueAt, what]),
        );
  return reached('commitmentWithin', { withinMs: length }, nearest);
}

/** When an answer turns to yes, the instant that it is about, and what that is. */
type Due = readonly [Instant, Instant, string?];

function earliest(all: readonly Due[]): Due | null {
  return all.reduce<Due | null>((first, one) => (first === null || one[0] < first[0] ? one : first), null);
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

/** Whether an instant has come; null when it never comes, undefined when nobody gathered it. */
function reached(
  word: QuestionWord,
  params: ReasonParams,
  dueOf: (gathered: GatheredFacts) => Due | null | undefined,
): Question {
  const find = (gathered: GatheredFacts | undefined) =>
    gathered === undefined ? undefined : dueOf(gathered);
  return {
    word,
    asked: params,
    found: ({ gathered }) => {
      const [, dueAt, what] = find(gathered) ?? [];
      return {
        ...params,
        ...(dueAt === undefined ? {} : { dueAt }),
        ...(what === undefined ? {} : { what }),
      };
    },
    answer: ({ now, gathered }) => {
      const due = find(gathered);
      return due === undefined ? null : due !== null && now >= due[0];
    },
    changesAt: ({ now, gathered }) => {
      const due = find(gathered);
      return due && due[0] > now ? due[0] : null;
    },
  };
}
