// Picks the sentences that say most of a thread: LexRank over the likeness of sentences, then the best that repeats
// the others least (maximal marginal relevance). Nothing is rephrased.
import { readWords } from '../triggers/read-words.ts';
import { splitSentences } from './split-sentences.ts';

export interface SummarySentence {
  readonly text: string;
  /** The message that it was taken from. */
  readonly messageId: string;
}

export interface SummaryMessage {
  readonly id: string;
  readonly text: string;
}

/** How many sentences are compared with each other. */
const mostSentences = 120;
const damping = 0.85;
const rounds = 30;

/** At most `count` sentences in the order of the thread; `subject` weighs what the customer himself put first. */
export function summarizeThread(
  messages: readonly SummaryMessage[],
  subject: string,
  count: number,
): SummarySentence[] {
  const sentences = messages
    .flatMap(({ id, text }) => splitSentences(text).map((sentence) => ({ text: sentence, messageId: id })))
    .slice(0, mostSentences);
  const vectors = vectorsOf(sentences.map(({ text }) => text));
  const [subjectVector] = vectorsOf([subject]);
  const ranks = rankOf(vectors).map(
    (rank, index) => rank * weightOf(index, sentences, vectors, subjectVector),
  );
  return pick(ranks, vectors, count)
    .sort((a, b) => a - b)
    .map((index) => sentences[index] as SummarySentence);
}

type Vector = ReadonlyMap<string, number>;

/** Early sentences state the problem; questions back and very short ones do not. */
function weightOf(
  index: number,
  sentences: readonly SummarySentence[],
  vectors: readonly Vector[],
  subject: Vector | undefined,
): number {
  const { text, messageId } = sentences[index] as SummarySentence;
  const isOfFirst = messageId === sentences[0]?.messageId;
  const words = (vectors[index] as Vector).size;
  const likeness = subject === undefined ? 0 : cosine(vectors[index] as Vector, subject);
  return (
    (isOfFirst ? 1.5 : 1) *
    (1 + likeness) *
    (words < 3 ? 0.3 : 1) *
    (text.endsWith('?') ? 0.7 : 1) *
    (1 / (1 + index * 0.03))
  );
}

/** Words weighed by how few sentences have them. */
function vectorsOf(texts: readonly string[]): Vector[] {
  const words = texts.map((text) => readWords(text, new Map()).words.filter((word) => word.length > 2));
  const containing = new Map<string, number>();
  for (const list of words)
    for (const word of new Set(list)) containing.set(word, (containing.get(word) ?? 0) + 1);
  return words.map((list) => {
    const vector = new Map<string, number>();
    for (const word of list) {
      const rarity = Math.log(1 + texts.length / (containing.get(word) ?? 1));
      vector.set(word, (vector.get(word) ?? 0) + rarity);
    }
    return vector;
  });
}

function cosine(a: Vector, b: Vector): number {
  let product = 0;
  for (const [word, weight] of a) product += weight * (b.get(word) ?? 0);
  const lengths = lengthOf(a) * lengthOf(b);
  return lengths === 0 ? 0 : product / lengths;
}

function lengthOf(vector: Vector): number {
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  return Math.sqrt(sum);
}

/** PageRank over the likeness of sentences (Erkan and Radev 2004, LexRank). */
function rankOf(vectors: readonly Vector[]): number[] {
  const size = vectors.length;
  const likeness = vectors.map((a) => vectors.map((b) => (a === b ? 0 : cosine(a, b))));
  const totals = likeness.map((row) => row.reduce((sum, value) => sum + value, 0));
  let ranks = vectors.map(() => 1 / size);
  for (let round = 0; round < rounds; round++) {
    ranks = vectors.map((_, to) => {
      const flow = vectors.reduce((sum, __, from) => {
        const total = totals[from] as number;
        return total === 0
          ? sum
          : sum + ((likeness[from] as number[])[to] as number) * ((ranks[from] as number) / total);
      }, 0);
      return (1 - damping) / size + damping * flow;
    });
  }
  return ranks;
}

/** Each next one must be worth more than it repeats. */
function pick(ranks: readonly number[], vectors: readonly Vector[], count: number): number[] {
  const most = Math.max(...ranks, Number.MIN_VALUE);
  const chosen: number[] = [];
  while (chosen.length < count) {
    let best = -1;
    let bestWorth = Number.NEGATIVE_INFINITY;
    for (const [index, rank] of ranks.entries()) {
      if (chosen.includes(index)) continue;
      const repeats = chosen.map((other) => cosine(vectors[index] as Vector, vectors[other] as Vector));
      const worth = rank / most - 0.7 * Math.max(0, ...repeats);
      if (worth > bestWorth) [best, bestWorth] = [index, worth];
    }
    if (best === -1) break;
    chosen.push(best);
  }
  return chosen;
}
