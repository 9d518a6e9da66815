import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Door } from './door.ts';
import { pathOf, sendNotFound } from './errors.ts';

const yearSeconds = 365 * 24 * 3600;

/** The pages: files by their names, and the one page for every address that people may be at. */
export function addWebApp(server: FastifyInstance, { webFolder }: Door): void {
  server.get('/', async (_request, reply) => reply.redirect('/queue'));
  const isBuilt = webFolder !== null && existsSync(join(webFolder, 'index.html'));
  if (isBuilt)
    server.register(staticFiles, {
      root: webFolder,
      index: false,
      cacheControl: false,
      dotfiles: 'ignore',
      preCompressed: true,
      setHeaders,
    });
  server.setNotFoundHandler((request, reply) => {
    if (!isForPeople(request)) return sendNotFound(request, reply);
    return isBuilt ? reply.sendFile('index.html') : sendNotBuilt(reply);
  });
}

/** Files below assets/ have their content's hash in their names. */
function setHeaders(reply: { header(name: string, value: string): unknown }, path: string): void {
  const isHashed = path.includes(`${sep}assets${sep}`);
  reply.header('cache-control', isHashed ? `public, max-age=${yearSeconds}, immutable` : 'no-cache');
}

/** A missing script must not be answered with a page. */
function isForPeople(request: FastifyRequest): boolean {
  const path = pathOf(request);
  const wantsPage = request.headers.accept?.includes('text/html') ?? false;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return isRead && wantsPage && !path.startsWith('/api/') && !path.startsWith('/assets/');
}

function sendNotBuilt(reply: FastifyReply): FastifyReply {
  return reply
    .code(404)
    .type('text/plain; charset=utf-8')
    .send('The web app is not built. Run `npm run build` in Baton’s folder and load this page again.\n');
}
