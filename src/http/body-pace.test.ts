import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addBodyPace, bodyPace } from './body-pace.ts';
import { DoorError } from './door-error.ts';
import { answerBrokenClient } from './errors.ts';

// The clock of the paces is moved; sockets are real.
let server: FastifyInstance;
let arrived: () => Promise<void>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  server = fastify({ clientErrorHandler: answerBrokenClient });
  server.setErrorHandler((error, _request, reply) =>
    reply.code(error instanceof DoorError ? 429 : 400).send(),
  );
  addBodyPace(server, { ...bodyPace, formsAtOnce: 2 });
  let told: (() => void)[] = [];
  arrived = () => new Promise((resolve) => told.push(resolve));
  const tell = () => {
    const waiting = told;
    told = [];
    for (const one of waiting) one();
  };
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, stream, done) => {
    let length = 0;
    stream.on('data', (bytes: Buffer) => {
      length += bytes.length;
      tell();
    });
    stream.once('end', () => done(null, length));
    stream.once('error', done);
  });
  server.post('/plain', async ({ body }) => String(body));
  server.post('/form', { config: { takesFiles: true } }, async ({ body }) => String(body));
  await server.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(async () => {
  vi.useRealTimers();
  await server.close();
});

/** Begins to send a body of so many bytes. */
async function begin(path: string, length: number) {
  const { port } = server.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const said: Buffer[] = [];
  socket.on('data', (bytes: Buffer) => said.push(bytes)).on('error', () => undefined);
  socket.write(`POST ${path} HTTP/1.1\r\nHost: desk.example\r\nContent-Length: ${length}\r\n`);
  socket.write('Content-Type: application/octet-stream\r\nConnection: close\r\n\r\n');
  const answer = once(socket, 'close').then(() => Buffer.concat(said).toString());
  const send = async (bytes: number) => {
    const there = arrived();
    socket.write(Buffer.alloc(bytes));
    await there;
  };
  return { socket, send, answer };
}

describe('how slowly a body may come', () => {
  it('an ordinary one is cut after 30 seconds', async () => {
    const { send, answer } = await begin('/plain', 10);
    await send(5);
    vi.advanceTimersByTime(29_000);
    await send(1);
    vi.advanceTimersByTime(1_000);
    expect(await answer).toMatch(/^HTTP\/1.1 408 /);
  });

  it('a form with files takes its time while it goes on coming', async () => {
    const stretch = 64_000;
    const { send, socket, answer } = await begin('/form', 20 * stretch);
    for (let sent = 0; sent < 19; sent += 1) {
      await send(stretch);
      vi.advanceTimersByTime(29_000);
    }
    socket.write(Buffer.alloc(stretch));
    expect(await answer).toMatch(/^HTTP\/1.1 200 [\s\S]*\r\n1280000$/);
  });

  it('one that only drips is cut, and so is one that never ends', async () => {
    const drip = await begin('/form', 1_000_000);
    await drip.send(100);
    vi.advanceTimersByTime(30_000);
    expect(await drip.answer).toMatch(/^HTTP\/1.1 408 /);
    const endless = await begin('/form', 900_000_000);
    for (let sent = 0; sent < 61; sent += 1) {
      await endless.send(64_000).catch(() => undefined);
      vi.advanceTimersByTime(29_600);
    }
    expect(await endless.answer).toMatch(/^HTTP\/1.1 408 /);
  });

  it('one place sends only some at once; what has ended counts no more', async () => {
    const held: Socket[] = [];
    for (const _ of [1, 2]) {
      const { socket, send } = await begin('/form', 100);
      await send(1);
      held.push(socket);
    }
    const third = await begin('/form', 100);
    third.socket.write(Buffer.alloc(100));
    expect(await third.answer).toMatch(/^HTTP\/1.1 429 [\s\S]*retry-after: 30/);
    for (const socket of held) socket.destroy();
    vi.useRealTimers();
    await vi.waitFor(async () => {
      const next = await begin('/form', 1);
      next.socket.write('x');
      expect(await next.answer).toMatch(/^HTTP\/1.1 200 /);
    });
  });
});
