import { formsOf, type Schema } from './schema-path.ts';

/**
 * What a condition can ask, read from the schema by which the policy itself is checked: there is no other list. A fact
 * is a form of condition, or one fact of a form that holds several, such as the customer's plan.
 */
export interface Fact {
  /** "openFor", "customer.plan". */
  readonly id: string;
  /** Where its value stands in the condition. */
  readonly at: readonly string[];
  readonly shape: Shape;
  /** What may stand beside its value: the tier of openFor. */
  readonly beside: readonly Part[];
  /** What it means, in the words of the schema. */
  readonly meaning: string | null;
}

/** What a value looks like, and so by which field it is filled in. */
export type Shape =
  | { readonly is: 'yes' | 'yes-no' | 'text' | 'words' | 'duration' | 'span' }
  | { readonly is: 'number'; readonly least: number | null; readonly most: number | null }
  | { readonly is: 'choice' | 'choices'; readonly values: readonly (string | number)[] }
  | { readonly is: 'parts'; readonly parts: readonly Part[] }
  | { readonly is: 'either'; readonly ways: readonly Shape[] }
  /** A field by name, one of many operators, and what that operator asks for. */
  | { readonly is: 'field'; readonly operators: readonly Part[]; readonly beside: readonly Part[] };

export interface Part {
  readonly name: string;
  readonly needed: boolean;
  readonly shape: Shape;
}

type Properties = Readonly<Record<string, Schema>>;
const combining: ReadonlySet<string> = new Set(['all', 'any', 'not']);

export function factsOf(root: Schema): Fact[] {
  const condition = (root['$defs'] as Properties)['condition'] ?? {};
  return formsOf(root, condition).flatMap((form) => {
    const [word = ''] = (form['required'] ?? []) as string[];
    return combining.has(word) ? [] : factsOfForm(root, form, word);
  });
}

function factsOfForm(root: Schema, form: Schema, word: string): Fact[] {
  const meaning = typeof form['description'] === 'string' ? form['description'] : null;
  const properties = form['properties'] as Properties;
  const value = properties[word] ?? {};
  const several = severalIn(value);
  if (several)
    return several.map(([name, schema]) => {
      const at = [word, name];
      return { id: at.join('.'), at, shape: shapeOf(root, schema), beside: [], meaning };
    });
  const beside = Object.keys(properties)
    .filter((name) => name !== word)
    .map((name) => ({ name, needed: false, shape: shapeOf(root, properties[name] ?? {}) }));
  const shape = shapeOf(root, value);
  const only = shape.is === 'parts' && shape.parts.length === 1 ? shape.parts[0] : undefined;
  // "reopened: at least 2" has one number, and is asked like one.
  const at = only ? [word, only.name] : [word];
  return [{ id: word, at, shape: only?.shape ?? shape, beside, meaning }];
}

/** Facts that stand in one form, all of which may be left out. */
function severalIn(value: Schema): [string, Schema][] | null {
  const names = (value['propertyNames'] as Schema | undefined)?.['enum'];
  if (Array.isArray(names))
    return names.map((name) => [String(name), value['additionalProperties'] as Schema]);
  if (value['type'] !== 'object' || value['required'] !== undefined) return null;
  return Object.entries(value['properties'] as Properties);
}

function shapeOf(root: Schema, given: Schema): Shape {
  const forms = formsOf(root, given);
  if (forms.length > 1) return shapeOfSeveral(root, forms);
  const [schema = given] = forms;
  if (schema['const'] === true) return { is: 'yes' };
  if (schema['const'] !== undefined) return { is: 'choice', values: [schema['const'] as string] };
  if (Array.isArray(schema['enum'])) return { is: 'choice', values: schema['enum'] as string[] };
  switch (schema['type']) {
    case 'boolean':
      return { is: 'yes-no' };
    case 'integer':
    case 'number':
      return { is: 'number', least: limit(schema['minimum']), most: limit(schema['maximum']) };
    case 'array': {
      const inner = shapeOf(root, schema['items'] as Schema);
      return inner.is === 'choice' ? { is: 'choices', values: inner.values } : { is: 'words' };
    }
    case 'object':
      return shapeOfObject(root, schema);
    default:
      return { is: textKind(schema['pattern']) };
  }
}

