import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

/** Shorter answers fit into a few packets as they are. */
const compressedFromBytes = 4 * 1024;
/** The quickest: it takes lists to an eighth, and stronger ones win little more. */
const level = 1;
const zip = promisify(gzip);

/** Long answers in JSON go out compressed to whoever takes it. Streams and files are left as they are. */
export function addCompression(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < compressedFromBytes) return payload;
    const type = String(reply.getHeader('content-type'));
    if (!/json|text\//.test(type) || reply.hasHeader('content-encoding')) return payload;
    reply.header('vary', 'accept-encoding');
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return payload;
    reply.header('content-encoding', 'gzip').removeHeader('content-length');
    return zip(payload, { level });
  });
}
