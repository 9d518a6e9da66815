import type { FastifyReply, FastifyRequest } from 'fastify';
import type { InboundChannel } from '../model/channel.ts';
import type { Live } from '../model/live.ts';
import type { Caller, Credentials } from '../operations/credentials.ts';
import type { Desk } from '../operations/desk.ts';
import type { BodyPace } from './body-pace.ts';
import type { Figures } from './figures.ts';
import type { Place, Session } from '../operations/sign-in.ts';
import type { RateLimits } from './rate-limits.ts';
import type { SameRequests } from './same-requests.ts';

/** What the door for programs is made with. */
export interface DoorParts {
  /** By the system that an address names. */
  readonly channels: ReadonlyMap<string, InboundChannel>;
  /** Of Baton. */
  readonly version: string;
  /** Where dist/web lies; null: there is no web app here. */
  readonly webFolder: string | null;
  /** How the outside reaches this desk, "https://desk.example.com"; null: as the request says. */
  readonly publicAddress: string | null;
  /** Whether events may not be posted to this address: it leads into a private network. */
  readonly refusesTarget: (url: string) => boolean;
  /** null: nobody counts here. */
  readonly figures: Figures | null;
  /** Whoever has it reads the figures; null: this machine alone. */
  readonly metricsToken: string | null;
  /** null: nobody tells what changes here. */
  readonly live: Live | null;
}

/** How much is taken, and for how long the second of two same requests waits. */
export interface DoorLimits {
  /** Of one token or session; 0: no limit. */
  readonly requestsPerMinute?: number;
  readonly sameRequestWaitMs?: number;
  /** Where a proxy in front says who calls. Believed only when the operator says that there is one. */
  readonly trustProxy?: boolean;
  readonly bodyPace?: BodyPace;
}

export interface Door extends DoorParts {
  readonly desk: Desk;
  readonly rates: RateLimits;
  readonly sameRequests: SameRequests;
  readonly credentials: Credentials;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** null where anybody may call. */
    caller: Caller | null;
    /** As it came; keys of requests and signatures are made over the bytes. */
    rawBody: Buffer | null;
  }
}

export const sessionCookie = 'baton_session';

/** Scripts can't read it, other sites can't send it along, and over TLS it never leaves TLS. */
export function beginSession(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  session: Session,
): void {
  reply.setCookie(sessionCookie, session.token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isOverHttps(door, request),
    expires: new Date(session.expiresAt),
  });
}

/** Where a request comes from, as far as the desk can see. */
export function placeOf(request: FastifyRequest): Place {
  return { address: request.ip, agent: request.headers['user-agent'] ?? '' };
}

/** How the caller reaches this desk, without a slash at its end. */
export function addressOf(door: Door, request: FastifyRequest): string {
  return door.publicAddress ?? `${request.protocol}://${request.host}`;
}

export function isOverHttps(door: Door, request: FastifyRequest): boolean {
  return addressOf(door, request).startsWith('https:');
}
