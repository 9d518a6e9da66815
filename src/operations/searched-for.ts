/** What somebody typed to find tickets: words, and the people of the desk whose names they may be. */
import type { Directory } from '../model/directory.ts';
import type { PersonId } from '../model/words.ts';

/** Words that may be somebody's name find what that person has a part in. */
export function searchedFor(
  q: string | undefined,
  { people }: Directory,
): { words?: string; namedIds?: PersonId[] } {
  const words = q?.trim().replace(/^@/, '');
  if (!words) return {};
  const needle = words.toLowerCase();
  const named = [...people.values()].filter(
    ({ name, email }) => needle.length > 2 && (email === needle || hasWords(name.toLowerCase(), needle)),
  );
  return { words, namedIds: named.slice(0, namedMax).map(({ id }) => id) };
}

const namedMax = 20;

/** "ma ta" is somebody's name who is called Mei Tanaka or Max Tanner: each word begins one of the name's. */
function hasWords(name: string, needle: string): boolean {
  const parts = name.split(/[\s-]+/);
  return needle.split(/\s+/).every((word) => parts.some((part) => part.startsWith(word)));
}
