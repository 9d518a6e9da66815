import { createHmac } from 'node:crypto';
import { sameText } from './same-text.ts';
import { forged, genuine, type SignatureVerdict, type SignedDelivery, staleness } from './verdict.ts';

/** Standard Webhooks, scheme v1: base64(HMAC-SHA256(key, "id.timestamp.body")). https://www.standardwebhooks.com */
export interface StandardWebhook {
  readonly id: string;
  /** Epoch seconds. */
  readonly timestamp: number;
  readonly body: string | Uint8Array;
}

/** One item of the header `webhook-signature`. Throws when the secret is not accepted: check it when it is set. */
export function signStandardWebhook(secret: string, webhook: StandardWebhook): string {
  const [key] = keysOf(secret);
  if (!key) throw new Error('A webhook cannot be signed with an empty or unreadable secret.');
  return `v1,${signatureOf(key, webhook.id, String(webhook.timestamp), webhook.body)}`;
}

/** `now` in epoch ms. Any signature of the header may match any of the secrets: both sides can rotate theirs. */
export function verifyStandardWebhook(
  delivery: SignedDelivery,
  secrets: readonly string[],
  now: number,
): SignatureVerdict {
  const timestamp = delivery.headers['webhook-timestamp'];
  return staleness(readTimestamp(timestamp), now) ?? verifyWithoutTolerance(delivery, secrets);
}

/** For replays that were checked for their age elsewhere. */
export function verifyWithoutTolerance(
  { headers, body }: SignedDelivery,
  secrets: readonly string[],
): SignatureVerdict {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  if (!id) return forged('The header webhook-id is missing.');
  if (timestamp === undefined || readTimestamp(timestamp) === undefined)
    return forged('The header webhook-timestamp must hold epoch seconds.');
  const given = givenSignatures(headers['webhook-signature']);
  if (given.length === 0) return forged('The header webhook-signature holds no signature of version v1.');
  const keys = secrets.flatMap(keysOf);
  if (keys.length === 0) return forged('No secret is set for this channel.');
  const expected = keys.map((key) => signatureOf(key, id, timestamp, body));
  const matches = expected.filter((one) => given.filter((other) => sameText(one, other)).length > 0);
  return matches.length > 0 ? genuine : forged('The signature does not fit the delivery.');
}

/** `whsec_` and base64, base64 alone, or any other text that is not empty. */
export function isStandardWebhookSecret(secret: string): boolean {
  return keysOf(secret).length > 0;
}

/** At most this many signatures of a header are looked at. */
const signatureLimit = 20;

function givenSignatures(header: string | undefined): string[] {
  const items = (header ?? '').split(' ', signatureLimit);
  return items.filter((item) => item.startsWith('v1,')).map((item) => item.slice('v1,'.length));
}

/**
 * The libraries of the standard read an unprefixed secret as base64; people also paste plain words. Where both readings are
 * possible, the first is the standard's, and a delivery may be signed by either.
 */
function keysOf(secret: string): Buffer[] {
  const prefixed = secret.startsWith('whsec_');
  const text = prefixed ? secret.slice('whsec_'.length) : secret;
  const decoded = isBase64(text) ? [Buffer.from(text, 'base64')] : [];
  const plain = prefixed || text === '' ? [] : [Buffer.from(text, 'utf8')];
  return [...decoded, ...plain];
}

function isBase64(text: string): boolean {
  return text.length > 0 && text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
}

function readTimestamp(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,11}$/.test(text) ? Number(text) * 1000 : undefined;
}

function signatureOf(key: Buffer, id: string, timestamp: string, body: string | Uint8Array): string {
  return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64');
}
