// How a text sounds: adds up the points of its phrases and marks, and says which spoke. A sum, so that a person can check
// it and change it; docs/guide/mood.md explains it.
import type { PolicyLanguage } from '../../model/policy.ts';
import { findMoodPhrases, type MoodMatch } from './find-mood-phrases.ts';
import { type ReadText, readText } from './keywords.ts';
import { feelings, type MoodGroup } from './languages/mood-words.ts';
import { type MoodIndex, moodIndex } from './mood-index.ts';
import { moodMarks } from './mood-marks.ts';

/** One reason: a phrase of our word lists, or a mark. */
export interface MoodReason {
  readonly phrase: string;
  readonly group: MoodGroup | 'mark' | 'denied-praise';
  /** Above 0 it speaks for displeasure, below for kindness. */
  readonly points: number;
}

export interface MoodJudgement {
  readonly mood: 'negative' | 'neutral' | 'positive';
  /** From -1 (worst) to 1; negative is -0.5 and below, positive 0.5 and above. */
  readonly score: number;
  /** What spoke, the strongest first. */
  readonly because: readonly MoodReason[];
}

/** At most so much for all that went wrong: a list of faults is a complaint, not anger. */
const faultsMost = 1.45;
const undertonesMost = 1.05;
const requestsMost = 0.8;
const kindnessMost = 2.5;
/** In longer texts small words mean less. */
const shortWords = 40;
/** Even angry people are polite: beside a complaint kind words and requests weigh less. */
const politenessBesideComplaint = 0.4;
const complaintFrom = 1.2;

export function judgeMood(text: string, languages: readonly PolicyLanguage[] = ['en']): MoodJudgement {
  const index = moodIndex(languages);
  return judgeRead(index, readText(index.languages, text));
}

export function judgeRead(index: MoodIndex, read: ReadText): MoodJudgement {
  const reasons = [...distinct(findMoodPhrases(index, read)), ...marksOf(index, read.run.plain)];
  const sum = sumOf(reasons, read.run.words.length);
  const score = Math.round((sum > 0 ? -sum / (sum + 1) : sum / (sum - 1)) * 100) / 100;
  return {
    mood: score <= -0.5 ? 'negative' : score >= 0.5 ? 'positive' : 'neutral',
    score: score === 0 ? 0 : score,
    because: reasons.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)),
  };
}

function marksOf(index: MoodIndex, text: string): MoodReason[] {
  return moodMarks(text, index.each).map(({ mark, points }) => ({ phrase: mark, group: 'mark', points }));
}

/** Each phrase speaks once. */
function distinct(matches: readonly MoodMatch[]): MoodReason[] {
  const byPhrase = new Map<string, MoodReason>();
  for (const { said, isDenied } of matches) {
    const { phrase, group, points } = said;
    if (group === 'praise' && isDenied)
      byPhrase.set(`not ${phrase}`, { phrase: `not ${phrase}`, group: 'denied-praise', points: 1.2 });
    else if (!isDenied) byPhrase.set(phrase, { phrase, group, points: signOf(group) * points });
  }
  return [...byPhrase.values()];
}

function signOf(group: MoodGroup): number {
  return group === 'request' || group === 'praise' || group === 'thanks' ? -1 : 1;
}

function sumOf(reasons: readonly MoodReason[], wordCount: number): number {
  const sum = { felt: 0, denied: 0, badMarks: 0, faults: 0, kind: 0, goodMarks: 0, undertone: 0, request: 0 };
  for (const reason of reasons) sum[sideOf(reason)] += Math.abs(reason.points);
  const complaint = sum.felt + sum.denied + sum.badMarks + Math.min(faultsMost, sum.faults);
  const kindness = Math.min(kindnessMost, sum.kind + sum.goodMarks);
  const weight = Math.min(1, shortWords / Math.max(1, wordCount));
  const undertone = Math.min(undertonesMost, sum.undertone) * weight;
  const request = Math.min(requestsMost, sum.request);
  const politeness = (request + kindness) * (complaint >= complaintFrom ? politenessBesideComplaint : 1);
  return complaint + undertone - politeness;
}

const feelingGroups: ReadonlySet<string> = new Set(feelings);

function sideOf({ group, points }: MoodReason) {
  if (group === 'mark') return points > 0 ? 'badMarks' : 'goodMarks';
  if (group === 'denied-praise') return 'denied';
  if (group === 'undertone' || group === 'request') return group;
  if (group === 'praise' || group === 'thanks') return 'kind';
  return feelingGroups.has(group) ? 'felt' : 'faults';
}
