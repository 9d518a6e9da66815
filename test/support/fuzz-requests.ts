import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { hostileText, hostileValue } from './hostile-values.ts';
import { nearlyValid, type Schema, type SchemaWorld, valid } from './schema-values.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema: Schema;
}

export interface DocumentedOperation {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | null;
}

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const file = new URL('../../docs/openapi.json', import.meta.url);
const document = JSON.parse(readFileSync(file, 'utf8')) as Document;

export const schemas = document.components.schemas;

export const documentedOperations: readonly DocumentedOperation[] = Object.entries(document.paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      operationId,
      parameters,
      body: requestBody?.content['application/json']?.schema ?? null,
    })),
);

export interface FuzzRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string;
  /** An index into whoever may ask. */
  readonly who: number;
}

/** A request of this operation: mostly right, often nearly right, sometimes nothing like it. */
export function requestsOf(operation: DocumentedOperation, world: SchemaWorld): fc.Arbitrary<FuzzRequest> {
  const payload = payloadsOf(operation, world);
  return fc.oneof(
    { weight: 2, arbitrary: request(operation, world, { headers: headersFor(operation), payload }) },
    {
      weight: 1,
      arbitrary: request(operation, world, {
        headers: fc.constant({}),
        payload: soundPayload(operation, world),
      }),
    },
  );
}

interface Parts {
  readonly headers: fc.Arbitrary<Record<string, string>>;
  readonly payload: fc.Arbitrary<string | null>;
}

function request(
  operation: DocumentedOperation,
  world: SchemaWorld,
  parts: Parts,
): fc.Arbitrary<FuzzRequest> {
  return fc
    .record({
      path: fc.record(partsOf(operation, world, 'path')),
      query: fc.tuple(fc.record(partsOf(operation, world, 'query'), { requiredKeys: [] }), unknownQuery),
      ...parts,
      who: fc.nat(),
    })
    .map(({ path, query: [known, unknown], headers, payload, who }) => ({
      method: operation.method,
      url: address(operation.path, path, { ...unknown, ...known }),
      headers: { ...(payload === null ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(payload === null ? {} : { payload }),
      who,
    }));
}

/** Everything that has to be there and nothing else, as far as the schema tells. */
function soundPayload({ body }: DocumentedOperation, world: SchemaWorld): fc.Arbitrary<string | null> {
  return body === null
    ? fc.constant(null)
    : valid(body, { ...world, leastOnly: true }).map((value) => JSON.stringify(value));
}

function partsOf(
  { parameters }: DocumentedOperation,
  world: SchemaWorld,
  place: Parameter['in'],
): Record<string, fc.Arbitrary<string>> {
  const own = parameters.filter((one) => one.in === place);
  return Object.fromEntries(
    own.map(({ name, schema }) => [
      name,
      fc.oneof({ weight: 4, arbitrary: valid(schema, world).map(String) }, ...likely(world.idsByName[name]), {
        weight: 1,
        arbitrary: hostileText.map((text) => text.slice(0, 4_000)),
      }),
    ]),
  );
}

/** Most of the time an id of the right kind, or little is seen behind the door. */
function likely(ids: readonly string[] = []) {
  return ids.length === 0 ? [] : [{ weight: 12, arbitrary: fc.constantFrom(...ids) }];
}

const unknownQuery = fc.oneof(
  { weight: 9, arbitrary: fc.constant({}) },
  fc.dictionary(fc.constantFrom('surprise', '__proto__', 'limit[]', 'after'), hostileText.map(cut), {
    maxKeys: 2,
  }),
);

function cut(text: string): string {
  return text.slice(0, 300);
}

/** Headers hold no line breaks and no letters above 255: a client cannot send such a thing at all. */
const headerText = fc.oneof(
  fc.constantFrom('again', 'again-2', 'x'.repeat(201), '', ' ', 'ä', '"', "'; --", 'W/"1"', '*'),
  fc.string({
    maxLength: 30,
    unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
  }),
);

function headersFor({ body }: DocumentedOperation): fc.Arbitrary<Record<string, string>> {
  const types = [
    'text/plain',
    'application/xml',
    'application/json; charset=utf-16',
    'multipart/form-data',
    'nonsense',
  ];
  const odd = fc.record(
    {
      'idempotency-key': headerText,
      'if-match': headerText,
      accept: fc.constantFrom('application/xml', '*/*', 'nonsense', ''),
      ...(body === null ? {} : { 'content-type': fc.constantFrom(...types) }),
    },
    { requiredKeys: [] },
  );
  const key = fc.record({ 'idempotency-key': headerText }, { requiredKeys: [] });
  return fc.oneof({ weight: 8, arbitrary: key }, { weight: 1, arbitrary: odd });
}

function payloadsOf({ body, method }: DocumentedOperation, world: SchemaWorld): fc.Arbitrary<string | null> {
  if (body === null && method === 'GET') return fc.constant(null);
  const schema = body ?? {};
  const json = (value: unknown) => JSON.stringify(value) ?? 'null';
  return fc.oneof(
    { weight: body === null ? 40 : 0, arbitrary: fc.constant(null) },
    { weight: 24, arbitrary: valid(schema, world).map(json) },
    { weight: 20, arbitrary: nearlyValid(schema, world).map(json) },
    { weight: 8, arbitrary: hostileValue.map(json) },
    { weight: 4, arbitrary: fc.tuple(valid(schema, world).map(json), fc.nat({ max: 40 })).map(broken) },
    {
      weight: 1,
      arbitrary: fc.nat({ max: 2 }).map((size) => `{"subject":"${'y'.repeat(size * 5_000_000)}"}`),
    },
  );
}

/** Cut off somewhere, as a lost connection would leave it. */
function broken([text, place]: [string, number]): string {
  return text.slice(0, place % Math.max(1, text.length));
}

function address(
  path: string,
  parts: Record<string, string>,
  query: Record<string, string | undefined>,
): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encoded(parts[name] ?? ''));
  const asked = Object.entries(query).map(([name, value]) => `${encoded(name)}=${encoded(value ?? '')}`);
  return asked.length === 0 ? filled : `${filled}?${asked.join('&')}`;
}

/** Half of a pair of surrogates has no encoding: it goes as the bytes that some clients make of it. */
function encoded(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%BE';
}
