// Decides whether a phrase stands under a negation: "not urgent" is not urgent.
import type { NegationWords } from './languages/language.ts';
import type { WordRun } from './read-words.ts';

/** How many words a negation reaches. */
const reach = 5;

/** `start` is the first word of the phrase. Looks back until a clause or the reach of a negation ends. */
export function isNegated({ words, breaks }: WordRun, start: number, negation: NegationWords): boolean {
  for (let index = start; index > 0 && start - index < reach; index--) {
    if (breaks[index]) return false;
    const before = words[index - 1] as string;
    if (negation.cues.has(before)) {
      if (denies({ words, breaks }, index - 1, start, negation)) return true;
    } else if (negation.ends.has(before)) return false;
  }
  return false;
}

/** Whether the cue really denies the phrase. */
function denies(run: WordRun, cue: number, start: number, negation: NegationWords): boolean {
  const following = run.words.slice(cue + 1, start);
  const next = following[0] === 'the' ? following[1] : following[0];
  if (next !== undefined && negation.cancels.has(next)) return false;
  if (cue > 0 && negation.abilities.has(run.words[cue - 1] as string)) {
    if (next !== undefined && !negation.judgements.has(next)) return false;
  }
  if (following.some((word) => negation.deeds.has(word))) return false;
  return !isComplaint(run, cue, negation);
}

/** "Why is this not urgent?" complains that it is. */
function isComplaint({ words, breaks }: WordRun, cue: number, negation: NegationWords): boolean {
  for (let index = cue; index > 0 && !breaks[index]; index--) {
    if (negation.complaints.has(words[index - 1] as string)) return true;
  }
  return false;
}
