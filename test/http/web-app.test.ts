import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doorParts } from '../../src/app.ts';
import { makeServer } from '../../src/http/server.ts';
import { createSignInLink } from '../../src/operations/sign-in.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'baton-web-'));
let desk: TestDesk;
let server: FastifyInstance;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Baton</title>');
  writeFileSync(join(folder, 'theme.js'), 'void 0;');
  writeFileSync(join(folder, '.stamp'), 'secret');
  writeFileSync(join(folder, 'assets', 'index-a1b2c3.js'), 'void 1;');
  writeFileSync(join(folder, 'assets', 'index-a1b2c3.js.br'), brotliCompressSync('void 1;'));
  desk = await startTestDesk();
  server = makeServer(desk.desk, { ...doorParts('https://desk.example.com'), webFolder: folder });
});
afterAll(async () => {
  await server.close();
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(url: string, accept = 'text/html,*/*') {
  const { statusCode, headers, payload } = await server.inject({ url, headers: { accept } });
  return { status: statusCode, headers, text: payload };
}

describe('the web app', () => {
  it.each(['/queue', '/tickets/1041', '/settings/policy?x=1'])('is one page for %s', async (url) => {
    const { status, headers, text } = await open(url);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
    ]);
    expect(text).toContain('<title>Baton</title>');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
  });

  it('gives files and long answers compressed to whoever takes it', async () => {
    const file = await server.inject({
      url: '/assets/index-a1b2c3.js',
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(file.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(file.rawPayload).toString()).toBe('void 1;');
    const long = { url: '/api/v1/openapi.json', headers: { 'accept-encoding': 'gzip' } };
    const answer = await server.inject(long);
    expect(answer.headers['content-encoding']).toBe('gzip');
    const plain = await server.inject(long.url);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(gunzipSync(answer.rawPayload).toString()).toBe(plain.payload);
    expect(answer.rawPayload.length * 4).toBeLessThan(plain.rawPayload.length);
    const short = await server.inject({ url: '/healthz', headers: { 'accept-encoding': 'gzip' } });
    expect(short.headers['content-encoding']).toBeUndefined();
  });

  it('has files that stay for ever and files that are asked for each time', async () => {
    const hashed = await open('/assets/index-a1b2c3.js');
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(hashed.headers['content-type']).toContain('javascript');
    const plain = await open('/theme.js');
    expect(plain.headers['cache-control']).toBe('no-cache');
    const again = await server.inject({
      url: '/theme.js',
      headers: { 'if-none-match': String(plain.headers['etag']) },
    });
    expect(again.statusCode).toBe(304);
  });

  it.each([
    ['a script of an older build', '/assets/index-old.js', '*/*'],
    ['a hidden file', '/.stamp', '*/*'],
    ['a file outside', '/..%2f..%2fpackage.json', '*/*'],
    ['an address of the API', '/api/v1/nothing', 'text/html'],
  ])('is not the answer for %s', async (_what, url, accept) => {
    const { status, text } = await open(url, accept);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).not.toContain('<title>Baton');
    expect(text).not.toContain('secret');
  });

  it('behind an address of its own is told by it, and its cookie goes over https only', async () => {
    const link = await createSignInLink(desk.desk, desk.workspaceId, 'priya@kestrel.example');
    const answer = await server.inject(`/sign-in?token=${link?.token}`);
    expect(String(answer.headers['set-cookie'])).toContain('; Secure');
    const made = await server.inject({
      method: 'POST',
      url: '/api/v1/sources',
      headers: { authorization: `Bearer ${await desk.tokenOf('greta')}` },
      payload: { system: 'zendesk', name: 'Help' },
    });
    const { address } = made.json<{ address: string }>();
    expect(address).toMatch(/^https:\/\/desk\.example\.com\/api\/v1\/inbound\/zendesk\//);
  });
});
