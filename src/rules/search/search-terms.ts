/** What somebody typed into a search, taken apart. */
import type { SearchTerm } from '../../model/search.ts';
import { plainLetters } from './plain-letters.ts';

/** Fewer letters than this begin too many words. */
const beginningMin = 3;
/** Each is looked for by itself. */
const termsMax = 8;

/**
 * "two words" in quotes stand together, -word must not be there, and the last word may be a beginning. Nothing where
 * all is unwanted. Of a sentence that was pasted the first words count.
 */
export function searchTerms(typed: string): SearchTerm[] {
  const terms = [...typed.matchAll(/(-?)(?:"([^"]*)"?|(\S+))/g)].flatMap(([whole, minus, quoted, word]) => {
    const parts = partsOf(quoted ?? word ?? '');
    const isLast = quoted === undefined && typed.endsWith(whole);
    const isBeginning = isLast && (parts.at(-1) ?? '').length >= beginningMin;
    return parts.length === 0 ? [] : [{ parts, isBeginning, isUnwanted: minus === '-' }];
  });
  return terms.some(({ isUnwanted }) => !isUnwanted) ? terms.slice(0, termsMax) : [];
}

/** "SO-48213" and an address are taken apart at their signs, as the database does with what was said (`words_of`). */
export function partsOf(text: string): string[] {
  return plainLetters(text)
    .replace(/[!-/:-@[-`{-~]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
}
