/**
 * Where in a policy a place of its text is, and what the schema says there: for completion and for hints. Read from
 * indentation and brackets alone, so that it answers while the text is broken, as it is while one types.
 */
export interface SchemaPlace {
  /** Names on the way, '[]' for an entry of a list. */
  readonly path: readonly string[];
  /** The name that the value belongs to; null: a name is to be written. */
  readonly key: string | null;
  /** The word before the cursor. */
  readonly word: string;
}

const wordAtEnd = /[\w.-]*$/;
const keyAtStart = /^("?)([\w.-]+)\1\s*:(?:\s|$)/;

/** `column` counts characters before the cursor. */
export function placeAt(lines: readonly string[], line: number, column: number): SchemaPlace {
  const before = (lines[line] ?? '').slice(0, column);
  const own = readLine(before);
  const above = pathAbove(lines, line, own);
  const word = wordAtEnd.exec(before)?.[0] ?? '';
  const rest = own.key === null ? before.slice(own.column) : before.slice(own.valueColumn);
  const flow = readFlow(rest);
  const named = own.key === null ? above : [...above, own.key];
  if (flow === null) return { path: above, key: own.key, word };
  return { path: [...named, ...flow.path], key: flow.key, word };
}

interface Line {
  /** Where what it says begins, behind its dashes. */
  readonly column: number;
  readonly dashes: readonly number[];
  readonly key: string | null;
  readonly valueColumn: number;
}

function readLine(text: string): Line {
  let column = text.length - text.trimStart().length;
  const dashes: number[] = [];
  while (text[column] === '-' && /[\s]|^$/.test(text[column + 1] ?? '')) {
    dashes.push(column);
    column += 1;
    while (text[column] === ' ') column += 1;
  }
  const found = keyAtStart.exec(text.slice(column));
  return { column, dashes, key: found?.[2] ?? null, valueColumn: column + (found?.[0].length ?? 0) };
}

/** Names of the lines above that hold this one, from the outside in. */
function pathAbove(lines: readonly string[], line: number, own: Line): string[] {
  const path: string[] = [];
  let limit = own.column;
  const enter = (dashes: readonly number[]) => {
    for (const dash of dashes.toReversed()) {
      path.unshift('[]');
      limit = dash + 1;
    }
  };
  enter(own.dashes);
  for (let place = line - 1; place >= 0 && limit > 0; place -= 1) {
    const text = lines[place] ?? '';
    if (text.trim() === '' || text.trim().startsWith('#')) continue;
    const { column, dashes, key, valueColumn } = readLine(text);
    // A list may stand as far left as the name that it belongs to.
    const holds = column < limit && key !== null && text.slice(valueColumn).trim().replace(/^#.*/, '') === '';
    if (holds) {
      path.unshift(key);
      limit = column;
      enter(dashes);
    } else if (dashes.length > 0 && column <= limit && (dashes[0] ?? 0) < limit) enter(dashes);
    else if (column < limit) limit = column;
  }
  return path;
}

/** Brackets that are open at the end of a value. null: none. */
function readFlow(text: string): { path: string[]; key: string | null } | null {
  const open: { kind: '{' | '['; key: string | null }[] = [];
  let word = '';
  for (const letter of text) {
    const top = open.at(-1);
    if (letter === '{' || letter === '[') {
      open.push({ kind: letter, key: null });
      word = '';
    } else if (letter === '}' || letter === ']') open.pop();
    else if (letter === ',' && top) {
      top.key = null;
      word = '';
    } else if (letter === ':' && top?.kind === '{') {
      top.key = word.trim().replaceAll('"', '');
      word = '';
    } else word += letter;
  }
  if (open.length === 0) return null;
  const path = open.flatMap(({ kind, key }, place) => {
    if (kind === '[') return ['[]'];
    return place === open.length - 1 || key === null ? [] : [key];
  });
  return { path, key: open.at(-1)?.kind === '{' ? (open.at(-1)?.key ?? null) : null };
}

export type Schema = Readonly<Record<string, unknown>>;

/** Everything that may stand at the end of a path: a place with several forms has several schemas. */
export function schemasAt(root: Schema, path: readonly string[]): Schema[] {
  return path.reduce<Schema[]>(
    (found, name) => found.flatMap((schema) => inside(root, schema, name)),
    formsOf(root, root),
  );
}

function inside(root: Schema, schema: Schema, name: string): Schema[] {
  if (name === '[]') return isSchema(schema['items']) ? formsOf(root, schema['items']) : [];
  const properties = schema['properties'] as Record<string, Schema> | undefined;
  const own = properties?.[name];
  if (own) return formsOf(root, own);
  const others = schema['additionalProperties'];
  return isSchema(others) ? formsOf(root, others) : [];
}

/** References followed, alternatives side by side. A condition holds conditions: each is opened once. */
export function formsOf(root: Schema, schema: Schema, seen: readonly Schema[] = []): Schema[] {
  if (seen.includes(schema)) return [];
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    const target = reference
      .replace(/^#\/?/, '')
      .split('/')
      .filter((part) => part !== '')
      .reduce<unknown>((found, part) => (found as Schema | undefined)?.[part], root);
    return isSchema(target) ? formsOf(root, target, [...seen, schema]) : [];
  }
  const several = [schema['anyOf'], schema['oneOf'], schema['allOf']].flatMap((one) =>
    Array.isArray(one) ? (one as unknown[]) : [],
  );
  if (several.length > 0) return several.flatMap((one) => formsOf(root, one as Schema, [...seen, schema]));
  return [schema];
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export interface Offer {
  readonly label: string;
  readonly detail?: string;
}

/** Names that may stand here, each once, with what they mean. */
export function namesOffered(schemas: readonly Schema[]): Offer[] {
  const offers = new Map<string, Offer>();
  for (const schema of schemas) {
    const names = (schema['propertyNames'] as Schema | undefined)?.['enum'];
    if (Array.isArray(names)) for (const name of names) offers.set(String(name), { label: String(name) });
    for (const [label, inner] of Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)) {
      const detail = wordsOf(inner) ?? wordsOf(schema);
      if (!offers.has(label)) offers.set(label, detail === null ? { label } : { label, detail });
    }
  }
  return [...offers.values()];
}

/** Values that may stand here. */
export function valuesOffered(schemas: readonly Schema[]): Offer[] {
  const values = schemas.flatMap((schema) => {
    if (schema['type'] === 'boolean') return ['true', 'false'];
    if ('const' in schema) return [String(schema['const'])];
    return Array.isArray(schema['enum']) ? schema['enum'].map(String) : [];
  });
  return [...new Set(values)].map((label) => ({ label }));
}

export function wordsOf(schema: Schema | undefined): string | null {
  const words = schema?.['description'];
  return typeof words === 'string' ? words : null;
}

/** What the schema says of the name in a line. */
export function wordsOfName(root: Schema, path: readonly string[], name: string): string | null {
  for (const schema of schemasAt(root, path)) {
    const inner = (schema['properties'] as Record<string, Schema> | undefined)?.[name];
    const words =
      wordsOf(inner) ?? (inner ? (formsOf(root, inner).map(wordsOf).find(Boolean) ?? null) : null);
    if (words !== null) return words;
    if (inner && wordsOf(schema) !== null) return wordsOf(schema);
  }
  return null;
}
