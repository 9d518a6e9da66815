import { type HmacSchemeName, verifyHmac } from '../../src/channels/signatures/hmac-schemes.ts';
import {
  isStandardWebhookSecret,
  verifyStandardWebhook,
  verifyWithoutTolerance,
} from '../../src/channels/signatures/standard-webhooks.ts';
import { isWorthAnotherAttempt } from '../../src/channels/webhook/send.ts';
import type { Case, Choice, Op } from './case.ts';
import { numberIn, textIn } from './case-values.ts';
import { outOfScope } from './skip-reasons.ts';

export const signaturesOps: Readonly<Record<string, Op>> = {
  verifySignature: (given) => {
    const name = String(schemeOf(given).name);
    if (name === 'standard-webhooks') return { valid: verifiedByStandard(given) };
    const scheme = hmacNames[`${String(schemeOf(given).header)} ${String(schemeOf(given).item)}`];
    if (scheme === undefined) return outOfScope(`no channel takes deliveries signed as ${name}`);
    return { valid: verifyHmac(scheme, deliveryOf(given), [textIn(given, 'secret')], nowOf(given)).valid };
  },
  sign: (given) => outOfScope(`no channel signs as ${String(schemeOf(given).name)}`),
  secretAccepted: (given) => isStandardWebhookSecret(textIn(given, 'secret')),
  shouldRetry: (given) => isWorthAnotherAttempt(numberIn(given, 'httpStatus')),
};

export const signaturesChoices: readonly Choice[] = [];

const hmacNames: Readonly<Record<string, HmacSchemeName>> = {
  'x-hub-signature sha1=<sig>': 'hubSha1',
  'x-hub-signature-256 sha256=<sig>': 'hubSha256',
};

function verifiedByStandard(given: Case): boolean {
  const [delivery, secrets] = [deliveryOf(given), [textIn(given, 'secret')]];
  return given.ignoreTolerance === true
    ? verifyWithoutTolerance(delivery, secrets).valid
    : verifyStandardWebhook(delivery, secrets, nowOf(given)).valid;
}

function deliveryOf(given: Case) {
  const headers = (given.headers ?? {}) as Readonly<Record<string, string>>;
  return { headers, body: new TextEncoder().encode(given.body === undefined ? '' : textIn(given, 'body')) };
}

/** Vectors without a timestamp name no time. */
function nowOf(given: Case): number {
  return Number(given.now ?? 0) * 1000;
}

function schemeOf(given: Case): Readonly<Record<string, unknown>> {
  return (given.scheme ?? {}) as Readonly<Record<string, unknown>>;
}
