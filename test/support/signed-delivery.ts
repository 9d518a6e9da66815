import type { RawDelivery } from '../../src/model/channel.ts';
import { signHmac } from '../../src/channels/signatures/hmac-schemes.ts';
import { sharedSecretHeader } from '../../src/channels/signatures/shared-secret.ts';
import { signStandardWebhook } from '../../src/channels/signatures/standard-webhooks.ts';

/** What a vendor would post: a body, with the headers by which its system proves itself. `now` in epoch ms. */
export function signedDelivery(
  system: string,
  body: unknown,
  secret: string,
  now: number,
  deliveryId = 'delivery-1',
): RawDelivery {
  const bytes = bytesOf(body);
  return { headers: headersFor(system, bytes, secret, now, deliveryId), body: bytes };
}

/** Bytes and text stay as they are; anything else is written as JSON. */
function bytesOf(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body;
  return new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
}

function headersFor(
  system: string,
  body: Uint8Array,
  secret: string,
  now: number,
  deliveryId: string,
): Record<string, string> {
  switch (system) {
    case 'webhook': {
      const timestamp = Math.floor(now / 1000);
      const signature = signStandardWebhook(secret, { id: deliveryId, timestamp, body });
      return {
        'webhook-id': deliveryId,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signature,
      };
    }
    case 'zendesk': {
      const timestamp = new Date(now).toISOString();
      return {
        'x-zendesk-webhook-signature': signHmac('zendesk', secret, body, timestamp),
        'x-zendesk-webhook-signature-timestamp': timestamp,
        'x-zendesk-webhook-invocation-id': deliveryId,
      };
    }
    case 'intercom':
      return { 'x-hub-signature': signHmac('hubSha1', secret, body) };
    case 'freshdesk':
      return { [sharedSecretHeader]: secret };
    default:
      throw new Error(`No way to sign for ${system} is known.`);
  }
}
