// Turns what the schema refuses into sentences that an author can act on.
import { conditionForms } from '../../model/condition.ts';
import { explainCondition, hasConditionWord } from './explain-condition.ts';
import { didYouMean } from './nearest-word.ts';
import { atKey, atValue, type PolicyFinding } from './policy-finding.ts';
import type { PathPart, PolicyPath } from './read-policy-source.ts';
import { sayExpected, sayMend, sayMisfit, show } from './say-expected.ts';
import type { SchemaIssue } from './schema-issue.ts';

type UnionIssue = Extract<SchemaIssue, { code: 'invalid_union' }>;

interface Refused {
  readonly root: unknown;
  /** The names that a part of the document may have. */
  readonly namesAt: (path: PolicyPath) => readonly string[];
}

/** `root` is what was parsed; `namesAt` serves "did you mean". */
export function explainIssues(
  issues: readonly SchemaIssue[],
  root: unknown,
  namesAt: Refused['namesAt'],
): PolicyFinding[] {
  return explainAll(issues, [], { root, namesAt });
}

/** The paths of issues begin at `base`. */
function explainAll(issues: readonly SchemaIssue[], base: PolicyPath, refused: Refused): PolicyFinding[] {
  return issues.flatMap((issue) => explainIssue(issue, [...base, ...(issue.path as PathPart[])], refused));
}

function explainIssue(issue: SchemaIssue, path: PolicyPath, refused: Refused): PolicyFinding[] {
  const found = valueAt(refused.root, path);
  if (isAtCondition(issue, found, refused.namesAt(path))) {
    return explainCondition(found, path, (inner) => explainAll(inner, path, refused));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => explainUnknownName(key, path, found, refused.namesAt(path)));
  }
  if (issue.code === 'invalid_union') return explainUnion(issue, path, found, refused);
  if (found === undefined) return [missing(path, sayExpected(issue))];
  return [atValue(path, sayMisfit(issue, found), sayMend(issue, found))];
}

/** A union of conditions has one option for each form; of a condition with one word zod gives that option's issues. */
function isAtCondition(issue: SchemaIssue, found: unknown, names: readonly string[]): boolean {
  if (issue.code === 'invalid_union') return issue.errors.length === Object.keys(conditionForms).length;
  return issue.code === 'unrecognized_keys' && names.length === 0 && hasConditionWord(found);
}

function explainUnknownName(
  key: string,
  path: PolicyPath,
  within: unknown,
  names: readonly string[],
): PolicyFinding {
  const free = names.filter((name) => !hasName(within, name));
  const near = didYouMean(key, free);
  const mend = near === '' ? `Remove ${key}, or correct its spelling.` : near;
  return atKey([...path, key], `${key} is not known here`, mend);
}

function explainUnion(
  issue: UnionIssue,
  path: PolicyPath,
  found: unknown,
  refused: Refused,
): PolicyFinding[] {
  const fitting = issue.errors.filter((errors) => !errors.some((error) => isOfAnotherKind(error)));
  const [only] = fitting;
  if (fitting.length === 1 && only !== undefined) return explainAll(only, path, refused);
  const wanted = [...new Set(issue.errors.flatMap((errors) => errors.map(sayExpected)))].join(' or ');
  if (found === undefined) return [missing(path, wanted)];
  return [atValue(path, `${show(found)} does not fit here`, `Write ${wanted}.`)];
}

/** The option wants another kind of value altogether: a text instead of a group, or another number. */
function isOfAnotherKind(error: SchemaIssue): boolean {
  return error.path.length === 0 && (error.code === 'invalid_value' || error.code === 'invalid_type');
}

function missing(path: PolicyPath, expected: string): PolicyFinding {
  const name = String(path.at(-1));
  return atValue(path, `${name} is missing`, `Add ${name}: ${expected}.`);
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
