import { z } from 'zod';
import { Problem } from './answers.ts';
import type { RouteContract } from './route.ts';
import { routes } from './routes.ts';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document, built from the route table. */
export function openApiDocument(version: string): Json {
  const schemas: Record<string, Json> = {};
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of Object.values(routes) as RouteContract[]) {
    const at = (paths[route.path] ??= {});
    at[route.method.toLowerCase()] = operation(route, schemas);
  }
  schema(Problem, 'output', schemas);
  return {
    openapi: '3.1.0',
    info: { title: 'Baton', version, description: 'Escalation desk for customer-support teams.' },
    paths,
    components: {
      schemas,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'baton_session' },
        signature: { type: 'apiKey', in: 'header', name: 'webhook-signature' },
      },
    },
  };
}

function operation(route: RouteContract, schemas: Record<string, Json>): Json {
  const parameters = [...fields('path', route.params, schemas), ...fields('query', route.query, schemas)];
  if (route.scope !== undefined && route.method !== 'GET') parameters.push(idempotencyKey);
  return {
    operationId: route.operationId,
    summary: route.summary,
    tags: [route.tag],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.bodyType ? { requestBody: { required: true, content: bytes(route.bodyType) } } : {}),
    ...(route.body
      ? { requestBody: { required: true, content: json(schema(route.body, 'input', schemas)) } }
      : {}),
    responses: responses(route, schemas),
    security: security(route),
  };
}

const idempotencyKey: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key within 72 hours gets the first answer again; with another body it is refused.',
  schema: { type: 'string', maxLength: 200 },
};

function responses(route: RouteContract, schemas: Record<string, Json>): Json {
  const content = route.answer
    ? {
        content: {
          [route.answerType ?? 'application/json']: { schema: schema(route.answer, 'output', schemas) },
        },
      }
    : {};
  const problem = {
    description: 'A problem, in words',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  return { [route.status]: { description: route.summary, ...content }, default: problem };
}

function security(route: RouteContract): Json[] {
  if (route.access === 'anyone') return [];
  if (route.access === 'signed') return [{ signature: [] }];
  return [{ token: [] }, { session: [] }];
}

function fields(
  where: 'path' | 'query',
  object: z.ZodObject | undefined,
  schemas: Record<string, Json>,
): Json[] {
  if (!object) return [];
  const whole = schema(object, 'input', schemas) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(whole.properties ?? {}).map(([name, of]) => ({
    name,
    in: where,
    required: where === 'path' || (whole.required ?? []).includes(name),
    schema: of,
  }));
}

function bytes(type: string): Json {
  return { [type]: { schema: { type: 'string', format: 'binary' } } };
}

function json(of: Json): Json {
  return { 'application/json': { schema: of } };
}

/** zod → JSON Schema 2020-12; named schemas move to components. */
function schema(of: z.ZodType, io: 'input' | 'output', schemas: Record<string, Json>): Json {
  const made = z.toJSONSchema(of, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
    reused: 'inline',
  }) as Json;
  const { $defs, $schema, id, ...root } = pointAtComponents(made) as Json & {
    $defs?: Record<string, Json>;
    $schema?: string;
    id?: string;
  };
  for (const [name, definition] of Object.entries($defs ?? {})) schemas[name] = withoutId(definition);
  if (typeof id !== 'string') return root;
  schemas[id] = root;
  return { $ref: `#/components/schemas/${id}` };
}

function withoutId(definition: Json): Json {
  const { id, ...rest } = definition;
  return rest;
}

function pointAtComponents(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointAtComponents);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, of]) =>
      key === '$ref' && typeof of === 'string'
        ? [key, of.replace('#/$defs/', '#/components/schemas/')]
        : [key, pointAtComponents(of)],
    ),
  );
}
