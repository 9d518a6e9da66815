// Finds what tells mood in a text: from left to right the longest phrase that fits, so that no word speaks twice.
import type { MoodWords } from './languages/mood-words.ts';
import type { ReadText } from './keywords.ts';
import { anyNumber, exactMark, isDigits, type MoodIndex, type MoodPhrase } from './mood-index.ts';
import { isNegated } from './negation.ts';
import type { WordRun } from './read-words.ts';

/** How many small words may stand between two words of a phrase. */
const mostFillers = 2;
/** How far back a denial of praise is looked for. */
const denialReach = 4;

export interface MoodMatch {
  readonly said: MoodPhrase;
  readonly start: number;
  readonly end: number;
  readonly isDenied: boolean;
}

export function findMoodPhrases(index: MoodIndex, { run, stems }: ReadText): MoodMatch[] {
  return index.byFirst.flatMap((map, language) =>
    matchesOf(map, { index, run, stems: stems[language] as readonly string[], words: index.each[language] as MoodWords }),
  );
}

interface Reading {
  readonly index: MoodIndex;
  readonly run: WordRun;
  readonly stems: readonly string[];
  readonly words: MoodWords;
}

function matchesOf(map: ReadonlyMap<string, readonly MoodPhrase[]>, reading: Reading): MoodMatch[] {
  const { stems, words, run } = reading;
  const matches: MoodMatch[] = [];
  for (let start = 0; start < stems.length; start++) {
    const written = run.words[start] as string;
    const isNumber = isDigits(written) || words.numbers.has(written);
    const candidates = map.get(isNumber ? anyNumber : (stems[start] as string));
    if (candidates === undefined) continue;
    for (const said of candidates) {
      const end = endOf(said.wanted, start, reading);
      if (end < 0) continue;
      matches.push({ said, start, end, isDenied: isDenied(said, start, end, reading) });
      start = end - 1;
      break;
    }
  }
  return matches;
}

/** The place after its last word, or -1. */
function endOf(wanted: readonly string[], start: number, { run, stems, words, index }: Reading): number {
  if (!fits(wanted[0] as string, start, run, stems, words)) return -1;
  let at = start;
  for (let next = 1; next < wanted.length; next++) {
    let skipped = 0;
    at++;
    while (at < stems.length && !run.breaks[at] && !fits(wanted[next] as string, at, run, stems, words)) {
      if (skipped === mostFillers || !index.languages.fillers.has(run.words[at] as string)) return -1;
      skipped++;
      at++;
    }
    if (at >= stems.length || run.breaks[at]) return -1;
  }
  return at + 1;
}

function fits(wanted: string, at: number, run: WordRun, stems: readonly string[], words: MoodWords): boolean {
  if (stems[at] === wanted) return true;
  const first = wanted[0];
  if (first === exactMark) return run.words[at] === wanted.slice(1);
  if (first !== anyNumber) return false;
  const written = run.words[at] as string;
  return isDigits(written) || words.numbers.has(written);
}

/** "Not happy" turns praise round; "not angry" takes a complaint back, "not working" holds its denial itself. */
function isDenied({ group }: MoodPhrase, start: number, end: number, { run, index, words }: Reading): boolean {
  if (group === 'undertone' || group === 'request' || group === 'thanks') return false;
  if (group !== 'praise') return isNegated(run, start, end, index.languages.negation);
  for (let at = start; at > 0 && start - at < denialReach && !run.breaks[at]; at--) {
    const before = run.words[at - 1] as string;
    if (words.denials.has(before)) return !words.noDenials.has(run.words[at] as string);
    if (!words.between.has(before)) return false;
  }
  return false;
}
