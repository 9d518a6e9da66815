import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { pageStyle } from '../../operations/customer-pages/stranger-pages.ts';

const styleHash = createHash('sha256').update(pageStyle()).digest('base64');

const headers = {
  // Nothing runs, nothing comes from elsewhere, nobody frames it; the one style is allowed by its hash.
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'permissions-policy': 'browsing-topics=(), interest-cohort=()',
};

/** On each answer to a customer: nothing of it is kept, found or told on. */
export function closeToOthers(reply: FastifyReply): void {
  reply.headers(headers);
}

export function sendPage(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(html);
}
