/** Where the words of a search stand in a text, with a little of what is around them. */
import type { Passage, SearchTerm } from '../../model/search.ts';
import { plainLetters } from './plain-letters.ts';

const beforeMax = 30;
const afterMax = 90;
const letter = /[\p{L}\p{N}]/u;

/** null: none of the wanted words stands there as a word of its own. */
export function passageOf(text: string, terms: readonly SearchTerm[]): Passage | null {
  const said = text.replace(/\s+/g, ' ').trim();
  const { letters, places } = plainWithPlaces(said);
  for (const { parts, isBeginning, isUnwanted } of terms) {
    const first = parts[0] as string;
    const at = isUnwanted ? -1 : wordAt(letters, first, isBeginning && parts.length === 1);
    if (at < 0) continue;
    const from = places[at] as number;
    const to = places[at + first.length] ?? said.length;
    const start = from <= beforeMax ? 0 : wordStart(said, from - beforeMax, from);
    const cut = start > 0 ? '… ' : '';
    return {
      before: cut + said.slice(start, from),
      words: said.slice(from, to),
      after: said.slice(to, to + afterMax),
    };
  }
  return null;
}

/** Each letter of the plain text with its place in what was said: "ﬁ" is one there and two here. */
function plainWithPlaces(said: string): { letters: string; places: number[] } {
  let letters = '';
  const places: number[] = [];
  let place = 0;
  for (const character of said) {
    const plain = plainLetters(character);
    letters += plain;
    for (let unit = 0; unit < plain.length; unit += 1) places.push(place);
    place += character.length;
  }
  return { letters, places };
}

function wordAt(letters: string, word: string, isBeginning: boolean): number {
  for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + 1)) {
    const startsThere = !letter.test(letters[at - 1] ?? ' ');
    const endsThere = isBeginning || !letter.test(letters[at + word.length] ?? ' ');
    if (startsThere && endsThere) return at;
  }
  return -1;
}

function wordStart(said: string, from: number, to: number): number {
  const space = said.indexOf(' ', from);
  return space >= 0 && space < to ? space + 1 : from;
}
