import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { linkMinutes, signInByLink } from '../operations/sign-in.ts';
import { beginSession, type Door, placeOf, sessionCookie } from './door.ts';

/** The one page that the server writes itself: a link that lets somebody in, or says why it does not. */
export function addSignIn(server: FastifyInstance, door: Door): void {
  server.get<{ Querystring: { token?: unknown } }>(
    '/sign-in',
    // Programs that look whether a link is alive must not use it up.
    { exposeHeadRoute: false },
    async (request, reply) => {
      const { token } = request.query;
      // The form stands on whatever page somebody wants who is signed out.
      if (token === undefined) return reply.redirect('/queue', 303);
      const before = request.cookies[sessionCookie] ?? null;
      const session =
        typeof token === 'string' && token !== ''
          ? await signInByLink(door.desk, token, placeOf(request), before)
          : null;
      reply.header('cache-control', 'no-store');
      if (session !== null) {
        beginSession(door, request, reply, session);
        return reply.redirect('/queue', 303);
      }
      const known = request.cookies[sessionCookie];
      // The same link again in the same browser: somebody has gone back.
      if (known !== undefined && (await door.credentials.ofSession(known)) !== null)
        return reply.redirect('/queue', 303);
      return sendUsedLink(reply);
    },
  );
}

const style = 'body{font:1.05rem/1.5 system-ui,sans-serif;max-width:38rem;margin:4rem auto;padding:0 1rem}';
const styleHash = createHash('sha256').update(style).digest('base64');

const usedLinkPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>This link no longer works – Baton</title>
<style>${style}</style>
<h1>This link no longer works</h1>
<p>A sign-in link works once, for ${linkMinutes} minutes. This one was used before or is too old.</p>
<p>To get a new one, ask whoever runs this desk. On the server, in Baton’s folder, they run</p>
<pre><code>npx baton sign-in you@example.com</code></pre>
<p>or start Baton again: it prints a fresh link for its first admin.</p>
</html>
`;

function sendUsedLink(reply: FastifyReply): FastifyReply {
  return reply
    .code(410)
    .header(
      'content-security-policy',
      `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'`,
    )
    .type('text/html; charset=utf-8')
    .send(usedLinkPage);
}
