import { z } from 'zod';

type Json = Record<string, unknown>;

/**
 * The answer's shape as draft-7, from which Fastify makes a serialiser. null where the shape is not plain enough for
 * one (a choice of shapes, a name for a shape, anything at all): JSON.stringify then does it.
 */
export function serialiserSchema(answer: z.ZodType): Json | null {
  const schema = z.toJSONSchema(answer, { target: 'draft-7', io: 'output', unrepresentable: 'any' }) as Json;
  const { $schema, id, ...plain } = withNullable(schema) as Json;
  return isPlain(plain) ? plain : null;
}

/** "X or null" is said in one word that the serialiser knows. */
function withNullable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNullable);
  if (typeof value !== 'object' || value === null) return value;
  const { anyOf, ...rest } = value as Json & { anyOf?: Json[] };
  if (anyOf?.length === 2 && anyOf[1]?.['type'] === 'null')
    return { ...rest, ...(withNullable(anyOf[0]) as Json), nullable: true };
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, withNullable(of)]));
}

const choices = ['anyOf', 'oneOf', 'allOf', '$ref', 'definitions'];

function isPlain(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(isPlain);
  if (typeof schema !== 'object' || schema === null) return true;
  const keys = Object.keys(schema);
  if (keys.length === 0 || keys.some((key) => choices.includes(key))) return false;
  return Object.values(schema).every(isPlain);
}
