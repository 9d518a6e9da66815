/** The search by first words finds what a search for each phrase at each place finds, whatever was read before. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexPhrases, readText, visitPhrases, wordsOfPhrase } from './keywords.ts';
import { englishPhrases } from './languages/english-phrases.ts';
import { germanPhrases } from './languages/german-phrases.ts';
import { readingLanguages } from './languages/read-language.ts';
import { isNegated } from './negation.ts';
import { readWords } from './read-words.ts';

const reading = readingLanguages(['en', 'de']);
const { negation } = reading;
const phrases = [
  ...new Set([...englishPhrases.cancellation, ...germanPhrases.chasers, 'not', "can't log in", 'we']),
];
const index = indexPhrases(phrases, ['en', 'de']);
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...phrases),
      fc.constantFrom(...phrases.flatMap((phrase) => phrase.split(' '))),
      fc.constantFrom(...reading.fillers, ...negation.cues, ...negation.cuePairs, ...negation.ends),
      fc.constantFrom(',', '.', 'x'.repeat(60), 'I’m', '😀', 'a@b.example', '\n', "don't"),
    ),
    { maxLength: 25 },
  )
  .map((pieces) => pieces.join(' '));

describe('phrases in a text', () => {
  test('are those that stand there, at each of their places', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(quickly(text)).toEqual(plainly(text));
      }),
      { numRuns: 100 },
    );
  });

  test('are the same when the memory of words was full in between', () => {
    const english = readingLanguages(['en']);
    const inEnglish = indexPhrases(phrases, ['en']);
    const text = 'We are not happy, I will cancel; we are leaving you.';
    const before = quickly(text, inEnglish);
    for (let text = 0; text < 2; text++) {
      const codes = Array.from({ length: 11_000 }, (_, code) => `${text}${code.toString(36)}`);
      readText(english, codes.join(' '));
    }
    // The same words in other places.
    quickly('I will not cancel, you are happy', inEnglish);
    expect(before.length).toBeGreaterThan(1);
    expect(quickly(text, inEnglish)).toEqual(before);
  });
});

function quickly(text: string, among = index): string[] {
  const found: string[] = [];
  visitPhrases(among, readText(among.languages, text), ({ phrase, start }) =>
    found.push(`${start} ${phrase}`),
  );
  return found.toSorted();
}

const wantedStems = reading.each.map(({ stem }) =>
  phrases.map((phrase) => ({ phrase, stems: wordsOfPhrase(phrase, reading).map((word) => stem(word)) })),
);

function plainly(text: string): string[] {
  const { words, breaks } = readWords(text, reading.readAs);
  const { run } = readText(reading, text);
  const found = reading.each.flatMap(({ stem }, language) => {
    const stems = words.map((word) => (word.length > 40 ? word : stem(word)));
    return (wantedStems[language] ?? []).flatMap(({ phrase, stems: wanted }) =>
      words.flatMap((_, start) => {
        const end = endOf(wanted, { words, stems, breaks, start });
        return end < 0 || isNegated(run, start, end, negation) ? [] : [`${start} ${phrase}`];
      }),
    );
  });
  return found.toSorted();
}

interface Place {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly breaks: readonly boolean[];
  readonly start: number;
}

/** Each word follows the one before with at most two fillers and no break in between. */
function endOf([first, ...others]: readonly string[], { words, stems, breaks, start }: Place): number {
  if (stems[start] !== first) return -1;
  let at = start;
  for (const wanted of others) {
    const next = [at + 1, at + 2, at + 3].find((place) => stems[place] === wanted);
    if (next === undefined || breaks.slice(at + 1, next + 1).includes(true)) return -1;
    if (!words.slice(at + 1, next).every((word) => reading.fillers.has(word))) return -1;
    at = next;
  }
  return at + 1;
}
