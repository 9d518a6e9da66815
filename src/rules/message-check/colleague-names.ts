// Which names of colleagues a customer has no reason to read, and which of their first names tell as much.
import type { ThreadMessage } from '../packet/prefill.ts';

export interface NamesAround {
  /** Full names of colleagues whom he does not know. */
  readonly colleagues: readonly string[];
  /** His own, and names under which he knows people: who writes, who leads, and what they call themselves to customers. */
  readonly known: readonly string[];
  readonly messages: readonly ThreadMessage[];
}

/**
 * First names that give a colleague away. What the customer reads or writes anyway is none: his own, those of people
 * whom he knows, and whatever stands in the messages between us. Nor are names that are ordinary words, too.
 */
export function tellingFirstNames({ colleagues, known, messages }: NamesAround): string[] {
  const common = new Set(
    [...known, ...messages.filter(({ direction }) => direction !== 'note').map(({ text }) => text)].flatMap(
      wordsIn,
    ),
  );
  const first = colleagues.map((name) => name.split(/\s+/)[0] ?? '');
  return [...new Set(first)].filter(
    (name) =>
      name.length >= shortestName && !common.has(name.toLowerCase()) && !alsoWords.has(name.toLowerCase()),
  );
}

/** Where a first name stands as a word of its own, with its capital. */
export function holdsFirstName(sentence: string, name: string): boolean {
  const letter = /[\p{L}\p{N}-]/u;
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
    if (!letter.test(sentence[at - 1] ?? ' ') && !letter.test(sentence[at + name.length] ?? ' ')) return true;
  }
  return false;
}

/** Two letters are a name seldom, and an abbreviation often. */
const shortestName = 3;

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** English or German words with a capital: months, nouns, the first word of a sentence. */
const alsoWords: ReadonlySet<string> = new Set(
  `angel april art august bill bob brook carol chance chase christian clay cliff dawn dean drew duke ernst eve faith
  fern frank franz gene gerd glen grace grant guy harmony heath heidi herb hope ivy jack jade jasmin jasmine joy june
  kai lance lane lily linde mark max may melody miles nick olive page pat patience pearl penny pilot ray reed rich rob
  robin rose ruby rusty sage sandy sky skip star stein summer tag trip victor viola wade ward will wolf`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
