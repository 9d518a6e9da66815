import type { FastifyRequest } from 'fastify';
import { type Caller, judgeCaller } from '../operations/credentials.ts';
import type { RouteContract } from './contract/route.ts';
import { addressOf, type Door, sessionCookie } from './door.ts';
import { DoorError } from './door-error.ts';

/** Who calls a route, or why not. Runs before the body is read. */
export async function callerFor(
  door: Door,
  request: FastifyRequest,
  route: RouteContract,
): Promise<Caller | null> {
  const isWrite = route.method !== 'GET';
  if (route.scope === undefined) {
    // Another site must not sign anybody in, or use up his link.
    if (isWrite && route.access === 'anyone') refuseOtherSites(door, request);
    return null;
  }
  const caller = await identify(door, request);
  const verdict = judgeCaller(caller, route.scope);
  if (verdict === 'allowed') return caller;
  const values = { scope: route.scope, role: caller.role };
  if (verdict === 'token_lacks') throw new DoorError('token_lacks_scope', { values });
  if (caller.role === 'viewer' && isWrite) throw new DoorError('viewer_only_reads', { values });
  throw new DoorError('role_lacks_scope', { values });
}

async function identify(door: Door, request: FastifyRequest): Promise<Caller> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    const caller = token === undefined ? null : await door.credentials.ofToken(token);
    if (caller === null) throw new DoorError('token_unknown');
    return caller;
  }
  const session = request.cookies[sessionCookie];
  const caller = session === undefined ? null : await door.credentials.ofSession(session);
  if (caller === null) throw new DoorError('signed_out');
  if (request.method !== 'GET' && request.method !== 'HEAD') refuseOtherSites(door, request);
  return caller;
}

/**
 * A browser sends the session along with whatever another site makes it post. Sec-Fetch-Site tells where from, in
 * older browsers Origin does; what sends neither is no browser, and has no session that it was not given.
 */
function refuseOtherSites(door: Door, request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site === 'same-origin') return;
  if (site !== undefined) throw new DoorError('cross_site');
  const { origin } = request.headers;
  if (origin === undefined || origin === addressOf(door, request)) return;
  throw new DoorError('cross_site');
}
