/** Words as PostgreSQL looks for them: what somebody typed becomes a tsquery, in which nothing of his can be an operator. */

/** Fewer letters than this begin too many words. */
const prefixMin = 3;

/**
 * All words that were typed, in any order and form of letters; "two words" in quotes stand together, and -word must not
 * be there. The last word is looked for as a beginning, since people search while they type. Null: nothing to look for.
 */
export function typedQuery(typed: string): string | null {
  const terms = [...typed.matchAll(/(-?)(?:"([^"]*)"?|(\S+))/g)].flatMap(([whole, minus, quoted, word]) => {
    const isOpen = quoted === undefined && typed.endsWith(whole);
    const phrase = phraseOf(quoted ?? word ?? '', isOpen);
    return phrase === null ? [] : [{ phrase, isUnwanted: minus === '-' && /[^\s-]/.test(whole) }];
  });
  if (!terms.some(({ isUnwanted }) => !isUnwanted)) return null;
  return terms.map(({ phrase, isUnwanted }) => (isUnwanted ? `!(${phrase})` : `(${phrase})`)).join(' & ');
}

/** One of the words is enough. Null: there is none. */
export function anyWordQuery(words: readonly string[]): string | null {
  const phrases = words.flatMap((word) => phraseOf(word, false) ?? []);
  return phrases.length === 0 ? null : phrases.map((phrase) => `(${phrase})`).join(' | ');
}

/** The parts of "SO-48213" one after another, as `words_of` in the database takes them apart. */
function phraseOf(text: string, isOpen: boolean): string | null {
  const parts = plain(text).split(/\s+/).filter(Boolean);
  if (parts.length === 0) return null;
  return parts
    .map((part, index) => {
      const isBeginning = isOpen && index === parts.length - 1 && part.length >= prefixMin;
      return `'${part}'${isBeginning ? ':*' : ''}`;
    })
    .join(' <-> ');
}

/** Without accents and signs of ASCII; the rest is the database's to judge. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[!-/:-@[-`{-~]/g, ' ');
}
