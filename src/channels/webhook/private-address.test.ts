import { describe, expect, it } from 'vitest';
import { isPrivateAddress, isPrivateTarget, lookUpPublic } from './private-address.ts';

describe('where a webhook may not go', () => {
  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
  ])('%s is private', (address) => expect(isPrivateAddress(address)).toBe(true));

  it.each(['93.184.216.34', '172.32.0.1', '192.169.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
    '%s is not',
    (address) => expect(isPrivateAddress(address)).toBe(false),
  );

  it.each([
    'http://localhost:8080/x',
    'https://desk.localhost/',
    'https://printer.local/',
    'https://metadata.google.internal/',
    'http://LOCALHOST./',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]:80/',
    'http://[::ffff:7f00:1]/',
  ])('%s is told by its look', (url) => expect(isPrivateTarget(url)).toBe(true));

  it('lets public names pass', () =>
    expect(['https://example.org/hook', 'https://93.184.216.34/'].some(isPrivateTarget)).toBe(false));

  it('refuses a name that resolves to a private address', async () => {
    const error = await new Promise((resolve) =>
      lookUpPublic('localhost', {}, (failure) => resolve(failure)),
    );
    expect(error).toMatchObject({ name: 'PrivateTarget' });
  });
});
