import { createHash } from 'node:crypto';

/** For deliveries that carry no id of their own: the same bytes are the same delivery. */
export function deliveryIdFromBody(body: Uint8Array): string {
  return `sha256:${createHash('sha256').update(body).digest('hex')}`;
}

/** An id from a header, when it can be one. */
export function deliveryIdFromHeader(value: string | undefined): string | undefined {
  const id = value?.trim() ?? '';
  return /^[\x21-\x7e]{1,200}$/.test(id) ? id : undefined;
}

/** A stand-in id for a message that has none: the same parts give the same id. */
export function messageIdFromParts(...parts: readonly string[]): string {
  return `sha256:${createHash('sha256').update(JSON.stringify(parts)).digest('hex')}`;
}
