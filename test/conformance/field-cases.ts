// Fields of cases as fields of a ticket, and their conditions as conditions of a policy.
import { Condition } from '../../src/model/condition.ts';
import type { FieldValue } from '../../src/model/field.ts';
import { contextOf } from '../../src/rules/policy/fixtures/policy-under-test.ts';
import { compileCondition } from '../../src/rules/triggers/compile-condition.ts';
import type { CompiledCondition } from '../../src/rules/triggers/compiled-condition.ts';
import type { ConditionContext } from '../../src/rules/triggers/condition-context.ts';
import type { FieldsById } from '../../src/rules/triggers/field-names.ts';
import type { Case } from './case.ts';
import { instantIn, instantOf } from './case-values.ts';

export type Group = Readonly<Record<string, unknown>>;

export function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function groupsIn(given: Group, key: string): readonly Group[] {
  const value = given[key] ?? [];
  if (!Array.isArray(value) || !value.every(isGroup)) throw new Error(`${key} is no list of objects`);
  return value;
}

/** {a: {b: 1}} → a (what stands in it) and a.b; instants as instants. */
export function fieldsOf(values: Group, prefix = ''): Record<string, FieldValue> {
  const fields: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(values)) {
    const own = prefix + name;
    if (isGroup(value)) {
      fields[own] = Object.values(value)
        .filter((one) => !isGroup(one))
        .map(String);
      Object.assign(fields, fieldsOf(value, `${own}.`));
    } else if (typeof value === 'string' && name.endsWith('At')) fields[own] = instantOf(value);
    else if (value !== null && value !== undefined) fields[own] = value as FieldValue;
  }
  return fields;
}

const operators: Readonly<Record<string, string>> = {
  startsWithAny: 'startsWith',
  endsWithAny: 'endsWith',
  gt: 'above',
  lt: 'below',
};

/** A condition of the README's ops, in Baton's words. Not checked yet: Baton's schema says whether it is one. */
export function conditionOf(each: Group, lists = false): unknown {
  const { field, op, value, caseSensitive, from, to } = each;
  const name = String(field);
  const hours = /^hours_since_(\w+)$/.exec(name)?.[1];
  if (hours !== undefined) return hoursSince(hours, String(op), Number(value));
  const operator = operators[String(op)] ?? String(op);
  const was = name.startsWith('previous_');
  return {
    field: {
      name: was ? name.slice('previous_'.length) : name,
      ...(was ? { was } : {}),
      ...(caseSensitive === undefined ? {} : { caseSensitive }),
      [operator]: operandOf(operator, value, { from, to }, lists),
    },
  };
}

function operandOf(operator: string, value: unknown, changed: Group, lists: boolean): unknown {
  if (operator === 'isSet' || operator === 'isNotSet') return true;
  if (operator === 'above' || operator === 'below') return Number(value);
  if (operator === 'changed') {
    const named = Object.entries(changed).filter(([, wanted]) => wanted !== undefined);
    return named.length === 0 ? true : Object.fromEntries(named);
  }
  // Only one source writes several phrases as one text.
  if (lists && /contains$/i.test(operator) && typeof value === 'string')
    return value.split(',').map((part) => part.trim());
  return value;
}

function hoursSince(what: string, op: string, hours: number): unknown {
  const name = `${what.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}At`;
  const span = `${Math.round(hours * 60)} minutes`;
  return { field: { name, [op === 'gt' ? 'before' : 'from']: span } };
}

export const joinWords: Readonly<Record<string, string>> = { and: 'all', or: 'any' };

export function joinOf(join: unknown): string {
  return typeof join === 'string' ? join : 'and';
}

/** Conditions under and / or, as Baton's schema takes them; null: it refuses them, and what is refused never holds. */
export function joined(join: unknown, conditions: readonly unknown[]): Condition | null {
  const word = joinWords[joinOf(join)] ?? joinOf(join);
  const parsed = Condition.safeParse({ [word]: conditions });
  return parsed.success ? parsed.data : null;
}

export function compiled(condition: Condition | null): CompiledCondition {
  const never: Condition = { not: { always: true } };
  return compileCondition(condition ?? never, {
    windows: new Map(),
    keywordLists: {},
    fields: everyName,
    express: null,
    highValueCustomer: null,
    scores: [],
  });
}

/** All names of a case are fields of the house that wrote it. */
const everyName: FieldsById = Object.assign(new Map(), { has: () => true });

export function contextFor(given: Case, ticket: Group): ConditionContext {
  const now = given.now === undefined ? {} : { now: instantIn(given, 'now') };
  const context = contextOf({ fields: fieldsOf(ticket) }, now);
  const fields: Record<string, FieldValue> = { ...context.facts.fields };
  const changed = Object.entries(isGroup(given.changed) ? given.changed : {});
  for (const [name, [, is]] of changed as [string, FieldValue[]][]) if (is !== undefined) fields[name] = is;
  const before: Record<string, FieldValue> = { ...context.facts.fields };
  for (const [name, [was]] of changed as [string, FieldValue[]][]) if (was !== undefined) before[name] = was;
  for (const [name, was] of Object.entries(isGroup(given.previous) ? given.previous : {}))
    before[name.replace(/^previous_/, '')] = (was ?? '') as FieldValue;
  return { ...context, facts: { ...context.facts, fields }, before: { ...context.facts, fields: before } };
}
