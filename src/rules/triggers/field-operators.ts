// Compares the value of one field with what a policy asks of it. A value that is missing reads as an empty text; of a
// list one entry is enough.
import { RE2JS } from 're2js';
import type { FieldTest, FieldValue } from '../../model/field.ts';

/** What a field holds now; null: nothing. */
export type FoundValue = FieldValue | null;

/** Built once for each condition, asked many times. */
export type ValueTest = (value: FoundValue) => boolean;

/** The comparison of the one operator that stands in the test; a negative one is the opposite of its positive one. */
export interface Comparison {
  readonly word:
    | 'fieldIs'
    | 'fieldContains'
    | 'fieldStartsWith'
    | 'fieldEndsWith'
    | 'fieldMatches'
    | 'fieldSet'
    | 'fieldAbove'
    | 'fieldBelow';
  readonly negated: boolean;
  readonly wanted: readonly (string | number | boolean)[];
  readonly holds: ValueTest;
}

/** null: the test is about time or change. */
export function compareValue(test: FieldTest): Comparison | null {
  const fold = test.caseSensitive ? (text: string) => text : (text: string) => text.toLowerCase();
  return compareWhole(test, fold) ?? compareParts(test, fold) ?? compareNumber(test);
}

type Fold = (text: string) => string;

function compareWhole(
  { equals, notEquals, anyOf, noneOf, isSet, isNotSet }: FieldTest,
  fold: Fold,
): Comparison | null {
  const wanted = asList(equals ?? notEquals) ?? anyOf ?? noneOf;
  if (wanted !== undefined) {
    const set: ReadonlySet<string> = new Set(wanted.map((one) => fold(String(one))));
    const negated = notEquals !== undefined || noneOf !== undefined;
    return { word: 'fieldIs', negated, wanted, holds: someText((text) => set.has(fold(text))) };
  }
  if (isSet === undefined && isNotSet === undefined) return null;
  return { word: 'fieldSet', negated: isNotSet !== undefined, wanted: [], holds: hasValue };
}

function compareParts(test: FieldTest, fold: Fold): Comparison | null {
  const parts = (given: string | readonly string[], compares: (text: string, part: string) => boolean) => {
    const wanted = asList(given) ?? [];
    const folded = wanted.map(fold);
    const holds = someText((text) => {
      const own = fold(text);
      return folded.some((part) => compares(own, part));
    });
    return { wanted, holds };
  };
  const { contains, notContains, startsWith, endsWith, matches, notMatches, caseSensitive } = test;
  const contained = contains ?? notContains;
  if (contained !== undefined) {
    const negated = notContains !== undefined;
    return { word: 'fieldContains', negated, ...parts(contained, (text, part) => text.includes(part)) };
  }
  if (startsWith !== undefined)
    return {
      word: 'fieldStartsWith',
      negated: false,
      ...parts(startsWith, (text, part) => text.startsWith(part)),
    };
  if (endsWith !== undefined)
    return { word: 'fieldEndsWith', negated: false, ...parts(endsWith, (text, part) => text.endsWith(part)) };
  const source = matches ?? notMatches;
  if (source === undefined) return null;
  const expression = RE2JS.compile(source, caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE);
  const holds = someText((text) => expression.test(text));
  return { word: 'fieldMatches', negated: notMatches !== undefined, wanted: [source], holds };
}

/** A text that is no number is neither above nor below one. */
function compareNumber({ above, below }: FieldTest): Comparison | null {
  if (above !== undefined)
    return {
      word: 'fieldAbove',
      negated: false,
      wanted: [above],
      holds: someNumber((found) => found > above),
    };
  if (below !== undefined)
    return {
      word: 'fieldBelow',
      negated: false,
      wanted: [below],
      holds: someNumber((found) => found < below),
    };
  return null;
}

export function hasValue(value: FoundValue): boolean {
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function someText(isSo: (text: string) => boolean): ValueTest {
  return (value) => {
    if (Array.isArray(value) && value.length > 0) return value.some((entry) => isSo(String(entry)));
    return isSo(hasValue(value) ? String(value) : '');
  };
}

function someNumber(isSo: (found: number) => boolean): ValueTest {
  return (value) => {
    if (typeof value === 'number') return isSo(value);
    if (typeof value !== 'string' || value.trim() === '') return false;
    const found = Number(value);
    return Number.isFinite(found) && isSo(found);
  };
}

function asList<T extends string | number | boolean>(
  given: T | readonly T[] | undefined,
): readonly T[] | undefined {
  if (given === undefined) return undefined;
  return (Array.isArray(given) ? given : [given]) as readonly T[];
}
