import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { adminEmail, type BenchDesk } from './bench-desk.ts';
import { type Figure, median } from './figure.ts';

const launcher = join(import.meta.dirname, '../../launch.mjs');
const coldLoads = 5;
const rowsWanted = 10_000;
const scrollMaxMs = 120_000;

/** The queue of a large desk in a browser: until it can be used from a cold cache, and scrolled down row by row. */
export async function* benchInBrowser(desk: BenchDesk): AsyncGenerator<Figure> {
  const browser = await launchBrowser();
  try {
    const signedIn = await signIn(browser, desk);
    yield await coldQueue(browser, desk, signedIn);
    yield await scrolled(browser, desk, signedIn);
  } finally {
    await browser.close();
  }
}

type SignedIn = Pick<BrowserContextOptions, 'storageState'>;

async function signIn(browser: TestBrowser, { address, dataDirectory }: BenchDesk): Promise<SignedIn> {
  const words = ['sign-in', adminEmail, '--data', dataDirectory, '--url', address];
  const { stdout } = spawnSync(process.execPath, [launcher, ...words], { encoding: 'utf8' });
  const page = await browser.newPage();
  await page.goto(/\S+\/sign-in\?token=\S+/.exec(stdout)?.[0] ?? '');
  await firstRow(page).waitFor();
  const storageState = await page.context().storageState();
  await page.context().close();
  return { storageState };
}

const firstRow = (page: Page) => page.getByRole('table').getByRole('link').first();

async function coldQueue(browser: TestBrowser, desk: BenchDesk, signedIn: SignedIn): Promise<Figure> {
  const took: number[] = [];
  const shifts: number[] = [];
  let scriptBytes = 0;
  for (let load = 0; load < coldLoads; load += 1) {
    const page = await browser.newPage(signedIn);
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script')
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.addInitScript(watchShifts);
    const started = performance.now();
    await page.goto(`${desk.address}/queue`);
    await firstRow(page).waitFor();
    took.push(performance.now() - started);
    scriptBytes = (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0);
    await page.waitForTimeout(1_500);
    shifts.push(await page.evaluate<number>('window.shifted'));
    await page.context().close();
  }
  return {
    what: 'queue from a cold cache',
    times: coldLoads,
    usableMs: Math.round(median(took)),
    wantedMs: 1_500,
    scriptBytes,
    wantedBytes: 204_800,
    layoutShift: Math.round(Math.max(...shifts) * 10_000) / 10_000,
  };
}

/** What jumps under the reader's eyes, as browsers count it. */
const watchShifts = `window.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
}).observe({ type: 'layout-shift', buffered: true });`;

async function scrolled(browser: TestBrowser, desk: BenchDesk, signedIn: SignedIn): Promise<Figure> {
  const page = await browser.newPage(signedIn);
  await page.addInitScript(watchShifts);
  await page.goto(`${desk.address}/queue`);
  await firstRow(page).waitFor();
  await page.mouse.move(640, 400);
  const started = performance.now();
  let [rows, drawn] = [0, 0];
  while (rows < rowsWanted && performance.now() - started < scrollMaxMs) {
    await page.mouse.wheel(0, wheelPx);
    const seen = await page.evaluate<{ last: number; drawn: number }>(drawnNow);
    rows = Math.max(rows, seen.last);
    drawn = Math.max(drawn, seen.drawn);
  }
  const shift = await page.evaluate<number>('window.shifted');
  await page.context().close();
  return {
    what: 'scrolling the queue',
    rows,
    drawnAtOnce: drawn,
    seconds: Math.round((performance.now() - started) / 100) / 10,
    layoutShift: Math.round(shift * 10_000) / 10_000,
  };
}

/** A quick turn of the wheel: some forty rows. */
const wheelPx = 1_500;

const drawnNow = `new Promise((done) => {
  const list = document.querySelector('.queue-scroll');
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const drawn = [...list.querySelectorAll('[role=row]')];
    done({ last: Number(drawn.at(-1)?.getAttribute('aria-rowindex') ?? 0), drawn: drawn.length });
  }));
})`;
