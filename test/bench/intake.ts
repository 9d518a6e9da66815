import { Agent, request } from 'node:http';
import type { BenchDesk } from './bench-desk.ts';
import type { Figure } from './figure.ts';
import { prepareBareIntake } from './bare-intake.ts';

const clientCounts = [1, 8, 64];
const secondsEach = 4;
const rounds = 3;

/** Tickets a second over HTTP, beside the same rows by bare prepared statements, alternating within one run. */
export async function* benchIntake(desk: BenchDesk): AsyncGenerator<Figure> {
  await run(1, 1, (index) => postTicket(desk, new Agent({ keepAlive: true }), index));
  const bare = await prepareBareIntake(desk.database);
  for (const clients of clientCounts) {
    const agent = new Agent({ keepAlive: true, maxSockets: clients });
    const figures: { desk: Run; perTable: Run; oneStatement: Run }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      figures.push({
        desk: await run(clients, secondsEach, (index) => postTicket(desk, agent, index)),
        perTable: await run(clients, secondsEach, () => bare.perTable()),
        oneStatement: await run(clients, secondsEach, () => bare.oneStatement()),
      });
    }
    agent.destroy();
    const rate = (of: (one: (typeof figures)[number]) => Run) =>
      median(figures.map((one) => of(one).perSecond));
    const p99 = (of: (one: (typeof figures)[number]) => Run) => median(figures.map((one) => of(one).p99Ms));
    yield {
      clients,
      rounds,
      ticketsPerSecond: rate((one) => one.desk),
      p50Ms: median(figures.map((one) => one.desk.p50Ms)),
      p99Ms: p99((one) => one.desk),
      barePerTablePerSecond: rate((one) => one.perTable),
      barePerTableP99Ms: p99((one) => one.perTable),
      bareOneStatementPerSecond: rate((one) => one.oneStatement),
      shareOfPerTable: round2(rate((one) => one.desk) / rate((one) => one.perTable)),
      shareOfOneStatement: round2(rate((one) => one.desk) / rate((one) => one.oneStatement)),
    };
  }
}

interface Run {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

async function run(clients: number, seconds: number, once: (index: number) => Promise<void>): Promise<Run> {
  const took: number[] = [];
  const start = performance.now();
  const until = start + seconds * 1000;
  const client = async (offset: number) => {
    for (let index = offset; performance.now() < until; index += clients) {
      const from = performance.now();
      await once(index);
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, offset) => client(offset)));
  const perSecond = Math.round((took.length * 1000) / (performance.now() - start));
  took.sort((a, b) => a - b);
  const at = (share: number) => round2(took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0);
  return { perSecond, p50Ms: at(0.5), p99Ms: at(0.99) };
}

function postTicket({ address, token }: BenchDesk, agent: Agent, index: number): Promise<void> {
  const body = JSON.stringify({
    subject: `Question ${index} about our export`,
    text: 'Hello, since this morning the list of orders is not what we expect. Could you have a look at it? Thank you.',
    issueType: 'question',
    priority: 'normal',
    customer: { name: `Customer ${index % 500}`, plan: 'Team' },
    contact: { name: 'Somebody', email: `somebody${index % 500}@example.com` },
  });
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    authorization: `Bearer ${token}`,
  };
  return new Promise((resolve, reject) => {
    const sent = request(`${address}/api/v1/tickets`, { method: 'POST', agent, headers }, (answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => {
        text += part.toString();
      });
      answer.on('end', () =>
        answer.statusCode === 201 ? resolve() : reject(new Error(`${answer.statusCode}: ${text}`)),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
