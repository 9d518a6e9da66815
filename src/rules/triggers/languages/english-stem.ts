// The common form of an English word's forms. The Snowball stemmer alone goes too far for routing: it takes a manager
// for management, several for severity and a person for what is personal. So words with an ending that makes another
// word keep it, and only inflections (-s, -ed, -ing, -ly) and nouns of deeds (-ion, -ment) fall together.
import stemmers from 'snowball-stemmers';

const snowball = stemmers.newStemmer('english');

/** Words that the endings alone would join or part wrongly; each keeps a stem of its own, with its forms. */
const ownStems: readonly (readonly string[])[] = [
  ['can', 'could'],
  ['product', 'products'],
  ['production', 'productions'],
  ['important', 'importantly'],
  ['different', 'differently'],
  ['information'],
  ['conversation', 'conversations'],
  ['edition', 'editions'],
  ['department', 'departments'],
  ['apartment', 'apartments'],
  ['definitely'],
  ['organ', 'organs'],
  ['organization', 'organizations', 'organisation', 'organisations'],
  ['past'],
  ['paste', 'pastes', 'pasted', 'pasting'],
  ['late'],
  ['native', 'natively'],
];

const stems = new Map(
  ownStems.flatMap(([root = '', ...forms]) => [root, ...forms].map((form) => [form, `~${root}`])),
);

const otherWord =
  /.{3}(?:er|or|able|ible|al|ive|ful|less|ness|ity|ety|ous|ance|ence|ancy|ency|ist|ism|ic|ary|ory|ship)$/;

/** Of a lower-case word. */
export function englishStem(word: string): string {
  const own = stems.get(word);
  if (own !== undefined) return own;
  const base = withoutInflection(word);
  return otherWord.test(base) ? `~${base}` : snowball.stem(word);
}

function withoutInflection(word: string): string {
  const one = singular(word);
  if (one.length > 5 && one.endsWith('ily')) return `${one.slice(0, -3)}y`;
  if (one.length > 5 && one.endsWith('ly')) return one.slice(0, -2);
  const bare = /^(.{3,})(?:ed|ing)$/.exec(one)?.[1];
  if (bare === undefined) return one;
  if (/(?:iv|ic|anc|enc|abl|ibl)$/.test(bare)) return `${bare}e`;
  return bare.endsWith('rr') ? bare.slice(0, -1) : bare;
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return /(?:ss|us|is)$/.test(word) || word.length < 4 ? word : word.replace(/s$/, '');
}
