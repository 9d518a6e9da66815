// Decides whether a phrase stands under a negation: "not urgent" is not urgent.
import type { NegationWords } from './languages/language.ts';
import type { WordRun } from './read-words.ts';
import type { MetWord } from './words-met.ts';

/** How many words a negation reaches. */
const reach = 5;

/**
 * `start` is the first word of the phrase, `end` the one after its last. Looks back until a clause or the reach of a
 * negation ends.
 */
export function isNegated(
  run: WordRun<MetWord>,
  start: number,
  end: number,
  negation: NegationWords,
): boolean {
  const { words, breaks } = run;
  for (let index = start; index > 0 && start - index < reach; index--) {
    if (breaks[index]) return false;
    const before = words[index - 1] as MetWord;
    if (before.negates === 'cue') {
      if (denies(run, index - 1, start, negation) && !isCompared(run, end, negation)) return true;
    } else if (before.endsCuePair && negation.cuePairs.has(`${words[index - 2]?.text} ${before.text}`))
      return true;
    else if (before.negates === 'end') return false;
  }
  return false;
}

/** Whether the cue really denies the phrase. */
function denies(run: WordRun<MetWord>, cue: number, start: number, negation: NegationWords): boolean {
  const following = run.words.slice(cue + 1, start).map(({ text }) => text);
  const next = following[0] === 'the' || following[0] === 'to' ? following[1] : following[0];
  if (next !== undefined && negation.cancels.has(next)) return false;
  const isOfAbility = cue > 0 && negation.abilities.has((run.words[cue - 1] as MetWord).text);
  if (isOfAbility && (next === undefined || !negation.judgements.has(next))) return false;
  if (following.some((word) => negation.deeds.has(word))) return false;
  return !isComplaint(run, cue, negation) && !isQuestion(run, cue, negation);
}

/** "Why is this not urgent?" complains that it is. */
function isComplaint({ words, breaks }: WordRun<MetWord>, cue: number, negation: NegationWords): boolean {
  for (let index = cue; index > 0 && !breaks[index]; index--) {
    if (negation.complaints.has((words[index - 1] as MetWord).text)) return true;
  }
  return false;
}

/** "Isn't there an outage?" asks whether there is one. */
function isQuestion({ words, breaks }: WordRun<MetWord>, cue: number, negation: NegationWords): boolean {
  const isAtStart =
    cue > 0 && breaks[cue - 1] === true && negation.auxiliaries.has((words[cue - 1] as MetWord).text);
  return isAtStart && negation.subjects.has(words[cue + 1]?.text ?? '');
}

/** "We never had an outage like this": now they have. */
function isCompared({ words, breaks }: WordRun<MetWord>, end: number, negation: NegationWords): boolean {
  return breaks[end] === false && negation.comparisons.has(words[end]?.text ?? '');
}
