import { createHash } from 'node:crypto';

/** A number from 0 up to `below`, the same for the same seed and words, and as if by chance for others. */
export function seededNumber(below: number, seed: number, ...words: readonly string[]): number {
  const digest = createHash('sha256')
    .update(JSON.stringify([seed, ...words]))
    .digest();
  return digest.readUInt32BE(0) % below;
}

export function seededChoice<T>(from: readonly T[], seed: number, ...words: readonly string[]): T {
  const chosen = from[seededNumber(from.length, seed, ...words)];
  if (chosen === undefined) throw new Error('There is nothing to choose from.');
  return chosen;
}
