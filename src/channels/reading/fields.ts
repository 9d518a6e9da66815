/**
 * Reads unknown JSON without trusting it: own fields only (a key such as "constructor" finds nothing by inheritance), a wrong
 * kind reads as absent, and text comes out storable (no NUL, no half of a surrogate pair).
 */
export type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** The value at the end of the path, or undefined as soon as a step is missing. */
export function fieldAt(value: unknown, ...path: readonly string[]): unknown {
  let reached: unknown = value;
  for (const key of path) {
    const fields = fieldsOf(reached);
    if (!fields || !Object.hasOwn(fields, key)) return undefined;
    reached = fields[key];
  }
  return reached;
}

export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const reached = fieldAt(value, ...path);
  return Array.isArray(reached) ? reached : [];
}

/** Text as it is written, cut at `limit`; blank text is absent. */
export function textAt(value: unknown, limit: number, ...path: readonly string[]): string | undefined {
  return textOf(fieldAt(value, ...path), limit);
}

export function textOf(value: unknown, limit: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = clip(storable(value).trim(), limit).trim();
  return text === '' ? undefined : text;
}

/** An id written as text or as a whole number. Vendors write "0", "" and null for none. */
export function idAt(value: unknown, ...path: readonly string[]): string | undefined {
  const reached = fieldAt(value, ...path);
  if (typeof reached === 'number')
    return Number.isSafeInteger(reached) && reached > 0 ? String(reached) : undefined;
  if (typeof reached !== 'string') return undefined;
  const id = storable(reached).trim();
  return id === '' || id === '0' || id.length > 200 ? undefined : id;
}

/** true, false, and the words that templates make of them. */
export function flagAt(value: unknown, ...path: readonly string[]): boolean | undefined {
  const reached = fieldAt(value, ...path);
  if (typeof reached === 'boolean') return reached;
  const word = typeof reached === 'string' ? reached.trim().toLowerCase() : '';
  return word === 'true' ? true : word === 'false' ? false : undefined;
}

/** A word of a closed list, in lower case with single dashes: "Waiting on Customer", "WAITING_ON_CUSTOMER" → "waiting-on-customer". */
export function wordAt(value: unknown, ...path: readonly string[]): string | undefined {
  const reached = fieldAt(value, ...path);
  if (typeof reached === 'number') return Number.isSafeInteger(reached) ? String(reached) : undefined;
  return textOf(reached, 100)
    ?.toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Without NUL, which the database refuses, and without lone surrogates, which UTF-8 cannot write. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '');
}

/** Cuts at `limit` UTF-16 units, never through a pair; what was cut shows as […]. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const mark = limit > 40 ? ' […]' : '';
  return text
    .slice(0, limit - mark.length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .concat(mark);
}
