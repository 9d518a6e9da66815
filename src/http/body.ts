import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RequestKey } from '../operations/answer-once.ts';
import type { Caller } from '../operations/credentials.ts';
import { DoorError } from './door-error.ts';
import { placeOfFault } from './json-place.ts';

/** Everything but a delivery; a packet with its evidence is about a tenth of it. */
export const bodyLimitBytes = 1024 * 1024;
/** Helpdesks post whole conversations. */
export const deliveryLimitBytes = 5 * 1024 * 1024;
/** A part of an upload: small enough to arrive in time over a poor line. */
export const partLimitBytes = 4 * 1024 * 1024;

/** JSON and nothing else; the bytes are kept for the request's key. */
export function readJsonBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    request.rawBody = body as Buffer;
    try {
      done(null, parseJson(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}

/** Bytes as they come: the sender signed them, whatever they say they are. */
export function readRawBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body, done) => {
    request.rawBody = body as Buffer;
    done(null, undefined);
  });
}

function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DoorError('malformed_json', { fields: [{ path: '', message: 'It is not UTF-8.' }] });
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new DoorError('malformed_json', { values: placeOfFault(text) ?? {} });
  }
}

const keyLengthMax = 200;

/** Under which key, by whom and what was asked. null: the caller gave no key. */
export function requestKeyOf(request: FastifyRequest, caller: Caller): RequestKey | null {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key === '') return null;
  const requestHash = createHash('sha256')
    .update(`${request.method} ${request.url}\n`)
    .update(request.rawBody ?? '')
    .digest('hex');
  return { actor: `person:${caller.personId}`, key, requestHash };
}

export function refuseLongKey(request: FastifyRequest): void {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key.length <= keyLengthMax) return;
  const message = `It may have at most ${keyLengthMax} characters.`;
  throw new DoorError('invalid_request', { fields: [{ path: 'Idempotency-Key', message }] });
}
