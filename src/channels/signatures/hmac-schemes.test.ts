import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hmacSchemes, signHmac, verifyHmac } from './hmac-schemes.ts';

const body = new TextEncoder().encode('{"a":1}');
const now = Date.parse('2026-03-02T10:00:00Z');
const at = '2026-03-02T10:00:00Z';

describe('Zendesk', () => {
  const signature = signHmac('zendesk', 'key', body, at);
  const headers = {
    'x-zendesk-webhook-signature': signature,
    'x-zendesk-webhook-signature-timestamp': at,
  };

  it('signs base64(HMAC-SHA256(secret, timestamp + body))', () => {
    expect(signature).toBe(createHmac('sha256', 'key').update(`${at}{"a":1}`).digest('base64'));
    expect(verifyHmac('zendesk', { headers, body }, ['key'], now)).toEqual({ valid: true });
  });

  it('may sign an empty body', () => {
    const none = new Uint8Array();
    const empty = { ...headers, 'x-zendesk-webhook-signature': signHmac('zendesk', 'key', none, at) };
    expect(verifyHmac('zendesk', { headers: empty, body: none }, ['key'], now)).toEqual({ valid: true });
  });

  it('refuses other bodies, other times and old deliveries', () => {
    expect(verifyHmac('zendesk', { headers, body: new Uint8Array() }, ['key'], now).valid).toBe(false);
    const later = { ...headers, 'x-zendesk-webhook-signature-timestamp': '2026-03-02T10:00:01Z' };
    expect(verifyHmac('zendesk', { headers: later, body }, ['key'], now).valid).toBe(false);
    expect(verifyHmac('zendesk', { headers, body }, ['key'], now + 301_000).valid).toBe(false);
    const timeless = { 'x-zendesk-webhook-signature': signature };
    expect(verifyHmac('zendesk', { headers: timeless, body }, ['key'], now).valid).toBe(false);
  });

  it('accepts the secret before the newest while both are kept', () => {
    expect(verifyHmac('zendesk', { headers, body }, ['newer', 'key'], now)).toEqual({ valid: true });
    expect(verifyHmac('zendesk', { headers, body }, ['newer'], now).valid).toBe(false);
  });
});

describe.each([
  ['hubSha1', 'sha1', 'sha1='],
  ['hubSha256', 'sha256', 'sha256='],
] as const)('%s', (name, mac, prefix) => {
  const { header } = hmacSchemes[name];
  const signature = prefix + createHmac(mac, 'key').update(body).digest('hex');

  it('signs the body in hex', () => {
    expect(signHmac(name, 'key', body)).toBe(signature);
    expect(verifyHmac(name, { headers: { [header]: signature }, body }, ['key'], now)).toEqual({
      valid: true,
    });
  });

  it('refuses a missing, bare or forged signature, and a channel without a secret', () => {
    const refused = [undefined, '', signature.slice(prefix.length), `${prefix}00`, signature.slice(0, -1)];
    for (const value of refused)
      expect(verifyHmac(name, { headers: { [header]: value }, body }, ['key'], now).valid).toBe(false);
    const unkeyed = prefix + createHmac(mac, '').update(body).digest('hex');
    expect(verifyHmac(name, { headers: { [header]: unkeyed }, body }, [''], now).valid).toBe(false);
    expect(verifyHmac(name, { headers: { [header]: signature }, body }, [], now).valid).toBe(false);
  });
});
