// Turns what the schema refuses into sentences that an author can act on; conditions are explained by their word.
import type { z } from 'zod';
import { conditionForms, type ConditionWord } from '../../model/condition.ts';
import { didYouMean, nearestWord } from './nearest-word.ts';
import { atKey, atValue, type PolicyFinding } from './policy-finding.ts';
import type { PathPart, PolicyPath } from './read-policy-source.ts';

type Issue = z.core.$ZodIssue;

/** `value` is what was parsed; `schemaKeys` tells which names a part of the document may have, for "did you mean". */
export function explainIssues(
  issues: readonly Issue[],
  value: unknown,
  namesAt: (path: PolicyPath) => readonly string[],
): PolicyFinding[] {
  return issues.flatMap((issue) => explainIssue(issue, value, [], namesAt));
}

type NamesAt = (path: PolicyPath) => readonly string[];

function explainIssue(issue: Issue, root: unknown, base: PolicyPath, namesAt: NamesAt): PolicyFinding[] {
  const path = [...base, ...(issue.path as PathPart[])];
  const found = valueAt(root, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => explainUnknownName(key, path, found, namesAt(path)));
  }
  if (issue.code === 'invalid_union' && isAtCondition(issue))
    return explainCondition(found, root, path, namesAt);
  if (issue.code === 'invalid_union') return explainUnion(issue, root, path, namesAt);
  if (found === undefined) {
    const name = String(path.at(-1));
    return [atValue(path, `${name} is missing`, `Add ${name}: ${sayExpected(issue)}.`)];
  }
  return [explainValue(issue, path, found)];
}

function explainUnknownName(
  key: string,
  path: PolicyPath,
  within: unknown,
  names: readonly string[],
): PolicyFinding {
  const free = names.filter((name) => !hasName(within, name));
  const near = didYouMean(key, free);
  return atKey(
    [...path, key],
    `${key} is not known here`,
    near === '' ? `Remove ${key}, or correct its spelling.` : near,
  );
}

/** Unions of conditions have one option for each form, so they are told by their size. */
function isAtCondition(issue: Issue): boolean {
  return issue.code === 'invalid_union' && issue.errors.length === Object.keys(conditionForms).length;
}

function explainUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  root: unknown,
  path: PolicyPath,
  namesAt: NamesAt,
): PolicyFinding[] {
  const found = valueAt(root, path);
  const fitting = issue.errors.filter((errors) => !errors.some((error) => isWrongKindAt(error, found)));
  const [only] = fitting;
  if (fitting.length === 1 && only !== undefined) {
    return only.flatMap((error) => explainIssue(error, root, path, namesAt));
  }
  if (found === undefined) {
    const name = String(path.at(-1));
    return [atValue(path, `${name} is missing`, `Add ${name}.`)];
  }
  const wanted = [...new Set(issue.errors.flatMap((errors) => errors.map(sayExpected)))];
  return [atValue(path, `${show(found)} does not fit here`, `Write ${wanted.join(' or ')}.`)];
}

/** The option wants another kind of value altogether: a text instead of a list, or the other way round. */
function isWrongKindAt(error: Issue, found: unknown): boolean {
  if (error.path.length > 0) return false;
  if (error.code === 'invalid_value') return true;
  return error.code === 'invalid_type' && !(error.expected === 'int' && typeof found === 'number');
}

export function explainCondition(
  found: unknown,
  root: unknown,
  path: PolicyPath,
  namesAt: NamesAt,
): PolicyFinding[] {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) {
    return [
      atValue(
        path,
        `${show(found)} is not a condition`,
        'Write a condition such as { openFor: 8 h }, or { always: true }.',
      ),
    ];
  }
  const words = Object.keys(conditionForms);
  const named = Object.keys(found);
  const known = named.filter((name): name is ConditionWord => words.includes(name));
  const strange = named.filter(
    (name) => !words.includes(name) && !(name === 'atTier' && known.includes('openFor')),
  );
  const findings = strange.map((name) =>
    atKey([...path, name], `${name} is not a condition`, didYouMeanCondition(name, known.length > 0)),
  );
  if (known.length > 1) return [...findings, twoConditions(path, known)];
  const [word] = known;
  if (word === undefined) {
    if (findings.length > 0) return findings;
    return [
      atValue(
        path,
        'the condition is empty',
        'Write a condition such as { openFor: 8 h }, or { always: true }.',
      ),
    ];
  }
  const own = Object.fromEntries(Object.entries(found).filter(([name]) => !strange.includes(name)));
  const issues = conditionForms[word].safeParse(own).error?.issues ?? [];
  return [...findings, ...issues.flatMap((issue) => explainIssue(issue, root, path, namesAt))];
}

