import type { Instant } from '../../src/model/instant.ts';
import type { Case } from './case.ts';

/** "2024-01-15T12:00:00Z" → epoch ms. Throws what the case got wrong. */
export function instantOf(text: unknown): Instant {
  const at = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) throw new Error(`${JSON.stringify(text)} is no instant`);
  return at;
}

export function instantIn(given: Case, key: string): Instant {
  return instantOf(given[key]);
}

export function numberIn(given: Case, key: string): number {
  const value = given[key];
  if (typeof value !== 'number') throw new Error(`${key} is no number: ${JSON.stringify(value)}`);
  return value;
}

export function textIn(given: Case, key: string): string {
  const value = given[key];
  if (typeof value !== 'string') throw new Error(`${key} is no text: ${JSON.stringify(value)}`);
  return value;
}

/** As the files write instants: seconds, and milliseconds where there are any. */
export function isoOf(at: Instant): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
