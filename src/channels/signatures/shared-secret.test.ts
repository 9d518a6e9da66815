import { describe, expect, it } from 'vitest';
import { verifySharedSecret } from './shared-secret.ts';

const body = new Uint8Array();
const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`;
const check = (headers: Record<string, string>, secrets = ['s-1']) =>
  verifySharedSecret({ headers, body }, secrets).valid;

describe('a shared secret', () => {
  it.each([
    { 'x-baton-secret': 's-1' },
    { authorization: 'Bearer s-1' },
    { authorization: 'bearer  s-1 ' },
    { authorization: 'Token s-1' },
    { authorization: 'Token token="s-1"' },
    { authorization: basic('s-1:X') },
    { authorization: basic('baton:s-1') },
    { authorization: basic('s-1') },
    { 'x-baton-secret': 'wrong', authorization: 'Bearer s-1' },
  ])('is taken from %j', (headers) => {
    expect(check(headers as Record<string, string>)).toBe(true);
  });

  it.each([
    {},
    { 'x-baton-secret': '' },
    { 'x-baton-secret': 's-' },
    { 'x-baton-secret': 's-11' },
    { authorization: 's-1' },
    { authorization: 'Digest s-1' },
    { authorization: basic(':') },
    { authorization: 'Basic' },
  ])('is not found in %j', (headers) => {
    expect(check(headers as Record<string, string>)).toBe(false);
  });

  it('may be any of those that are kept, never an empty one', () => {
    expect(check({ 'x-baton-secret': 's-1' }, ['s-2', 's-1'])).toBe(true);
    expect(check({ 'x-baton-secret': ' ' }, [''])).toBe(false);
    expect(check({ 'x-baton-secret': 's-1' }, [])).toBe(false);
  });
});