function didYouMeanCondition(name: string, beside: boolean): string {
  const near = nearestWord(name, Object.keys(conditionForms));
  if (near !== null) return `Did you mean ${near}?`;
  if (beside) return `Remove ${name}; a condition has one word, and more are combined under all: or any:.`;
  return `Use one of ${Object.keys(conditionForms).join(', ')}.`;
}

function twoConditions(path: PolicyPath, known: readonly string[]): PolicyFinding {
  const [, second = ''] = known;
  const list = known.map((word) => `{ ${word}: … }`).join(', ');
  return atKey(
    [...path, second],
    `${known.join(' and ')} stand in one condition`,
    `Combine them: all: [${list}].`,
  );
}

function explainValue(issue: Issue, path: PolicyPath, found: unknown): PolicyFinding {
  return atValue(path, `${show(found)} is not ${sayExpected(issue)}`, sayMend(issue, found));
}

function sayMend(issue: Issue, found: unknown): string {
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const mend = didYouMean(String(found), values);
    return mend === '' ? `Use one of ${values.join(', ')}.` : mend;
  }
  return `Write ${sayExpected(issue)}.`;
}

const kindNames: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, such as [a, b]',
  object: 'a group of "name: value" lines',
  record: 'a group of "name: value" lines',
  tuple: 'a pair, such as ["09:00", "17:00"]',
};

/** What should stand there, as a noun phrase. */
function sayExpected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kindNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.length === 1
        ? String(issue.values[0])
        : `one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return issue.message.startsWith('Invalid') ? `a well-formed ${issue.format}` : issue.message;
    case 'too_small':
      return `${sayKind(issue.origin)} ${sayLeast(issue)}`;
    case 'too_big':
      return `${sayKind(issue.origin)} ${sayMost(issue)}`;
    case 'invalid_union':
      return [...new Set(issue.errors.flatMap((errors) => errors.map(sayExpected)))].slice(0, 6).join(' or ');
    default:
      return issue.message;
  }
}

function sayKind(origin: string): string {
  return origin === 'array' ? 'a list' : origin === 'string' ? 'a text' : 'a number';
}

function sayLeast(issue: Extract<Issue, { code: 'too_small' }>): string {
  if (issue.origin === 'array') return `of ${issue.minimum} or more entries`;
  if (issue.origin === 'string') return `of ${issue.minimum} or more characters`;
  return `of ${issue.minimum} or more`;
}

function sayMost(issue: Extract<Issue, { code: 'too_big' }>): string {
  if (issue.origin === 'array') return `of at most ${issue.maximum} entries`;
  if (issue.origin === 'string') return `of at most ${issue.maximum} characters`;
  return `of at most ${issue.maximum}`;
}

/** The value as the author wrote it, cut short. */
function show(found: unknown): string {
  if (found === undefined) return 'nothing';
  if (typeof found === 'string') return JSON.stringify(found.length > 40 ? `${found.slice(0, 40)}…` : found);
  if (Array.isArray(found)) return 'a list';
  if (typeof found === 'object' && found !== null) return 'a group of names';
  return JSON.stringify(found);
}

function valueAt(root: unknown, path: PolicyPath): unknown {
  return path.reduce<unknown>(
    (value, part) => (hasName(value, part) ? (value as Record<PathPart, unknown>)[part] : undefined),
    root,
  );
}

function hasName(value: unknown, name: PathPart): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}
