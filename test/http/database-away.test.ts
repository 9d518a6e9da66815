import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, openDesk } from '../../src/app.ts';
import { createTokenFor } from '../../src/operations/tokens.ts';
import { findWorkspace } from '../../src/operations/workspaces.ts';

const dataDirectory = mkdtempSync(join(tmpdir(), 'baton-away-'));
const options = {
  dataDirectory,
  databaseUrl: null,
  host: '127.0.0.1',
  port: 0,
  publicAddress: null,
  firstWorkspace: { adminEmail: 'ada@example.com' },
  onLost: (reason: Error) => lost.push(reason.message),
} as const;
const lost: string[] = [];

let app: App;
let authorization: string;

beforeAll(async () => {
  process.env['BATON_LOG'] = process.env['BATON_LOG'] ?? 'silent';
  app = await openDesk(options);
  const workspaceId = await findWorkspace(app.desk, null);
  if (!workspaceId) throw new Error('There is no workspace.');
  const settings = { name: 'x' };
  const made = await createTokenFor(app.desk, workspaceId, 'ada@example.com', settings);
  authorization = `Bearer ${made?.token}`;
});
afterAll(async () => {
  await app.close();
  rmSync(dataDirectory, { recursive: true, force: true });
});

async function ask(path: string) {
  const answer = await fetch(app.address + path, { headers: { authorization } });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

/** Answers the statuses that it took until the ticket was taken. */
async function createTicket(number: number): Promise<{ ticketId: string; statuses: number[] }> {
  const statuses: number[] = [];
  for (;;) {
    const answer = await fetch(`${app.address}/api/v1/tickets`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', 'idempotency-key': `ticket-${number}` },
      body: JSON.stringify({ subject: `Ticket ${number}`, text: 'Words' }),
    });
    const body = (await answer.json()) as { ticketId: string; code: string };
    statuses.push(answer.status);
    if (answer.status === 201) return { ticketId: body.ticketId, statuses };
    if (answer.status !== 503) throw new Error(`${answer.status} ${JSON.stringify(body)}`);
    expect(answer.headers.get('retry-after')).toBe('2');
    await sleep(20);
  }
}

function killDatabase(): void {
  const [processId] = readFileSync(join(dataDirectory, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(processId), 'SIGKILL');
}

describe('a database that dies under load', () => {
  it('is put off with 503, comes back by itself, and nothing acknowledged is lost or doubled', async () => {
    let next = 0;
    const taken: { ticketId: string; statuses: number[] }[] = [];
    const writer = async () => {
      while (next < 240) taken.push(await createTicket(next++));
    };
    const killer = async () => {
      for (const until of [60, 140]) {
        while (next < until) await sleep(5);
        killDatabase();
      }
    };
    await Promise.all([killer(), ...Array.from({ length: 6 }, writer)]);
    const statuses = new Set(taken.flatMap((one) => one.statuses));
    expect(statuses).toEqual(new Set([201, 503]));
    const ids: string[] = [];
    for (let after = ''; ; ) {
      const { body } = await ask(`/api/v1/tickets?view=all&limit=200${after}`);
      const { rows, next: more } = body as { rows: { id: string; subject: string }[]; next: string | null };
      ids.push(...rows.map(({ id }) => id));
      if (more === null) break;
      after = `&after=${more}`;
    }
    expect(ids.sort()).toEqual(taken.map(({ ticketId }) => ticketId).sort());
  });

  it('is told from a process that lives', async () => {
    killDatabase();
    expect((await ask('/healthz')).status).toBe(200);
    await expect.poll(async () => (await ask('/readyz')).status, { interval: 5 }).toBe(503);
    await expect.poll(async () => (await ask('/readyz')).status, { timeout: 15_000 }).toBe(200);
  });
});

describe('a second desk on the same folder', () => {
  it('is refused with what to do, and the first goes on', async () => {
    await expect(openDesk(options)).rejects.toThrow(
      `Another Baton desk runs on ${dataDirectory}. Stop it first, or give this one a folder of its own with --data.`,
    );
    expect((await ask('/readyz')).status).toBe(200);
  });

  it('is refused also after the database of the first has come back', async () => {
    killDatabase();
    await expect.poll(async () => (await ask('/readyz')).status, { interval: 5 }).toBe(503);
    await expect.poll(async () => (await ask('/readyz')).status, { timeout: 15_000 }).toBe(200);
    // The lock is taken again right after the first answer.
    await sleep(500);
    await expect(openDesk(options)).rejects.toThrow('Another Baton desk runs');
    expect(lost).toEqual([]);
  });

  it('that comes in the very moment in which the database is away stays; the first says so and ends', async () => {
    killDatabase();
    const second = await openDesk(options).catch(() => null);
    if (second === null) return;
    await expect
      .poll(() => lost)
      .toEqual([
        `Another Baton desk was started on ${dataDirectory} while the database was away; this one ends.`,
      ]);
    await second.close();
  });
});