const plain: ReadonlySet<unknown> = new Set(['string', 'number', 'integer', 'boolean']);

function shapeOfSeveral(root: Schema, forms: readonly Schema[]): Shape {
  const values = forms.map((form) => form['const']);
  if (values.every((value) => value !== undefined && value !== true))
    return { is: 'choice', values: values as (string | number)[] };
  // Texts, numbers and yes or no are compared as they are written.
  if (forms.every((form) => plain.has(form['type']) && form['const'] === undefined)) return { is: 'text' };
  const ways = forms.map((form) => shapeOf(root, form));
  const isOneOrMore = ways.length === 2 && ways[0]?.is === 'text' && ways[1]?.is === 'words';
  return isOneOrMore ? { is: 'words' } : { is: 'either', ways };
}

function shapeOfObject(root: Schema, schema: Schema): Shape {
  const required = (schema['required'] ?? []) as string[];
  const parts = Object.entries(schema['properties'] as Properties).map(([name, inner]) => ({
    name,
    needed: required.includes(name),
    shape: shapeOf(root, inner),
  }));
  if (required.length !== 1 || required[0] !== 'name') return { is: 'parts', parts };
  const beside = ['was', 'caseSensitive'];
  return {
    is: 'field',
    operators: parts.filter(({ name, needed }) => !needed && !beside.includes(name)),
    beside: parts.filter(({ name }) => beside.includes(name)),
  };
}

function limit(value: unknown): number | null {
  return typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : null;
}

function textKind(pattern: unknown): 'duration' | 'span' | 'text' {
  if (typeof pattern !== 'string') return 'text';
  const form = new RegExp(pattern);
  if (form.test('30 min')) return 'duration';
  return form.test('3 months') ? 'span' : 'text';
}

/** A value of this shape that says nothing yet; the check names what it lacks. */
export function emptyOf(shape: Shape): unknown {
  switch (shape.is) {
    case 'yes':
    case 'yes-no':
      return true;
    case 'words':
    case 'choices':
      return [];
    case 'number':
      return shape.least ?? 0;
    case 'choice':
      return shape.values[0] ?? '';
    case 'parts':
      return emptyParts(shape.parts);
    case 'either':
      return shape.ways[0] ? emptyOf(shape.ways[0]) : '';
    case 'field':
      return { name: '', equals: '' };
    case 'text':
    case 'duration':
    case 'span':
      return '';
  }
}

function emptyParts(parts: readonly Part[]): Record<string, unknown> {
  return Object.fromEntries(
    parts.filter(({ needed }) => needed).map(({ name, shape }) => [name, emptyOf(shape)]),
  );
}

/** A condition that asks this fact and says nothing of it yet. */
export function emptyCondition({ at, shape }: Fact): Record<string, unknown> {
  return withValue({}, at, emptyOf(shape));
}

/** The fact that a condition asks. */
export function factIn(facts: readonly Fact[], said: Readonly<Record<string, unknown>>): Fact | null {
  return facts.find(({ at }) => valueAt(said, at) !== undefined) ?? null;
}

export function valueAt(said: unknown, at: readonly string[]): unknown {
  return at.reduce<unknown>(
    (found, name) =>
      typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[name] : undefined,
    said,
  );
}

/** undefined: it is taken away. */
export function withValue(said: unknown, at: readonly string[], value: unknown): Record<string, unknown> {
  const [name = '', ...rest] = at;
  const own = (typeof said === 'object' && said !== null ? said : {}) as Record<string, unknown>;
  const inner = rest.length === 0 ? value : withValue(own[name], rest, value);
  const { [name]: _, ...others } = own;
  if (inner === undefined) return others;
  return name in own ? { ...own, [name]: inner } : { ...others, [name]: inner };
}

/** Which of several ways a value is written. */
export function wayOf(ways: readonly Shape[], value: unknown): number {
  const found = ways.findIndex((way) => {
    if (way.is === 'yes') return value === true;
    if (way.is !== 'parts') return typeof value !== 'object' || Array.isArray(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const names = Object.keys(value);
    return way.parts.every(({ name, needed }) => !needed || names.includes(name));
  });
  return Math.max(0, found);
}
