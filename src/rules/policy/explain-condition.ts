// Explains what is wrong with a condition by the word that its author meant.
import { conditionForms, type ConditionWord } from '../../model/condition.ts';
import { nearestWord } from './nearest-word.ts';
import { atKey, atValue, type PolicyFinding } from './policy-finding.ts';
import type { PolicyPath } from './read-policy-source.ts';
import { show } from './say-expected.ts';
import type { SchemaIssue } from './schema-issue.ts';

const words = Object.keys(conditionForms) as ConditionWord[];
const example = 'a condition such as { openFor: 8 h } or { always: true }';

export function hasConditionWord(found: unknown): boolean {
  return typeof found === 'object' && found !== null && words.some((word) => Object.hasOwn(found, word));
}

/** `explainInner` explains the issues of the form that was meant; their paths begin at the condition. */
export function explainCondition(
  found: unknown,
  path: PolicyPath,
  explainInner: (issues: readonly SchemaIssue[]) => PolicyFinding[],
): PolicyFinding[] {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return [notCondition(found, path)];
  const names = Object.keys(found);
  const known = words.filter((word) => names.includes(word));
  const strange = names.filter((name) => !words.some((word) => word === name) && !isTierOf(name, names));
  const findings = strange.map((name) =>
    atKey([...path, name], `${name} is not a condition`, sayMeant(name, known.length > 0)),
  );
  const [word, second] = known;
  if (second !== undefined) return [...findings, twoConditions(path, known)];
  if (word === undefined) {
    return findings.length > 0 ? findings : [atValue(path, 'the condition is empty', `Write ${example}.`)];
  }
  const own = Object.fromEntries(Object.entries(found).filter(([name]) => !strange.includes(name)));
  return [...findings, ...explainInner(conditionForms[word].safeParse(own).error?.issues ?? [])];
}

function notCondition(found: unknown, path: PolicyPath): PolicyFinding {
  const name = String(path.at(-1));
  if (found === undefined) return atValue(path, `${name} is missing`, `Add ${name}: ${example}.`);
  const mend = Array.isArray(found) ? 'Put the list under all: or any:.' : `Write ${example}.`;
  return atValue(path, `${show(found)} is not a condition`, mend);
}

/** atTier stands beside openFor, even when that is misspelt. */
function isTierOf(name: string, names: readonly string[]): boolean {
  return (
    name === 'atTier' && names.some((other) => other === 'openFor' || nearestWord(other, words) === 'openFor')
  );
}

function sayMeant(name: string, isBeside: boolean): string {
  const near = nearestWord(name, words);
  if (near !== null) return `Did you mean ${near}?`;
  if (isBeside)
    return `Remove ${name}; a condition has one word, and several are combined under all: or any:.`;
  return `Use one of ${words.join(', ')}.`;
}

function twoConditions(path: PolicyPath, known: readonly string[]): PolicyFinding {
  const list = known.map((word) => `{ ${word}: … }`).join(', ');
  const message = `${known.join(' and ')} stand in one condition`;
  return atKey([...path, known.at(-1) ?? ''], message, `Combine them: all: [${list}].`);
}
