import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RouteContract } from './contract/route.ts';
import type { Door } from './door.ts';
import { DoorError } from './door-error.ts';

/** Requests in a minute that one token or session may make; 0: as many as it likes. The others follow from it. */
export const requestsPerMinute = 1_200;

/** What one place may ask for without being known: a twentieth to sign in, else as much as somebody known. */
const signInShare = 0.05;
/** A helpdesk that catches up posts in bursts. */
const inboundShare = 20;

interface Bucket {
  tokens: number;
  filledAtMs: number;
}

/** Beyond so many the oldest are forgotten: they are full again anyway, or somebody invents addresses. */
const bucketsMax = 50_000;

/** A bucket for each subject that fills at its rate and holds a minute's worth; per node, in memory. */
export class RateLimits {
  readonly #buckets = new Map<string, Bucket>();
  readonly #perMinute: number;
  readonly #nowMs: () => number;

  constructor(perMinute: number, nowMs: () => number) {
    this.#perMinute = perMinute;
    this.#nowMs = nowMs;
  }

  /** null where nothing is limited. */
  take(subject: string, share: number): Taken | null {
    if (this.#perMinute === 0) return null;
    const limit = Math.max(1, Math.round(this.#perMinute * share));
    const now = this.#nowMs();
    const known = this.#buckets.get(subject);
    const filled = known ? known.tokens + ((now - known.filledAtMs) * limit) / 60_000 : limit;
    const before = Math.min(limit, filled);
    const isOver = before < 1;
    const tokens = isOver ? before : before - 1;
    // Taken out and put back, so that the first in the map is the one that was quiet longest.
    this.#buckets.delete(subject);
    if (this.#buckets.size >= bucketsMax) this.#buckets.delete(this.#buckets.keys().next().value ?? '');
    this.#buckets.set(subject, { tokens, filledAtMs: now });
    const secondsTo = (wanted: number) => Math.ceil(((wanted - tokens) * 60) / limit);
    return {
      limit,
      remaining: Math.floor(tokens),
      resetSeconds: secondsTo(limit),
      waitSeconds: isOver ? Math.max(1, secondsTo(1)) : 0,
    };
  }
}

interface Taken {
  readonly limit: number;
  readonly remaining: number;
  readonly resetSeconds: number;
  /** 0: it may go on. */
  readonly waitSeconds: number;
}

/** Throws where somebody asks too often. Whoever is known is counted by his token or session, else by his place. */
export function limitRate(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  route: RouteContract,
): void {
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

function subjectOf(request: FastifyRequest, route: RouteContract): [subject: string, share: number] {
  const { caller, ip } = request;
  if (caller) return [`caller ${caller.credentialId}`, 1];
  if (route.access === 'signed') {
    const { sourceId } = request.params as { sourceId?: string };
    return [`source ${sourceId ?? ip}`, inboundShare];
  }
  if (route.access === 'anyone' && route.method !== 'GET') return [`sign-in ${ip}`, signInShare];
  return [`place ${ip}`, 1];
}
