import { type HmacSchemeName, signHmac, verifyHmac } from '../../src/channels/signatures/hmac-schemes.ts';
import {
  isStandardWebhookSecret,
  signStandardWebhook,
  verifyStandardWebhook,
  verifyWithoutTolerance,
} from '../../src/channels/signatures/standard-webhooks.ts';
import { epochInstant } from '../../src/channels/reading/instants.ts';
import type { SignedDelivery } from '../../src/channels/signatures/verdict.ts';
import { isWorthAnotherAttempt } from '../../src/channels/webhook/send.ts';
import type { Case, Choice, Op } from './case.ts';
import { numberIn, textIn } from './case-values.ts';
import { outOfScope, type Skip } from './skip-reasons.ts';

export const signaturesOps: Readonly<Record<string, Op>> = {
  verifySignature: (given) => {
    if (schemeOf(given).name === 'standard-webhooks') return { valid: verifiedByStandard(given) };
    const name = schemeNameOf(given);
    if (typeof name !== 'string') return name;
    const delivery = deliveryOf(given);
    return { valid: verifyHmac(name, delivery, [textIn(given, 'secret')], nowOf(given)).valid };
  },
  sign: (given) => {
    const { headers, body, method, url } = deliveryOf(given);
    const secret = textIn(given, 'secret');
    if (schemeOf(given).name === 'standard-webhooks') {
      const [id, timestamp] = [
        headers['webhook-id'] ?? '',
        Number(headers['webhook-timestamp'] ?? given.now),
      ];
      return { signature: signStandardWebhook(secret, { id, timestamp, body }) };
    }
    const name = schemeNameOf(given);
    if (typeof name !== 'string') return name;
    const sentTo = { ...(method === undefined ? {} : { method }), ...(url === undefined ? {} : { url }) };
    return {
      signature: signHmac(
        name,
        secret,
        body,
        given.now === undefined ? '' : JSON.stringify(given.now),
        sentTo,
      ),
    };
  },
  secretAccepted: (given) => isStandardWebhookSecret(textIn(given, 'secret')),
  shouldRetry: (given) => isWorthAnotherAttempt(numberIn(given, 'httpStatus')),
};

export const signaturesChoices: readonly Choice[] = [];

/** Schemes by their header, and where two share one by what else tells them apart. */
function schemeNameOf(given: Case): HmacSchemeName | Skip {
  const { name, header, mac, signed } = schemeOf(given);
  const key = typeof header === 'string' ? header.toLowerCase() : `of ${String(name)}`;
  const found = namesByHeader[key]?.find(({ by }) => by === undefined || by === mac || by === signed);
  return found?.name ?? outOfScope(`no delivery is signed as ${String(name)}`);
}

const namesByHeader: Readonly<Record<string, readonly { name: HmacSchemeName; by?: string }[]>> = {
  'x-zendesk-webhook-signature': [{ name: 'zendesk' }],
  'x-hub-signature-256': [{ name: 'hubSha256' }],
  'x-hub-signature': [
    { name: 'jira', by: 'hmac-sha256' },
    { name: 'hubSha1', by: 'hmac-sha1' },
  ],
  'x-slack-signature': [{ name: 'slack' }],
  'x-pagerduty-signature': [{ name: 'pagerDuty' }],
  'x-hubspot-signature': [{ name: 'hubSpotV1', by: '{secret}{body}' }, { name: 'hubSpotV2' }],
  'x-hubspot-signature-v3': [{ name: 'hubSpotV3' }],
  'x-twilio-signature': [{ name: 'twilio' }],
  'of twilio': [{ name: 'twilio' }],
};

function verifiedByStandard(given: Case): boolean {
  const [delivery, secrets] = [deliveryOf(given), [textIn(given, 'secret')]];
  return given.ignoreTolerance === true
    ? verifyWithoutTolerance(delivery, secrets).valid
    : verifyStandardWebhook(delivery, secrets, nowOf(given)).valid;
}

function deliveryOf(given: Case): SignedDelivery {
  const headers = Object.entries((given.headers ?? {}) as Readonly<Record<string, string>>);
  return {
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
    body: new TextEncoder().encode(bodyOf(given)),
    ...(given.method === undefined ? {} : { method: textIn(given, 'method') }),
    ...(given.url === undefined ? {} : { url: textIn(given, 'url') }),
  };
}

function bodyOf(given: Case): string {
  if (given.form !== undefined) {
    return new URLSearchParams(given.form as Readonly<Record<string, string>>).toString();
  }
  return given.body === undefined ? '' : textIn(given, 'body');
}

/** Vectors without a timestamp name no time; some vendors count in milliseconds. */
function nowOf(given: Case): number {
  return epochInstant(given.now) ?? 0;
}

function schemeOf(given: Case): Readonly<Record<string, unknown>> {
  return (given.scheme ?? {}) as Readonly<Record<string, unknown>>;
}
