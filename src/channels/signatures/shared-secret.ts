import { sameText } from './same-text.ts';
import { forged, genuine, type SignatureVerdict, type SignedDelivery } from './verdict.ts';

/** The header that Baton defines for senders that cannot sign. */
export const sharedSecretHeader = 'x-baton-secret';

/**
 * For vendors that sign nothing (Freshdesk): the secret itself comes along, in `X-Baton-Secret` or in `Authorization` as
 * `Bearer`, `Token` or `Basic` (as user or as password). It proves who speaks and nothing about the body: use HTTPS.
 */
export function verifySharedSecret(
  { headers }: SignedDelivery,
  secrets: readonly string[],
): SignatureVerdict {
  const usable = secrets.filter((secret) => secret !== '');
  if (usable.length === 0) return forged('No secret is set for this channel.');
  const given = [...ownHeader(headers[sharedSecretHeader]), ...authorisation(headers['authorization'])];
  if (given.length === 0)
    return forged(`Neither the header ${sharedSecretHeader} nor authorization carries a secret.`);
  const matches = usable.filter((secret) => given.filter((other) => sameText(secret, other)).length > 0);
  return matches.length > 0 ? genuine : forged('The secret does not fit.');
}

function ownHeader(text: string | undefined): string[] {
  return text?.trim() ? [text.trim()] : [];
}

function authorisation(header: string | undefined): string[] {
  const [, scheme = '', credentials = ''] = /^\s*(\S+)\s+(.*?)\s*$/.exec((header ?? '').slice(0, 2000)) ?? [];
  if (credentials === '') return [];
  switch (scheme.toLowerCase()) {
    case 'bearer':
      return [credentials];
    case 'token':
      return [credentials.replace(/^token="?([^"]*)"?$/, '$1')];
    case 'basic':
      return basicParts(Buffer.from(credentials, 'base64').toString('utf8'));
    default:
      return [];
  }
}

function basicParts(pair: string): string[] {
  const colon = pair.indexOf(':');
  const parts = colon < 0 ? [pair] : [pair.slice(0, colon), pair.slice(colon + 1)];
  return parts.filter((part) => part !== '');
}
