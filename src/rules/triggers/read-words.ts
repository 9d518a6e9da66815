// Cuts a text into words, with the places where a clause ends. Char by char, because every message goes through here.

export interface WordRun<Word = string> {
  /** What was read: normalised, with addresses taken out. */
  readonly plain: string;
  /** Lower case; contractions are written out. */
  readonly words: readonly Word[];
  /** breaks[i]: a comma, a full stop or the like stands before word i. */
  readonly breaks: readonly boolean[];
  /** starts[i]: where in `plain` word i begins. */
  readonly starts: readonly number[];
}

/** The longest text that is read; what follows is quoted mail or a log. */
export const mostCharacters = 100_000;

const clauseEnd = /[.!?;:,…()[\]{}"“”„«»|•–—]|\n\s*\n|\s[-*]+\s/;
// Lengths are bounded, so that no text makes the search slow.
const address = /\b(?:[a-z][a-z0-9+.-]{0,20}:\/\/|www\.)\S+|[^\s@]{1,64}@\S+/gi;
const apostrophes = /[’‘ʼ`´]/g;
/** "2hrs" is two words, "b2b" and "error500" are one. */
const numberAndUnit = /^(\d{1,4})(h|hrs?|hours?|mins?|minutes?|days?|wks?|weeks?|std|tage?)$/;

export function readWords(text: string, readAs: ReadonlyMap<string, readonly string[]>): WordRun {
  return cutWords(text, (written) => partsOf(written, readAs));
}

/** `wordsOf` says which words a word is, as the text writes it. */
export function cutWords<Word>(text: string, wordsOf: (written: string) => readonly Word[]): WordRun<Word> {
  const plain = plainText(text);
  const lower = lowerCase(plain);
  const words: Word[] = [];
  const breaks: boolean[] = [];
  const starts: number[] = [];
  let end = 0;
  for (let at = 0; at < lower.length; at++) {
    if (!isWordAt(lower, at)) continue;
    const start = at;
    while (at < lower.length && isWordAt(lower, at)) at++;
    let isBreak = words.length === 0 || isClauseEnd(lower, end, start);
    end = at;
    for (const part of wordsOf(lower.slice(start, at))) {
      words.push(part);
      breaks.push(isBreak);
      starts.push(start);
      isBreak = false;
    }
  }
  return { plain, words, breaks, starts };
}

/** Addresses hold words that nobody said. */
export function plainText(text: string): string {
  const begun = text.length > mostCharacters ? text.slice(0, mostCharacters) : text;
  const read = isPlain(begun) ? begun : begun.normalize('NFKC').replaceAll(apostrophes, "'");
  return read.includes('@') || read.includes('://') || /www\./i.test(read)
    ? read.replaceAll(address, ' . ')
    : read;
}

/** ASCII without the one sign of it that stands for an apostrophe. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f || unit === 0x60) return false;
  }
  return true;
}

/** As long as the text itself, so that places are the same in both. */
function lowerCase(plain: string): string {
  const lower = plain.toLowerCase();
  return lower.length === plain.length ? lower : Array.from(plain, lowerUnlessLonger).join('');
}

function lowerUnlessLonger(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

/** By UTF-16 unit: 0 not looked at yet, 1 part of a word, 2 ends a clause, 3 neither. Halves of pairs are letters of rare scripts or signs. */
const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const known = kinds[unit] as number;
  if (known !== 0) return known;
  const character = String.fromCharCode(unit);
  const kind = /[\p{L}\p{M}\p{N}']/u.test(character) ? 1 : clauseEnd.test(character) ? 2 : 3;
  kinds[unit] = kind;
  return kind;
}

function isWordAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if ((unit & 0xf800) !== 0xd800) return kindOf(unit) === 1;
  const start = (unit & 0xfc00) === 0xdc00 ? at - 1 : at;
  return /\p{L}/u.test(String.fromCodePoint(text.codePointAt(start) ?? 0));
}

function isClauseEnd(text: string, from: number, to: number): boolean {
  const first = text.charCodeAt(from);
  if (to - from === 1) return kindOf(first) === 2;
  return kindOf(first) === 2 || clauseEnd.test(text.slice(from, to));
}

/** Contractions are written out, numbers and units are parted. */
export function partsOf(written: string, readAs: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const known = readAs.get(written);
  if (known !== undefined) return known;
  const first = written.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    const unit = numberAndUnit.exec(written);
    return unit === null ? [written] : [unit[1] as string, unit[2] as string];
  }
  if (!written.includes("'")) return [written];
  if (written.endsWith("n't")) return [written.slice(0, -3), 'not'];
  const bare = written
    .replace(/^'+/, '')
    .replace(/'(?:s|re|ve|ll|d|m)?'*$/, '')
    .replaceAll("'", '');
  return bare === '' ? [] : (readAs.get(bare) ?? [bare]);
}
