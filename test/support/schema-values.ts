import fc from 'fast-check';
import { hostileValue } from './hostile-values.ts';

/** As much of JSON Schema as the contract speaks. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly pattern?: string;
}

export interface SchemaWorld {
  readonly schemas: Readonly<Record<string, Schema>>;
  /** Ids that mean something in this desk, for whatever field takes one. */
  readonly ids: readonly string[];
  /** Those of a kind, by the name of the parameter that takes it. */
  readonly idsByName: Readonly<Record<string, readonly string[]>>;
  /** What may be absent is. */
  readonly leastOnly?: boolean;
  /** Words for texts: names, e-mails, policies. */
  readonly words: readonly string[];
}

/** What the schema allows. */
export function valid(schema: Schema, world: SchemaWorld, depth = 0): fc.Arbitrary<unknown> {
  if (schema.$ref) return named(schema.$ref, world, depth);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  const choices = withinDepth(schema.anyOf ?? schema.oneOf, depth);
  if (choices) return fc.oneof(...choices.map((one) => valid(one, world, depth)));
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'object':
      return objectOf(schema, world, depth);
    case 'array':
      return fc.array(schema.items ? valid(schema.items, world, depth + 1) : fc.jsonValue(), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, Math.max(4, schema.minItems ?? 0)),
      });
    case 'string':
      return textOf(schema, world);
    case 'integer':
      return fc.integer({
        min: Math.max(schema.minimum ?? -1000, -(2 ** 31)),
        max: Math.min(schema.maximum ?? 100_000, 2 ** 31 - 1),
      });
    case 'number':
      return fc.double({
        noNaN: true,
        min: schema.minimum ?? -1e6,
        max: schema.maximum ?? 1e6,
      });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

/** What may hold itself, as conditions do, comes to an end. */
const depthMax = 6;
/** One for each name and depth: what holds itself in ten ways would be made a million times. */
const made = new WeakMap<SchemaWorld, Map<string, fc.Arbitrary<unknown>>>();

function named(ref: string, world: SchemaWorld, depth: number): fc.Arbitrary<unknown> {
  const known = made.get(world) ?? new Map<string, fc.Arbitrary<unknown>>();
  made.set(world, known);
  const key = `${depth} ${ref}`;
  const arbitrary = known.get(key) ?? valid(resolved(ref, world), world, depth);
  known.set(key, arbitrary);
  return arbitrary;
}

function holdsAnother(schema: Schema): boolean {
  return JSON.stringify(schema).includes('"$ref"');
}

function withinDepth(choices: readonly Schema[] | undefined, depth: number): readonly Schema[] | undefined {
  if (depth < depthMax) return choices;
  const flat = choices?.filter((one) => !holdsAnother(one));
  return flat?.length === 0 ? choices : flat;
}

function resolved(ref: string, { schemas }: SchemaWorld): Schema {
  const found = schemas[ref.split('/').at(-1) ?? ''];
  if (!found) throw new Error(`The document has no ${ref}.`);
  return found;
}

function objectOf(schema: Schema, world: SchemaWorld, depth: number): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
  const parts = Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => !world.leastOnly || required.includes(name))
      .filter(([name, of]) => depth < depthMax || required.includes(name) || !holdsAnother(of))
      .map(([name, of]) => [name, valid(of, world, depth + 1)]),
  );
  const known = fc.record(parts, { requiredKeys: required.filter((name) => name in parts) });
  if (typeof additionalProperties !== 'object') return known;
  const names = propertyNames
    ? (valid(propertyNames, world, depth + 1) as fc.Arbitrary<string>)
    : fc.string({ maxLength: 10 });
  const more = fc.dictionary(names, valid(additionalProperties, world, depth + 1), { maxKeys: 3 });
  return fc.tuple(known, more).map(([a, b]) => ({ ...b, ...a }));
}

function textOf({ format, pattern, minLength = 0, maxLength = 60 }: Schema, world: SchemaWorld) {
  if (format === 'uuid') return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...world.ids) }, fc.uuid());
  if (format === 'date-time') return instants;
  if (format === 'email') return fc.constantFrom('ben@kestrel.example', 'nobody@kestrel.example', 'a@b.co');
  if (pattern !== undefined && format === undefined) return fc.stringMatching(new RegExp(pattern));
  const most = Math.min(maxLength, 60);
  const words = [...world.words, ...world.ids].filter(
    ({ length }) => length >= minLength && length <= maxLength,
  );
  // Some letters count for many: where few are allowed, plain ones.
  const unit = most <= 10 ? 'grapheme-ascii' : 'grapheme';
  const random = fc.string({ unit, minLength, maxLength: Math.max(most, minLength) });
  return words.length === 0 ? random : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, random);
}

const datesBetween = (from: string, to: string) =>
  fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true }).map((date) => date.toISOString());
const instants = fc.oneof(
  { weight: 5, arbitrary: datesBetween('2026-04-01T00:00:00Z', '2026-04-30T00:00:00Z') },
  { weight: 3, arbitrary: datesBetween('1970-01-01T00:00:00Z', '2199-12-31T00:00:00Z') },
  { weight: 1, arbitrary: datesBetween('0001-01-01T00:00:00Z', '9999-12-31T00:00:00Z') },
);

/** Nearly what the schema allows: one place is wrong, missing or too much. */
export function nearlyValid(schema: Schema, world: SchemaWorld): fc.Arbitrary<unknown> {
  return fc.tuple(valid(schema, world), fc.nat(), fc.constantFrom(...hurts), hostileValue).map(hurt);
}

const hurts = ['replace', 'remove', 'add', 'rename', 'wrap'] as const;

function hurt([value, place, how, hostile]: [unknown, number, (typeof hurts)[number], unknown]): unknown {
  if (typeof value !== 'object' || value === null) return hostile;
  const copy = structuredClone(value) as Record<string, unknown>;
  const holders = holdersIn(copy);
  const holder = holders[place % holders.length] ?? copy;
  const names = Object.keys(holder);
  const name = names[place % Math.max(1, names.length)] ?? 'x';
  const was = holder[name];
  if (how === 'remove' || how === 'rename') delete holder[name];
  if (how === 'replace') holder[name] = hostile;
  if (how === 'wrap') holder[name] = [was];
  if (how === 'rename') holder[`${name}s`] = was;
  if (how === 'add') holder['surprise'] = hostile;
  return copy;
}

/** Every object and list within, the outermost first. */
function holdersIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(holdersIn)];
}
