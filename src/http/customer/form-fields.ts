import type { FastifyRequest } from 'fastify';
import type { AskedView } from '../../operations/customer-pages/status-pages.ts';

export type PageRequest = FastifyRequest<{
  Params: { token: string };
  Querystring: Readonly<Record<string, unknown>>;
}>;

/** The fields of a sent form. */
export interface Fields {
  /** Trimmed and well formed; null: empty, not sent, or longer than a field of the form takes. */
  one(name: string, lengthMax: number): string | null;
  all(): Readonly<Record<string, string>>;
}

const fieldsMax = 100;

export function formFields({ body }: FastifyRequest): Fields {
  return fieldsOf(body instanceof Map ? (body as ReadonlyMap<string, string>) : new Map());
}

export function fieldsOf(fields: ReadonlyMap<string, string>): Fields {
  return {
    one: (name, lengthMax) => {
      const text = readable(fields.get(name) ?? '');
      return text === '' || text.length > lengthMax ? null : text;
    },
    all: () => Object.fromEntries([...fields].map(([name, text]) => [name, readable(text)])),
  };
}

/** The database keeps no NUL; a lone surrogate is no text. Forms end their lines with two signs. */
function readable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed().replaceAll('\r\n', '\n').trim();
}

/** A body of the type application/x-www-form-urlencoded; of a field that comes twice the first counts. */
export function parseForm(body: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(body)) {
    if (fields.size >= fieldsMax) break;
    if (!fields.has(name)) fields.set(name, value);
  }
  return fields;
}

export function askedView(request: FastifyRequest): AskedView {
  const query = request.query as Readonly<Record<string, unknown>>;
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined);
  return { language: text('lang'), zone: text('zone'), accepts: request.headers['accept-language'] };
}

const doneCodes = ['written', 'escalated', 'confirmed', 'reopened', 'refused', 'received'] as const;

/** What came of the form that was sent last. Anything else in the address is nothing. */
export function doneOf(request: FastifyRequest): (typeof doneCodes)[number] | null {
  const { done } = request.query as { done?: unknown };
  return doneCodes.find((code) => code === done) ?? null;
}
