/** What somebody typed to find tickets: words, and the people of the desk whose names they may be. */
import type { Directory } from '../model/directory.ts';
import type { Search } from '../model/search.ts';
import { searchTerms } from '../rules/search/search-terms.ts';

/** Words that may be somebody's name find what that person has a part in. */
export function searchedFor(q: string | undefined, { people }: Directory): Search | undefined {
  const typed = q?.trim().replace(/^@/, '');
  if (!typed) return undefined;
  const needle = typed.toLowerCase();
  const named = [...people.values()].filter(
    ({ name, email }) => needle.length > 2 && (email === needle || hasWords(name.toLowerCase(), needle)),
  );
  return { typed, terms: searchTerms(typed), namedIds: named.slice(0, namedMax).map(({ id }) => id) };
}

const namedMax = 20;

/** "ma ta" is somebody's name who is called Mei Tanaka or Max Tanner: each word begins one of the name's. */
function hasWords(name: string, needle: string): boolean {
  const parts = name.split(/[\s-]+/);
  return needle.split(/\s+/).every((word) => parts.some((part) => part.startsWith(word)));
}
