// Regular expressions of a policy, by RE2: no text makes them slow, however they are written.
import { RE2JS, RE2JSException } from 're2js';
import { mostCharacters } from './read-words.ts';

/** A program of so many instructions still reads 100 kB in a fraction of a second. */
const programSizeMax = 2000;

export interface CompiledPattern {
  /** As the policy writes it; also the signal that a message leaves. */
  readonly source: string;
  readonly expression: RE2JS;
}

/** What is wrong with it, in words, or null. */
export function patternMistake(source: string): string | null {
  try {
    const expression = compile(source);
    if (expression.test('')) return 'it matches every text, also an empty one';
    return expression.programSize() > programSizeMax
      ? 'it is too large: write fewer or shorter repetitions'
      : null;
  } catch (error) {
    if (error instanceof RE2JSException) return reasonOf(error);
    throw error;
  }
}

export function compilePatterns(sources: Iterable<string>): CompiledPattern[] {
  return [...new Set(sources)].map((source) => ({ source, expression: compile(source) }));
}

/** The patterns that the text matches, as the policy writes them. */
export function findPatterns(patterns: readonly CompiledPattern[], text: string): string[] {
  const read = text.slice(0, mostCharacters);
  return patterns.filter(({ expression }) => expression.test(read)).map(({ source }) => source);
}

function compile(source: string): RE2JS {
  return RE2JS.compile(source, RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE);
}

/** "missing closing )", with the part that is meant. */
function reasonOf(error: Error): string {
  const message = error.message.replace(/^error parsing regexp: /, '').replace(/`(?:\(\?[a-z]+\))+/, '`');
  return /\(\?<?[=!]/.test(message) ? `${message}: looking ahead and back is not supported` : message;
}
