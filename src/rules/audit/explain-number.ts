/** What each number of an audit means: in words, as a formula, and whence the definition comes. */
import type { NumberDefinition } from './number-definition.ts';
import { numberDefinitions } from './number-definitions.ts';

/** By its path in the report; a path above several numbers explains them all. Empty: there is no such number. */
export function explainNumber(name: string): string[] {
  const asked = name.trim().toLowerCase();
  const exact = numberDefinitions.filter(({ path }) => path.toLowerCase() === asked);
  const found =
    exact.length > 0
      ? exact
      : numberDefinitions.filter(
          ({ path }) =>
            path.toLowerCase().startsWith(`${asked}.`) || path.toLowerCase().endsWith(`.${asked}`),
        );
  return found.flatMap((one, index) => (index === 0 ? linesOf(one) : ['', ...linesOf(one)]));
}

function linesOf({ path, words, formula, source }: NumberDefinition): string[] {
  return [
    path,
    `  ${words}`,
    `  Formula: ${formula}`,
    ...(source === undefined ? [] : [`  Source: ${source}`]),
  ];
}
