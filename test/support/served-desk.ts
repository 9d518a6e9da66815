import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { type App, openDesk } from '../../src/app.ts';
import type { WorkspaceId } from '../../src/model/words.ts';
import { personId, samplePeople, type StaffSlug } from '../../src/operations/sample/sample-people.ts';
import { createSignInLink } from '../../src/operations/sign-in.ts';
import { createToken } from '../../src/operations/tokens.ts';
import { findWorkspace } from '../../src/operations/workspaces.ts';
import type { TestBrowser } from './browser.ts';
import { keptBrowser } from './kept-browser.ts';
import { createSampleDatabase } from './sample-database.ts';
import { makeClient, type TestClient } from './test-client.ts';
import { type TestDatabase, urlOf } from './test-postgres.ts';

export interface WindowOptions extends BrowserContextOptions {
  /** Statuses of answers that the test provokes; every other refusal is a complaint. */
  readonly provokes?: readonly number[];
}

/** The sample's desk as people have it: served, on a database of its own, with windows of people who sign in. */
export interface ServedDesk {
  readonly app: App;
  readonly address: string;
  readonly browser: TestBrowser;
  /** With a token of that person, in the sample or in another workspace. */
  api(person: StaffSlug, workspaceId?: WorkspaceId): Promise<TestClient>;
  token(person: StaffSlug): Promise<string>;
  /** The way in for a person, once. By slug, or by the name that a page shows. */
  linkFor(person: string): Promise<string>;
  /** A browser of that person's own, at the queue. */
  windowOf(person: string, options?: WindowOptions, workspaceId?: WorkspaceId): Promise<Page>;
  /** A browser that nobody has signed in to. */
  strangersWindow(options?: WindowOptions): Promise<Page>;
  /** What consoles, scripts and answers complained of since it was last asked. */
  takeComplaints(): string[];
  close(): Promise<void>;
}

/** For a button to come, a page to load. Whatever takes longer has failed. */
const waitMaxMs = 8_000;

export async function openServedDesk(): Promise<ServedDesk> {
  process.env['BATON_LOG'] ??= 'warn';
  const dataDirectory = mkdtempSync(join(tmpdir(), 'baton-e2e-'));
  const database = await createSampleDatabase();
  const [app, browser] = await Promise.all([openOn(database, dataDirectory), keptBrowser()]);
  // Otherwise its tickets would be news in the midst of a test.
  await app.filled;
  const first = (await findWorkspace(app.desk, null)) as WorkspaceId;
  const complaints: string[] = [];
  const strangersWindow = async ({ provokes = [], ...options }: WindowOptions = {}) => {
    const page = await browser.newPage(options);
    page.setDefaultTimeout(waitMaxMs);
    listen(page, complaints, provokes);
    return page;
  };
  const linkFor = async (person: string, workspaceId = first) => {
    const link = await createSignInLink(app.desk, workspaceId, addressOf(person));
    if (link === null) throw new Error(`Nobody is called ${person}.`);
    return `${app.address}/sign-in?token=${link.token}`;
  };
  const token = async (person: StaffSlug, workspaceId = first) => {
    const whose = { workspaceId, personId: personId(person), name: 'test' };
    return (await createToken(app.desk, whose)).token;
  };
  return {
    app,
    address: app.address,
    browser,
    api: async (person, workspaceId) => {
      const made = await token(person, workspaceId);
      return makeClient(app.server, async () => ({ authorization: `Bearer ${made}` }));
    },
    token,
    strangersWindow,
    linkFor,
    windowOf: async (person, options, workspaceId) => {
      const page = await strangersWindow(options);
      await page.goto(await linkFor(person, workspaceId));
      return page;
    },
    takeComplaints: () => complaints.splice(0),
    close: async () => {
      await browser.close();
      await app.close();
      await database.drop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

function openOn(database: TestDatabase, dataDirectory: string): Promise<App> {
  return openDesk({
    dataDirectory,
    databaseUrl: urlOf(database),
    host: '127.0.0.1',
    port: 0,
    publicAddress: null,
    firstWorkspace: 'sample',
    // The weeks before would keep both cores busy while browsers wait.
    fillsSample: false,
    limits: { requestsPerMinute: 0 },
    onLost: (reason) => {
      throw reason;
    },
  });
}

function addressOf(person: string): string {
  return samplePeople().find(({ name }) => name === person)?.email ?? `${person}@kestrel.example`;
}

/** A page that leaves drops what it has asked; that alone is no complaint. */
function listen(page: Page, complaints: string[], provokes: readonly number[]): void {
  const provoked = new RegExp(`status of (${provokes.join('|')}) `);
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('console', (line) => {
    if (!['error', 'warning'].includes(line.type())) return;
    if (provokes.length > 0 && provoked.test(line.text())) return;
    complaints.push(`console: ${line.text()} ${line.location().url}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason';
    if (reason !== 'net::ERR_ABORTED') complaints.push(`request: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !provokes.includes(response.status()))
      complaints.push(`answer: ${response.status()} ${response.url()}`);
  });
}

/** Not part of the product: what the last run has looked like. */
export const picturesFolder = join(import.meta.dirname, '..', '..', 'output', 'e2e');

/** Keeps what the page looks like once it has come to rest, for people to look at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(picturesFolder, { recursive: true });
  await page.screenshot({ path: join(picturesFolder, `${name}.png`), animations: 'disabled' });
}
