import { type HmacSchemeName, hmacSchemes, verifyHmac } from './hmac-schemes.ts';
import { verifyStandardWebhook } from './standard-webhooks.ts';
import { forged, type SignatureVerdict, type SignedDelivery } from './verdict.ts';

/** How senders sign that may post Baton's own contract: the header that comes along says which. */
const senderSchemes: readonly HmacSchemeName[] = [
  'hubSha256',
  'hubSha1',
  'jira',
  'slack',
  'pagerDuty',
  'hubSpotV3',
  'hubSpotV2',
  'hubSpotV1',
  'twilio',
];

/**
 * Standard Webhooks, or a scheme that the sender has anyway. Each is over the body and the secret of the source, so none
 * lets in what another would keep out, but for the age of those without a timestamp.
 */
export function verifyKnownSender(
  delivery: SignedDelivery,
  secrets: readonly string[],
  now: number,
): SignatureVerdict {
  const { headers } = delivery;
  const given = senderSchemes.filter((name) => headers[hmacSchemes[name].header] !== undefined);
  if (headers['webhook-signature'] !== undefined || given.length === 0)
    return verifyStandardWebhook(delivery, secrets, now);
  const verdicts = given.map((name) => verifyHmac(name, delivery, secrets, now));
  return verdicts.find(({ valid }) => valid) ?? verdicts[0] ?? forged('The delivery carries no signature.');
}
