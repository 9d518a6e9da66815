import { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DoorError } from './door-error.ts';

/** How slowly a body may come. */
export interface BodyPace {
  /** One without files, as a whole. */
  readonly plainMs: number;
  /** A form with files, as a whole: a phone on a poor line needs eleven minutes for 20 MB. */
  readonly filesMs: number;
  /** In each such stretch a form with files brings at least `stretchBytes`. */
  readonly stretchMs: number;
  readonly stretchBytes: number;
  /** Forms with files that one place sends at once. */
  readonly formsAtOnce: number;
}

export const bodyPace: BodyPace = {
  plainMs: 30_000,
  filesMs: 30 * 60_000,
  stretchMs: 30_000,
  stretchBytes: 60_000,
  formsAtOnce: 8,
};

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A form that may bring files: it may take its time while it goes on coming. */
    takesFiles?: boolean;
  }
}

/** Cuts whoever sends too slowly: the server's own limit is one for all, and would cut honest phones, too. */
export function addBodyPace(server: FastifyInstance, pace: BodyPace): void {
  const sending = new Map<string, number>();
  server.addHook('onRequest', async (request, reply) => {
    if (!hasBody(request) || !hasLine(request)) return;
    if (!request.routeOptions.config.takesFiles) return watchPlain(request, pace);
    const now = sending.get(request.ip) ?? 0;
    if (now >= pace.formsAtOnce) throw tooMany(reply, pace);
    sending.set(request.ip, now + 1);
    const stop = watchFiles(request, pace);
    let isOver = false;
    const end = () => {
      if (isOver) return;
      isOver = true;
      stop();
      const left = (sending.get(request.ip) ?? 1) - 1;
      if (left > 0) sending.set(request.ip, left);
      else sending.delete(request.ip);
    };
    reply.raw.once('close', end).once('finish', end);
  });
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** One that was injected, as tests do, came whole. */
function hasLine({ raw }: FastifyRequest): boolean {
  return raw.socket instanceof Socket;
}

function watchPlain(request: FastifyRequest, { plainMs }: BodyPace): void {
  const timer = setTimeout(() => cut(request), plainMs).unref();
  const stop = () => clearTimeout(timer);
  request.raw.once('end', stop).once('close', stop);
}

/** Answers what ends the watch. */
function watchFiles(request: FastifyRequest, { filesMs, stretchMs, stretchBytes }: BodyPace): () => void {
  const { socket } = request.raw;
  let before = socket.bytesRead;
  const stretch = setInterval(() => {
    if (socket.bytesRead - before < stretchBytes) cut(request);
    before = socket.bytesRead;
  }, stretchMs).unref();
  const whole = setTimeout(() => cut(request), filesMs).unref();
  const stop = () => {
    clearInterval(stretch);
    clearTimeout(whole);
  };
  request.raw.once('end', stop);
  return stop;
}

/** As the server does it where its own limit is passed: an answer, and the line is closed. */
function cut({ raw, server }: FastifyRequest): void {
  if (raw.complete) return;
  const late = Object.assign(new Error('The body came too slowly.'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
  server.server.emit('clientError', late, raw.socket);
}

function tooMany(reply: FastifyReply, { formsAtOnce }: BodyPace): DoorError {
  const waitSeconds = 30;
  reply.header('retry-after', waitSeconds);
  return new DoorError('rate_limited', { values: { waitSeconds, limit: formsAtOnce } });
}
