import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { queueViews } from '../../src/model/queue-view.ts';
import type { BenchDesk } from './bench-desk.ts';
import type { Figure } from './figure.ts';
import { benchInBrowser } from './large-browser.ts';
import { agentNames, agents, historyMapping, writeHistory } from './large-history.ts';
import { processorMs } from './processor-time.ts';

const ticketCount = Number(process.env['BENCH_TICKETS'] ?? 100_000);
const escalations = Math.min(1_000, ticketCount / 20);
const rounds = 30;
const together = 8;
const launcher = join(import.meta.dirname, '../../launch.mjs');

/** A desk with a year of tickets: how long lists, searches and tickets take over HTTP. */
export async function* benchLarge(desk: BenchDesk): AsyncGenerator<Figure> {
  const ask = asker(desk);
  const holds = async (view: string) =>
    (await ask<Page>(`/tickets?view=${view}&limit=1`)).answer.rows.length > 0;
  if (!(await holds('done'))) yield await fill(desk, ask);
  if (!(await holds('escalated'))) await escalate(ask);
  // As it is on a desk that has stood for an hour: the database has looked at its tables.
  await desk.database.query('vacuum analyze');
  const measured = meter(desk);
  // What any answer costs on this machine now, to read the others by.
  yield await measured('who am I', () => simplest(ask));
  for (const view of queueViews) yield await measured(`list ${view}`, () => lists(ask, view));
  yield await measured('list next, pages 2 to 31', () => pages(ask, 'next'));
  yield await measured('list done, pages 2 to 31', () => pages(ask, 'done'));
  for (const [what, words] of searches) yield await measured(`search ${what}`, () => found(ask, words));
  yield await measured('open a ticket', () => opened(ask));
  yield* benchInBrowser(desk);
}

type Ask = <T>(path: string, body?: object) => Promise<{ ms: number; answer: T }>;

function asker({ address, token }: BenchDesk): Ask {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return async <T>(path: string, body?: object) => {
    const started = performance.now();
    const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await fetch(`${address}/api/v1${path}`, init);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return { ms: performance.now() - started, answer: JSON.parse(text) as T };
  };
}

/** Through the doors that people use: the importer for the past, the API for people and escalations. */
async function fill(desk: BenchDesk, ask: Ask): Promise<Figure> {
  for (const [place, name] of agentNames.entries()) {
    const team = place % 3 === 0 ? 'specialists' : 'front-line';
    const role = place % 3 === 0 ? 'specialist' : 'agent';
    await ask('/people', {
      name,
      email: `${agents[place]}@desk.example`,
      role,
      timeZone: 'UTC',
      teams: [team],
    });
  }
  const file = join(desk.dataDirectory, 'history.csv.gz');
  const mapping = join(desk.dataDirectory, 'mapping.yaml');
  writeFileSync(mapping, historyMapping);
  const rows = await writeHistory(file, ticketCount, Date.now());
  const started = performance.now();
  const words = ['import', file, '--mapping', mapping, '--data', desk.dataDirectory];
  const status = await new Promise((ended) =>
    spawn(process.execPath, [launcher, ...words], { stdio: ['ignore', 'ignore', 'inherit'] }).on(
      'close',
      ended,
    ),
  );
  if (status !== 0) throw new Error('The import failed; see above.');
  const seconds = Math.round((performance.now() - started) / 1000);
  return { what: 'filled', tickets: ticketCount, rows, importSeconds: seconds };
}

async function escalate(ask: Ask): Promise<void> {
  let after: string | null = null;
  for (let done = 0; done < escalations; ) {
    const query: string = after === null ? '' : `&after=${after}`;
    const { answer } = await ask<Page>(`/tickets?view=next&limit=100${query}`);
    after = answer.next;
    for (let first = 0; first < answer.rows.length && done < escalations; first += together) {
      const some = answer.rows.slice(first, first + together);
      done += some.length;
      await Promise.all(
        some.map(({ id }, place) =>
          ask(`/tickets/${id}/escalations`, {
            kind: (first + place) % 10 === 0 ? 'hierarchical' : 'functional',
            send: true,
            overrideReason: 'It is known on the phone.',
            packet: { items: { summary: 'The customer can not work.' } },
          }),
        ),
      );
    }
    if (after === null) return;
  }
}

interface Page {
  readonly rows: readonly { readonly id: string; readonly number: number }[];
  readonly next: string | null;
}

async function simplest(ask: Ask): Promise<number[]> {
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) took.push((await ask('/me')).ms);
  return took;
}

/** Each asks for another length, so that no page is one that was kept. */
async function lists(ask: Ask, view: string): Promise<number[]> {
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    took.push((await ask(`/tickets?view=${view}&limit=${40 + round}`)).ms);
  return took;
}

async function pages(ask: Ask, view: string): Promise<number[]> {
  const took: number[] = [];
  let after: string | null = (await ask<Page>(`/tickets?view=${view}&limit=100`)).answer.next;
  for (let page = 0; page < rounds && after !== null; page += 1) {
    const next: { ms: number; answer: Page } = await ask<Page>(
      `/tickets?view=${view}&limit=100&after=${after}`,
    );
    took.push(next.ms);
    after = next.answer.next;
  }
  return took;
}

const searches: readonly (readonly [string, (round: number) => string])[] = [
  ['by a rare phrase', (round) => `webhook "times out" lisbon ${round * 31}`],
  ['by two words', () => 'invoice oslo'],
  ['by a word of one ticket in thirteen', () => 'invoice'],
  ['by a word of every ticket', () => 'in'],
  ['by words that nothing has', () => 'zeppelin mooring'],
  ['by number', (round) => String(round * 997 + 1)],
  ['by the id over there', (round) => `${round * 991 + 7}`],
  ['by the name of a customer', (round) => `Works ${round * 61}`],
  ['by the name of a contact', () => 'ada contact'],
  ['by the address of a contact', (round) => `leo.1@works-${round * 61}.example`],
  ['by the name of an agent', () => 'Kira Sample'],
];

async function found(ask: Ask, words: (round: number) => string): Promise<number[]> {
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const q = encodeURIComponent(words(round));
    took.push((await ask(`/tickets?view=all&limit=${40 + round}&q=${q}`)).ms);
  }
  return took;
}

async function opened(ask: Ask): Promise<number[]> {
  const ids: string[] = [];
  for (const view of ['next', 'done', 'escalated'])
    ids.push(...(await ask<Page>(`/tickets?view=${view}&limit=100`)).answer.rows.map(({ id }) => id));
  const took: number[] = [];
  for (const id of ids) took.push((await ask(`/tickets/${id}`)).ms);
  return took;
}

/** Half of the requests took less than p50; each took `cpuMs` of desk and database together. */
function meter(desk: BenchDesk): (what: string, run: () => Promise<number[]>) => Promise<Figure> {
  return async (what, run) => {
    const before = processorMs(desk);
    const took = await run();
    const after = processorMs(desk);
    const sorted = took.toSorted((one, other) => one - other);
    const part = (share: number) => round(sorted[Math.floor(sorted.length * share)] ?? 0);
    const cpu = before === null || after === null ? {} : { cpuMs: round((after - before) / took.length) };
    return { what, times: took.length, p50Ms: part(0.5), p95Ms: part(0.95), ...cpu, wanted: 'under 100 ms' };
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
