// Finds what tells mood in a text: from left to right the longest phrase that fits, so that no word speaks twice.
import type { ReadText } from './keywords.ts';
import type { MoodWords } from './languages/mood-words.ts';
import { isDigits, type MoodIndex, type MoodNode, type MoodPhrase } from './mood-index.ts';
import { isNegated } from './negation.ts';
import type { WordRun } from './read-words.ts';
import type { MetWord } from './words-met.ts';

/** How many small words may stand between two words of a phrase. */
const mostFillers = 2;
/** How far back a denial of praise is looked for. */
const denialReach = 4;

export interface MoodMatch {
  readonly said: MoodPhrase;
  readonly isDenied: boolean;
}

export function findMoodPhrases(index: MoodIndex, { run, memory }: ReadText): MoodMatch[] {
  const matches: MoodMatch[] = [];
  index.trees.forEach((tree, language) => {
    const reading = { index, run, language, words: index.each[language] as MoodWords };
    for (let start = 0; start < run.words.length; ) {
      const isBegun = index.begins[language]?.(memory, run.words[start] as MetWord);
      const found = isBegun ? longestBelow(tree, start, reading) : null;
      if (found !== null) matches.push({ said: found.said, isDenied: isDenied(found, start, reading) });
      start = found === null ? start + 1 : found.end;
    }
  });
  return matches;
}

interface Reading {
  readonly index: MoodIndex;
  readonly run: WordRun<MetWord>;
  readonly language: number;
  readonly words: MoodWords;
}

interface Found {
  readonly said: MoodPhrase;
  /** The place after its last word. */
  readonly end: number;
}

/** Of the phrases that go on from `node` with the word at `at`: in its one form, by its stem, or as a number. */
function longestBelow(node: MoodNode, at: number, reading: Reading): Found | null {
  const { run, language, words } = reading;
  const { text: word, stems } = run.words[at] as MetWord;
  const byStem = node.next.get(stems[language] as string);
  const oneForm = node.oneForm.size === 0 ? undefined : node.oneForm.get(word);
  const isNumber = node.number !== null && (isDigits(word) || words.numbers.has(word));
  let found = byStem === undefined ? null : longestFrom(byStem, at, reading);
  if (oneForm !== undefined) found = longer(longestFrom(oneForm, at, reading), found);
  return isNumber ? longer(found, longestFrom(node.number as MoodNode, at, reading)) : found;
}

function longer(one: Found | null, other: Found | null): Found | null {
  if (one === null || other === null) return one ?? other;
  return other.end > one.end ? other : one;
}

/** `node` was reached with the word at `at`. */
function longestFrom(node: MoodNode, at: number, reading: Reading): Found | null {
  if (node.next.size > 0 || node.oneForm.size > 0 || node.number !== null) {
    const { run } = reading;
    for (let next = at + 1, skipped = 0; next < run.words.length && !run.breaks[next]; next++, skipped++) {
      const found = longestBelow(node, next, reading);
      if (found !== null) return found;
      if (skipped === mostFillers || !(run.words[next] as MetWord).isFiller) break;
    }
  }
  return node.said === null ? null : { said: node.said, end: at + 1 };
}

/** "Not happy" turns praise round; "not angry" takes a complaint back, "not working" holds its denial itself. */
function isDenied({ said: { group }, end }: Found, start: number, { run, index, words }: Reading): boolean {
  if (group === 'undertone' || group === 'request' || group === 'thanks') return false;
  if (group !== 'praise') return isNegated(run, start, end, index.languages.negation);
  for (let at = start; at > 0 && start - at < denialReach && !run.breaks[at]; at--) {
    const before = (run.words[at - 1] as MetWord).text;
    if (words.denials.has(before)) return !words.noDenials.has((run.words[at] as MetWord).text);
    if (!words.between.has(before)) return false;
  }
  return false;
}
