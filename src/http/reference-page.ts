import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const folder = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')));
const served = ['/swagger-ui.css', '/swagger-ui-bundle.js'];

/** Nothing is fetched from outside, and no script of the page's own text runs. Icons of the style sheet are data. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>API · Baton</title>
    <link rel="icon" href="/favicon.svg">
    <link rel="stylesheet" href="/api/reference/swagger-ui.css">
    <link rel="stylesheet" href="/api/reference/start.css">
  </head>
  <body>
    <header><a href="/queue">Baton</a> <span>API reference</span> <a href="/api/v1/openapi.json">openapi.json</a></header>
    <main id="reference"></main>
    <script src="/api/reference/swagger-ui-bundle.js"></script>
    <script src="/api/reference/start.js"></script>
  </body>
</html>
`;

const style = `body { margin: 0; background: #fff; }
header { display: flex; gap: 16px; align-items: baseline; padding: 12px 20px; border-bottom: 1px solid #d8dee6;
  font: 14px/20px system-ui, sans-serif; }
header a { color: #2152c9; } header a:first-child { font-weight: 700; text-decoration: none; } header span { flex: 1; }
`;

const script = `window.SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  docExpansion: 'list',
  filter: true,
  tryItOutEnabled: true,
  persistAuthorization: false,
  validatorUrl: null,
});
`;

/** The description as a page on which calls can be tried, with a token or as whoever is signed in. */
export function addReference(server: FastifyInstance): void {
  server.get('/api/reference', async (_request, reply) =>
    reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(page),
  );
  server.get('/api/reference/start.js', async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(script),
  );
  server.get('/api/reference/start.css', async (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(style),
  );
  server.register(staticFiles, {
    root: folder,
    prefix: '/api/reference/',
    decorateReply: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply) => void reply.header('cache-control', 'no-cache'),
    allowedPath: (path) => served.includes(path),
  });
}
