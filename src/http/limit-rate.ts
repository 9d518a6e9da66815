import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RouteContract } from './contract/route.ts';
import type { Door } from './door.ts';
import { DoorError } from './door-error.ts';

/** What one place may ask for without being known: a twentieth to sign in, else as much as somebody known. */
const signInShare = 0.05;
/** A helpdesk that catches up posts in bursts. */
const inboundShare = 20;

type AskedRoute = Pick<RouteContract, 'access' | 'method'>;

/** Throws where somebody asks too often. Whoever is known is counted by his token or session, else by his place. */
export function limitRate(door: Door, request: FastifyRequest, reply: FastifyReply, route: AskedRoute): void {
  const taken = door.rates.take(...subjectOf(request, route));
  if (taken === null) return;
  reply.headers({
    'ratelimit-limit': taken.limit,
    'ratelimit-remaining': taken.remaining,
    'ratelimit-reset': taken.resetSeconds,
  });
  if (taken.waitSeconds > 0)
    throw new DoorError('rate_limited', { values: { waitSeconds: taken.waitSeconds, limit: taken.limit } });
}

function subjectOf(request: FastifyRequest, route: AskedRoute): [subject: string, share: number] {
  const { caller, ip } = request;
  if (caller) return [`caller ${caller.credentialId}`, 1];
  if (route.access === 'signed') {
    const { sourceId } = request.params as { sourceId?: string };
    return [`source ${sourceId ?? ip}`, inboundShare];
  }
  if (route.access === 'anyone' && route.method !== 'GET') return [`sign-in ${ip}`, signInShare];
  return [`place ${ip}`, 1];
}
