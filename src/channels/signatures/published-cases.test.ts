import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isWorthAnotherAttempt } from '../webhook/send.ts';
import { type HmacSchemeName, verifyHmac } from './hmac-schemes.ts';
import {
  isStandardWebhookSecret,
  verifyStandardWebhook,
  verifyWithoutTolerance,
} from './standard-webhooks.ts';

/** Vectors that vendors publish, kept outside the repository; without them there is nothing to run. */
const path = new URL('../../../../shared/cases/webhooks/signatures.dev.json', import.meta.url);

interface Case {
  readonly id: string;
  readonly op: string;
  readonly scheme?: { readonly name: string; readonly header?: string; readonly item?: string };
  readonly secret?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly now?: number;
  readonly ignoreTolerance?: boolean;
  readonly httpStatus?: number;
  readonly expected: unknown;
}

const cases: readonly Case[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).cases : [];

describe.skipIf(cases.length === 0)(
  'published signature cases (skipped where the folder ../shared is missing)',
  () => {
    for (const one of cases) {
      const result = resultOf(one);
      const run = result === undefined ? it.skip : it;
      run(
        `${one.id} ${one.op} ${one.scheme?.name ?? ''}${result === undefined ? ' – a scheme that no channel uses' : ''}`,
        () => {
          expect(result).toEqual(one.expected);
        },
      );
    }
  },
);

function resultOf(one: Case): unknown {
  switch (one.op) {
    case 'secretAccepted':
      return isStandardWebhookSecret(one.secret ?? '');
    case 'shouldRetry':
      return isWorthAnotherAttempt(one.httpStatus ?? 0);
    case 'verifySignature':
      return verified(one);
    default:
      return undefined;
  }
}

function verified(one: Case): { valid: boolean } | undefined {
  const delivery = { headers: one.headers ?? {}, body: new TextEncoder().encode(one.body ?? '') };
  const secrets = [one.secret ?? ''];
  const now = (one.now ?? 0) * 1000;
  if (one.scheme?.name === 'standard-webhooks') {
    const verdict = one.ignoreTolerance
      ? verifyWithoutTolerance(delivery, secrets)
      : verifyStandardWebhook(delivery, secrets, now);
    return { valid: verdict.valid };
  }
  const name = schemeOf(one);
  return name && { valid: verifyHmac(name, delivery, secrets, now).valid };
}

function schemeOf({ scheme }: Case): HmacSchemeName | undefined {
  switch (`${scheme?.header} ${scheme?.item}`) {
    case 'x-hub-signature sha1=<sig>':
      return 'hubSha1';
    case 'x-hub-signature-256 sha256=<sig>':
      return 'hubSha256';
    default:
      return undefined;
  }
}
