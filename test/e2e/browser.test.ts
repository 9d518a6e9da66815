import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';

const PAGE = `<!doctype html><meta charset="utf-8"><title>closed</title>
  <button onclick="document.title = navigator.language + ' ' + Intl.DateTimeFormat().resolvedOptions().timeZone">
  Öffnen</button>`;

let server: Server;
let browser: TestBrowser;

beforeAll(async () => {
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  server.close();
});

it('a browser starts, runs scripts, and is the same wherever the tests run', async () => {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await page.getByRole('button', { name: 'Öffnen' }).click();
  expect(await page.title()).toBe('en-US UTC');
});
