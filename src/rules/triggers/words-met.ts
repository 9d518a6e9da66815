// The words that messages use: each is looked at once, and what is known of it is then found by one look into a table.
import type { ReadingLanguages } from './languages/read-language.ts';
import { partsOf } from './read-words.ts';

/** So many words are remembered; then the memory starts anew. */
const mostWords = 20_000;
/** Longer words are codes and logs; they stay as they are and are not remembered. */
const longestWord = 40;

export interface MetWord {
  readonly text: string;
  /** For each language. */
  readonly stems: readonly string[];
  readonly isFiller: boolean;
  /** What it may do to a negation: most words do nothing, and no list is looked at for them. */
  readonly negates: 'cue' | 'end' | 'none';
  /** It may be the second of two words that deny: "far from". */
  readonly endsCuePair: boolean;
  /** Its place in what indexes remember; -1 for a word that is too long for that. */
  readonly place: number;
}

/** The words of one set of languages. Places count from 0 in each memory. */
export interface WordMemory {
  readonly languages: ReadingLanguages;
  readonly cuePairEnds: ReadonlySet<string>;
  /** As texts write them: "can't" is two words. */
  readonly written: Map<string, readonly MetWord[]>;
  readonly words: Map<string, MetWord>;
}

const memories = new Map<ReadingLanguages, WordMemory>();

/** The memory for a text that is now read: its words come from one memory, however many there are. */
export function wordMemory(languages: ReadingLanguages): WordMemory {
  const known = memories.get(languages);
  if (known !== undefined && known.written.size < mostWords && known.words.size < mostWords) return known;
  const { cuePairs } = languages.negation;
  const cuePairEnds = new Set([...cuePairs].map((pair) => pair.slice(pair.indexOf(' ') + 1)));
  const memory = { languages, cuePairEnds, written: new Map(), words: new Map() };
  memories.set(languages, memory);
  return memory;
}

export function wordsOf(memory: WordMemory, written: string): readonly MetWord[] {
  const known = memory.written.get(written);
  if (known !== undefined) return known;
  if (written.length > longestWord) return partsIn(memory, written);
  const own = copyOf(written);
  const words = partsIn(memory, own);
  memory.written.set(own, words);
  return words;
}

function partsIn(memory: WordMemory, written: string): readonly MetWord[] {
  return partsOf(written, memory.languages.readAs).map((part) => meetWord(memory, part));
}

/** A slice would keep the whole message of which it is a part. */
function copyOf(slice: string): string {
  return slice.split('').join('');
}

/** One word of its own, as `partsOf` leaves it. */
export function meetWord(memory: WordMemory, text: string): MetWord {
  const known = memory.words.get(text);
  if (known !== undefined) return known;
  const { each, fillers, negation } = memory.languages;
  const isShort = text.length <= longestWord;
  const word: MetWord = {
    text,
    stems: each.map(({ stem }) => (isShort ? stem(text) : text)),
    isFiller: fillers.has(text),
    negates: negation.cues.has(text) ? 'cue' : negation.ends.has(text) ? 'end' : 'none',
    endsCuePair: memory.cuePairEnds.has(text),
    place: isShort ? memory.words.size : -1,
  };
  if (isShort) memory.words.set(text, word);
  return word;
}

/** What an index finds for a word, asked once for each word. */
export function rememberedByWord<T>(find: (word: MetWord) => T): (memory: WordMemory, word: MetWord) => T {
  let of: WordMemory | null = null;
  let found: (T | undefined)[] = [];
  return (memory, word) => {
    if (memory !== of) [of, found] = [memory, []];
    if (word.place < 0) return find(word);
    const known = found[word.place];
    if (known !== undefined) return known;
    return (found[word.place] = find(word));
  };
}
