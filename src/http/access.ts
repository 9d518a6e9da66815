import type { FastifyRequest } from 'fastify';
import type { Caller } from '../operations/credentials.ts';
import type { RouteContract } from './contract/route.ts';
import { addressOf, type Door, sessionCookie } from './door.ts';
import { DoorError } from './door-error.ts';

/** Who calls a route, or why not. Runs before the body is read. */
export async function callerFor(
  door: Door,
  request: FastifyRequest,
  route: RouteContract,
): Promise<Caller | null> {
  if (route.access === 'anyone' || route.access === 'signed') return null;
  const caller = await identify(door, request);
  if (route.method !== 'GET' && route.operationId !== 'signOut') refuseReaders(caller);
  if (route.access === 'admin' && caller.role !== 'admin') throw new DoorError('admin_only');
  return caller;
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

function refuseReaders(caller: Caller): void {
  if (caller.role === 'viewer') throw new DoorError('viewer_only_reads');
  if (!caller.mayWrite) throw new DoorError('token_only_reads');
}
