import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Door } from './door.ts';
import { sendNotFound } from './errors.ts';

/** Times each request, and shows the figures to whoever may see them. */
export function addMetrics(server: FastifyInstance, door: Door): void {
  server.addHook('onResponse', async (request, reply) => {
    door.desk.meter.requestEnded({
      // Of an address that nobody has contracted nothing is kept: it may hold anything.
      route: request.routeOptions.url ?? 'none',
      method: request.method,
      status: reply.statusCode,
      durationMs: reply.elapsedTime,
    });
  });
  server.get('/metrics', async (request, reply) => {
    if (!door.figures || !mayRead(door, request)) return sendNotFound(request, reply);
    const text = await door.figures.say(door.desk, door.live);
    return reply.type(door.figures.contentType).header('cache-control', 'no-store').send(text);
  });
}

/** With a token set, whoever has it; without one, this machine alone, and nothing that a proxy passes on. */
function mayRead({ metricsToken }: Door, request: FastifyRequest): boolean {
  if (metricsToken !== null) return isSame(request.headers.authorization ?? '', `Bearer ${metricsToken}`);
  const isPassedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some(
    (name) => name in request.headers,
  );
  return !isPassedOn && /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '');
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
