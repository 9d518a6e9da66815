import { z } from 'zod';

type Json = Record<string, unknown>;

/**
 * The answer's shape as draft-7, from which Fastify makes a serialiser; it also keeps back what the contract does not
 * know. null where a shape leaves a choice that takes time to make: JSON.stringify then does it.
 */
export function serialiserSchema(answer: z.ZodType): Json | null {
  const schema = z.toJSONSchema(answer, { target: 'draft-7', io: 'output', unrepresentable: 'any' }) as Json;
  const plain = plainly(schema, (schema['definitions'] ?? {}) as Json);
  return isPlain(plain) ? plain : null;
}

/** Names of shapes are replaced by the shapes, and small choices are said in words that the serialiser knows. */
function plainly(schema: Json, shapes: Json): Json {
  const { $ref, anyOf, properties, items, additionalProperties, ...rest } = schema as Schema;
  if ($ref !== undefined) return plainly(shapes[$ref.replace('#/definitions/', '')] as Json, shapes);
  const { $schema, definitions, id, propertyNames, ...said } = rest as Json;
  const fields = Object.entries(properties ?? {}).map(([name, of]) => [name, plainly(of, shapes)]);
  return {
    ...said,
    ...(properties ? { properties: Object.fromEntries(fields) as Json } : {}),
    ...(items ? { items: plainly(items, shapes) } : {}),
    ...(typeof additionalProperties === 'object'
      ? { additionalProperties: plainly(additionalProperties, shapes) }
      : {}),
    ...(anyOf ? oneShape(anyOf, shapes) : {}),
  };
}

interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Json[];
  readonly properties?: Record<string, Json>;
  readonly items?: Json;
  readonly additionalProperties?: Json | false;
}

function oneShape(anyOf: readonly Json[], shapes: Json): Json {
  const choices = anyOf.map((one) => plainly(one, shapes));
  const others = choices.filter(({ type }) => type !== 'null');
  const nullable = others.length < choices.length ? { nullable: true } : {};
  const [first, ...more] = others;
  if (first && more.length === 0) return { ...first, ...nullable };
  const isOneOfConstants = others.every((one) => 'const' in one && one['type'] === first?.['type']);
  return isOneOfConstants ? { type: first?.['type'], ...nullable } : { anyOf: choices };
}

function isPlain(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(isPlain);
  if (typeof schema !== 'object' || schema === null) return true;
  const keys = Object.keys(schema);
  if (keys.length === 0 || keys.some((key) => choiceWords.includes(key))) return false;
  return Object.entries(schema).every(([key, of]) => key === 'default' || isPlain(of));
}

const choiceWords = ['anyOf', 'oneOf', 'allOf'];
