import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Door } from '../door.ts';
import { DoorError } from '../door-error.ts';

/** Parts of what a known caller may ask for: who has no account looks 240 times a minute, acts 24, sends files 6 times. */
const shares = { look: 0.2, act: 0.02, files: 0.005 } as const;
/** One link, wherever it is opened from. */
const linkShare = 0.1;
/** One form, for one address that it names: three in a minute. */
const addressShare = 0.0025;

/** Throws where somebody without an account asks too often from one place. */
export function limitPlace(
  door: Door,
  { ip }: FastifyRequest,
  reply: FastifyReply,
  what: keyof typeof shares,
): void {
  take(door, reply, `customer ${what} ${ip}`, shares[what]);
}

/** Guesses are counted by their place, and each guessed secret, too: neither tells whether it exists. */
export function limitLink(door: Door, _request: FastifyRequest, reply: FastifyReply, token: string): void {
  take(door, reply, `link ${hashed(token)}`, linkShare);
}

/** For what anybody sends in somebody's name. */
export function limitAddress(door: Door, reply: FastifyReply, email: string): void {
  take(door, reply, `address ${hashed(email.toLowerCase())}`, addressShare);
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

function take(door: Door, reply: FastifyReply, subject: string, share: number): void {
  const taken = door.rates.take(subject, share);
  if (taken === null || taken.waitSeconds === 0) return;
  reply.header('retry-after', taken.waitSeconds);
  throw new DoorError('rate_limited', { values: { waitSeconds: taken.waitSeconds, limit: taken.limit } });
}
