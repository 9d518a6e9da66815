import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isStandardWebhookSecret,
  signStandardWebhook,
  verifyStandardWebhook,
  verifyWithoutTolerance,
} from './standard-webhooks.ts';
import { toleranceMs } from './verdict.ts';

const secret = `whsec_${Buffer.from('a neutral secret of 24 b').toString('base64')}`;
const timestamp = 1_775_000_000;
const now = timestamp * 1000;
const body = new TextEncoder().encode('{"type":"ticket.created"}');

function signed(signature: string, changes: Record<string, string | undefined> = {}) {
  const headers = {
    'webhook-id': 'msg-1',
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signature,
  };
  return { headers: { ...headers, ...changes }, body };
}
const good = signStandardWebhook(secret, { id: 'msg-1', timestamp, body });

describe('a signature of Standard Webhooks', () => {
  it('fits the delivery that it was made for', () => {
    expect(verifyStandardWebhook(signed(good), [secret], now)).toEqual({ valid: true });
  });

  it('fits no other id, time, body or secret', () => {
    const other = { ...signed(good), body: new TextEncoder().encode('{}') };
    expect(verifyStandardWebhook(signed(good, { 'webhook-id': 'msg-2' }), [secret], now).valid).toBe(false);
    const later = signed(good, { 'webhook-timestamp': String(timestamp + 1) });
    expect(verifyStandardWebhook(later, [secret], now).valid).toBe(false);
    expect(verifyStandardWebhook(other, [secret], now).valid).toBe(false);
    expect(verifyStandardWebhook(signed(good), ['another secret'], now).valid).toBe(false);
  });

  it('holds five minutes either way, and not a millisecond longer', () => {
    expect(verifyStandardWebhook(signed(good), [secret], now + toleranceMs).valid).toBe(true);
    expect(verifyStandardWebhook(signed(good), [secret], now - toleranceMs).valid).toBe(true);
    expect(verifyStandardWebhook(signed(good), [secret], now + toleranceMs + 1).valid).toBe(false);
    expect(verifyStandardWebhook(signed(good), [secret], now - toleranceMs - 1).valid).toBe(false);
    expect(verifyWithoutTolerance(signed(good), [secret])).toEqual({ valid: true });
  });

  it('may be one of several, of several secrets', () => {
    const many = `v1a,ed25519 v1,AAAA ${good}`;
    expect(verifyStandardWebhook(signed(many), ['new secret', secret], now)).toEqual({ valid: true });
    expect(verifyStandardWebhook(signed('v2,AAAA'), [secret], now).valid).toBe(false);
  });

  it('is not there when a header is missing, or holds no number', () => {
    for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature'])
      expect(verifyStandardWebhook(signed(good, { [name]: undefined }), [secret], now).valid).toBe(false);
    for (const text of ['', 'soon', '-1', '1e9', '1775000000.5'])
      expect(verifyStandardWebhook(signed(good, { 'webhook-timestamp': text }), [secret], now).valid).toBe(
        false,
      );
  });

  it('takes secrets with and without prefix, and plain words', () => {
    const bare = secret.slice('whsec_'.length);
    expect(signStandardWebhook(bare, { id: 'msg-1', timestamp, body })).toBe(good);
    const words = 'correct horse battery staple';
    const plain = signStandardWebhook(words, { id: 'msg-1', timestamp, body });
    expect(verifyStandardWebhook(signed(plain), [words], now)).toEqual({ valid: true });
    expect(['', 'whsec_', 'whsec_?', secret, bare, words].map(isStandardWebhookSecret)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(() => signStandardWebhook('', { id: 'msg-1', timestamp, body })).toThrow();
    expect(verifyStandardWebhook(signed(good), [''], now).valid).toBe(false);
  });

  it('is verified for any secret, id and body, and for no longer body', () => {
    const text = fc.string({ minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(text, text, fc.uint8Array({ maxLength: 200 }), (key, id, bytes) => {
        fc.pre(isStandardWebhookSecret(key));
        const signature = signStandardWebhook(key, { id, timestamp, body: bytes });
        const headers = {
          'webhook-id': id,
          'webhook-timestamp': String(timestamp),
          'webhook-signature': signature,
        };
        const verdict = verifyStandardWebhook({ headers, body: bytes }, [key], now);
        expect(verdict).toEqual({ valid: true });
        const longer = new Uint8Array([...bytes, 0]);
        expect(verifyStandardWebhook({ headers, body: longer }, [key], now).valid).toBe(false);
      }),
    );
  });
});
