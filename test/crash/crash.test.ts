import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openQuietDesk } from '../../src/app.ts';
import type { WorkspaceId } from '../../src/model/words.ts';
import { seededDice } from '../../src/operations/sample/seeded-dice.ts';
import { readHead } from '../../src/storage/read-tickets.ts';
import { deskBreaches } from '../support/desk-breaches.ts';
import { baton, type BatonProcess, cutPower, readyAt } from '../support/served-process.ts';
import { Client, nothingYet, type Whereabouts } from './load.ts';

// The desk as people run it, with its own database that waits for the disk, killed in the middle of its work.

const kills = 5;
const clientCount = 6;
const dataDirectory = mkdtempSync(join(tmpdir(), 'baton-crash-'));
const runs: BatonProcess[] = [];
const where: Whereabouts = { address: null };
const known = nothingYet();
const dice = seededDice(Number(process.env['SEED'] ?? 1));
let clients: Client[] = [];

async function start(): Promise<BatonProcess> {
  const run = baton('serve', '--port', '0', '--requests-per-minute', '0', '--data', dataDirectory);
  runs.push(run);
  where.address = await readyAt(run);
  return run;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function tokenFor(name: string): Promise<string> {
  const run = baton('token', 'create', `${name}@kestrel.example`, '--data', dataDirectory);
  expect([await run.ended, run.complained()]).toEqual([0, '']);
  return run.said().trim();
}

beforeAll(async () => {
  await start();
  const tokens = await Promise.all(['greta', 'ben', 'tom'].map(tokenFor));
  clients = Array.from(
    { length: clientCount },
    (_, index) =>
      new Client(
        where,
        tokens[index % tokens.length] as string,
        seededDice(index + 1),
        `client ${index}`,
        known,
      ),
  );
});

afterAll(() => {
  for (const { child } of runs) child.kill('SIGKILL');
  for (const run of runs) cutPower(run, dataDirectory);
  rmSync(dataDirectory, { recursive: true, force: true });
});

it(`loses nothing and does nothing twice, killed ${kills} times under load`, async () => {
  const working = clients.map((client) => client.run());
  for (let kill = 0; kill < kills; kill += 1) {
    await sleep(dice.between(900, 2_200));
    const run = runs.at(-1) as BatonProcess;
    // Every second time the whole machine goes, the database with it.
    if (kill % 2 === 0) run.child.kill('SIGKILL');
    else cutPower(run, dataDirectory);
    where.address = null;
    await run.ended;
    await start();
    if (kill === 0) expect(await secondDesk()).toContain('Another Baton desk runs on');
  }
  await sleep(1_000);
  for (const client of clients) client.isStopped = true;
  await Promise.all(working);
  // What the last jump of the clock has made due happens before it ends.
  await sleep(1_500);
  const last = runs.at(-1) as BatonProcess;
  last.child.kill('SIGTERM');
  expect(await last.ended).toBe(0);

  expect(known.surprises).toEqual([]);
  expect(known.count).toBeGreaterThan(30);
  await lookAtRest();
});

/** A second one is refused while the first runs, so there is exactly one. */
async function secondDesk(): Promise<string> {
  const second = baton('serve', '--port', '0', '--requests-per-minute', '0', '--data', dataDirectory);
  runs.push(second);
  await second.ended;
  runs.splice(runs.indexOf(second), 1);
  return second.complained();
}

async function lookAtRest(): Promise<void> {
  const { desk, close } = await openQuietDesk({ dataDirectory, databaseUrl: null });
  try {
    const { database } = desk;
    const workspaces = await database.across.selectFrom('workspaces').select('id').execute();
    expect(workspaces).toHaveLength(1);
    const workspaceId = workspaces[0]?.id as WorkspaceId;
    const db = database.of(workspaceId);
    const head = await readHead(db, workspaceId);
    const now = desk.clock.now(head?.clockShiftMs ?? 0);
    // What fell due while it ended is left to the next start; nothing older.
    const breaches = await deskBreaches({ database, workspaceId, now: now - 60_000 });
    expect(breaches.filter((breach) => !breach.endsWith('never left'))).toEqual([]);

    const tickets = await db
      .selectFrom('tickets')
      .select(['id', 'version'])
      .where('workspace_id', '=', workspaceId)
      .execute();
    const versionOf = new Map(tickets.map(({ id, version }) => [id, version]));
    const texts = await db
      .selectFrom('texts')
      .select(['ticket_id', 'body'])
      .where('workspace_id', '=', workspaceId)
      .execute();
    const escalations = await db
      .selectFrom('escalations')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .execute();
    const timesSaid = (text: string, ticketId: string) =>
      texts.filter((row) => row.body === text && row.ticket_id === ticketId).length;
    const lost = [
      ...[...known.tickets]
        .filter(([id, subject]) => timesSaid(subject, id) !== 1)
        .map(([, subject]) => `ticket ${subject}`),
      ...[...known.messages]
        .filter(([text, id]) => timesSaid(text, id) !== 1)
        .map(([text]) => `message ${text}`),
      ...[...known.versions]
        .filter(([id, version]) => (versionOf.get(id) ?? 0) < version)
        .map(([id]) => `version of ${id}`),
      ...[...known.escalations]
        .filter((id) => !escalations.some((row) => row.id === id))
        .map((id) => `escalation ${id}`),
    ];
    expect(lost).toEqual([]);
    const said = texts.map(({ body }) => body).filter((body) => /^w[0-9a-f]{12} /.test(body));
    expect(said.filter((body, index) => said.indexOf(body) !== index)).toEqual([]);

    const posted = await db
      .selectFrom('outbox')
      .select(['id', 'state', 'channel'])
      .where('workspace_id', '=', workspaceId)
      .execute();
    const mails = new Set(readdirSync(join(dataDirectory, 'mail')).map((name) => name.replace('.eml', '')));
    const unsent = posted.filter(
      ({ state, channel, id }) => state === 'sent' && channel === 'mail' && !mails.has(id),
    );
    expect(unsent).toEqual([]);
  } finally {
    await close();
  }
}
