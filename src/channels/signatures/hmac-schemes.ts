import { createHmac } from 'node:crypto';
import { isoInstant } from '../reading/instants.ts';
import { sameText } from './same-text.ts';
import { forged, genuine, type SignatureVerdict, type SignedDelivery, staleness } from './verdict.ts';

/** How one vendor signs with a shared secret: which header, over what, written how. */
interface HmacScheme {
  readonly header: string;
  readonly mac: 'sha1' | 'sha256';
  readonly encoding: 'hex' | 'base64';
  /** Stands before the signature in the header. */
  readonly prefix: string;
  /** Signed before the body, where the vendor sends one. */
  readonly timestamp: null | { readonly header: string; readonly read: (text: string) => number | undefined };
}

export const hmacSchemes = {
  /** base64(HMAC-SHA256(secret, timestamp + body)); the body may be empty. */
  zendesk: {
    header: 'x-zendesk-webhook-signature',
    mac: 'sha256',
    encoding: 'base64',
    prefix: '',
    timestamp: { header: 'x-zendesk-webhook-signature-timestamp', read: isoInstant },
  },
  /** X-Hub-Signature: sha1=<hex> over the body; Intercom with the app's client secret, Zammad too. */
  hubSha1: plainHmac('x-hub-signature', 'sha1', 'sha1='),
  /** X-Hub-Signature-256: sha256=<hex>, as GitHub writes it. */
  hubSha256: plainHmac('x-hub-signature-256', 'sha256', 'sha256='),
} as const satisfies Record<string, HmacScheme>;

export type HmacSchemeName = keyof typeof hmacSchemes;

/** `now` in epoch ms. Secrets newest first; one of them has to fit. */
export function verifyHmac(
  name: HmacSchemeName,
  delivery: SignedDelivery,
  secrets: readonly string[],
  now: number,
): SignatureVerdict {
  const scheme: HmacScheme = hmacSchemes[name];
  const header = delivery.headers[scheme.header];
  if (!header) return forged(`The header ${scheme.header} is missing.`);
  const timestamp = scheme.timestamp ? delivery.headers[scheme.timestamp.header] : undefined;
  const stale = scheme.timestamp && staleness(scheme.timestamp.read(timestamp ?? ''), now);
  if (stale) return stale;
  const usable = secrets.filter((secret) => secret !== '');
  if (usable.length === 0) return forged('No secret is set for this channel.');
  const expected = usable.map((secret) => hmacSignature(scheme, secret, delivery.body, timestamp));
  const matches = expected.filter((signature) => sameText(signature, header.trim()));
  return matches.length > 0 ? genuine : forged('The signature does not fit the delivery.');
}

/** The value of the scheme's header. `timestamp` is the text of its header, where the scheme has one. */
export function signHmac(name: HmacSchemeName, secret: string, body: Uint8Array, timestamp?: string): string {
  return hmacSignature(hmacSchemes[name], secret, body, timestamp);
}

function hmacSignature(scheme: HmacScheme, secret: string, body: Uint8Array, timestamp?: string): string {
  const mac = createHmac(scheme.mac, secret);
  if (scheme.timestamp) mac.update(timestamp ?? '');
  return scheme.prefix + mac.update(body).digest(scheme.encoding);
}

function plainHmac(header: string, mac: 'sha1' | 'sha256', prefix: string): HmacScheme {
  return { header, mac, encoding: 'hex', prefix, timestamp: null };
}
