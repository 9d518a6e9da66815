// Cuts a text into words, with the places where a clause ends.

export interface WordRun {
  /** Lower case; contractions are written out. */
  readonly words: readonly string[];
  /** breaks[i]: a comma, a full stop or the like stands before word i. */
  readonly breaks: readonly boolean[];
}

/** The longest text that is read; what follows is quoted mail or a log. */
export const mostCharacters = 100_000;

const word = /[\p{L}\p{M}\p{N}']+/gu;
const clauseEnd = /[.!?;:,…()[\]{}"“”„«»|•–—]|\n\s*\n|\s[-*]+\s/;
// Lengths are bounded, so that no text makes the search slow.
const address = /\b(?:[a-z][a-z0-9+.-]{0,20}:\/\/|www\.)\S+|[^\s@]{1,64}@\S+/g;

export function readWords(text: string, readAs: ReadonlyMap<string, readonly string[]>): WordRun {
  const words: string[] = [];
  const breaks: boolean[] = [];
  const plain = plainText(text);
  let end = 0;
  for (const match of plain.matchAll(word)) {
    const written = match[0];
    const between = plain.slice(end, match.index);
    let isBreak = words.length === 0 || (between !== ' ' && clauseEnd.test(between));
    end = match.index + written.length;
    for (const part of parts(written, readAs)) {
      words.push(part);
      breaks.push(isBreak);
      isBreak = false;
    }
  }
  return { words, breaks };
}

/** Addresses hold words that nobody said. */
function plainText(text: string): string {
  const lower = text
    .slice(0, mostCharacters)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[’‘ʼ`´]/g, "'");
  return lower.includes('://') || lower.includes('@') || lower.includes('www.')
    ? lower.replaceAll(address, ' . ')
    : lower;
}

function parts(written: string, readAs: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const known = readAs.get(written);
  if (known !== undefined) return known;
  if (!written.includes("'")) return [written];
  if (written.endsWith("n't")) return [written.slice(0, -3), 'not'];
  const bare = written
    .replace(/^'+/, '')
    .replace(/'(?:s|re|ve|ll|d|m)?'*$/, '')
    .replaceAll("'", '');
  return bare === '' ? [] : (readAs.get(bare) ?? [bare]);
}
