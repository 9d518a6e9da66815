import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifyKnownSender } from './known-senders.ts';
import { signStandardWebhook } from './standard-webhooks.ts';

const now = Date.parse('2026-03-02T10:00:00Z');
const text = '{"a":1}';
const body = new TextEncoder().encode(text);
const secret = 'sample-key';
const url = 'https://desk.example/api/v1/inbound/webhook/s-1';
const hmac = (content: string, mac = 'sha256', encoding: 'hex' | 'base64' = 'hex') =>
  createHmac(mac, secret).update(content).digest(encoding);
const seconds = String(now / 1000);

/** Each header as its vendor documents it, made without our own functions. */
const senders: readonly (readonly [string, Record<string, string>])[] = [
  ['GitHub', { 'x-hub-signature-256': `sha256=${hmac(text)}` }],
  ['Jira', { 'x-hub-signature': `sha256=${hmac(text)}` }],
  ['Zammad', { 'x-hub-signature': `sha1=${hmac(text, 'sha1')}` }],
  [
    'Slack',
    { 'x-slack-request-timestamp': seconds, 'x-slack-signature': `v0=${hmac(`v0:${seconds}:${text}`)}` },
  ],
  ['PagerDuty', { 'x-pagerduty-signature': `v1=00,v1=${hmac(text)}` }],
  [
    'HubSpot, third scheme',
    {
      'x-hubspot-request-timestamp': String(now),
      'x-hubspot-signature-v3': hmac(`POST${url}${text}${now}`, 'sha256', 'base64'),
    },
  ],
  [
    'HubSpot, second scheme',
    { 'x-hubspot-signature': createHash('sha256').update(`${secret}POST${url}${text}`).digest('hex') },
  ],
  [
    'HubSpot, first scheme',
    { 'x-hubspot-signature': createHash('sha256').update(`${secret}${text}`).digest('hex') },
  ],
];

describe.each(senders)('a delivery signed as %s', (name, headers) => {
  const delivery = { headers, body, method: 'POST', url };
  const isTaken = (changes: object, secrets = [secret], at = now) =>
    verifyKnownSender({ ...delivery, ...changes }, secrets, at).valid;

  it('is taken, and no other body, secret or source without one', () => {
    expect(isTaken({})).toBe(true);
    expect(isTaken({}, ['newer', secret])).toBe(true);
    expect(isTaken({ body: new TextEncoder().encode('{"a":2}') })).toBe(false);
    expect(isTaken({}, ['other'])).toBe(false);
    expect(isTaken({}, [''])).toBe(false);
    expect(isTaken({}, [])).toBe(false);
  });

  it('is refused when it is old, where its signature has an age', () => {
    const hasAge = Object.keys(headers).some((header) => header.includes('timestamp'));
    expect(isTaken({}, [secret], now + 301_000)).toBe(!hasAge);
    if (hasAge)
      expect(isTaken({ headers: { ...headers, 'x-slack-request-timestamp': '1' } })).toBe(name !== 'Slack');
  });

  it('does not help a forged signature of Standard Webhooks beside it', () => {
    const forged = { 'webhook-id': 'm-1', 'webhook-timestamp': seconds, 'webhook-signature': 'v1,AAAA' };
    expect(isTaken({ headers: { ...headers, ...forged } })).toBe(false);
    const signature = signStandardWebhook(secret, { id: 'm-1', timestamp: Number(seconds), body });
    expect(isTaken({ headers: { ...headers, ...forged, 'webhook-signature': signature } })).toBe(true);
  });
});

it('a form is signed as Twilio does: the address, then the fields by name', () => {
  const form = new TextEncoder().encode('To=%2B100&Body=Hello+there&From=%2B200');
  const signature = hmac(`${url}BodyHello thereFrom+200To+100`, 'sha1', 'base64');
  const delivery = { headers: { 'x-twilio-signature': signature }, body: form, url };
  expect(verifyKnownSender(delivery, [secret], now)).toEqual({ valid: true });
  expect(verifyKnownSender({ ...delivery, url: `${url}?x=1` }, [secret], now).valid).toBe(false);
});

it('who signs nothing is told what is missing', () => {
  expect(verifyKnownSender({ headers: {}, body }, [secret], now)).toMatchObject({ valid: false });
});
