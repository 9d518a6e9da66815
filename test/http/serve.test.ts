import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { baton, type BatonProcess, readyAt } from '../support/served-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'baton-serve-'));

const serve = (...words: string[]) =>
  baton('serve', '--data', folder, '--empty', '--admin', 'ada@example.com', ...words);

/** The line after it as well: how to sign in. */
async function readyWithLink(run: BatonProcess): Promise<string> {
  const address = await readyAt(run, 25_000);
  await vi.waitFor(() => expect(run.said()).toMatch(/sign-in\?token=/), { timeout: 5_000, interval: 20 });
  return address;
}

const runs: BatonProcess[] = [];
afterAll(async () => {
  for (const { child } of runs) child.kill('SIGKILL');
  await Promise.all(runs.map(({ ended }) => ended));
  rmSync(folder, { recursive: true, force: true });
});

describe('baton serve', () => {
  let run: BatonProcess;
  let address: string;
  beforeAll(async () => {
    run = serve('--port', '0');
    runs.push(run);
    address = await readyWithLink(run);
  });

  it('says where it is ready and how to sign in, each on a line of its own', async () => {
    const [ready, signIn, ...more] = run.said().trimEnd().split('\n');
    expect(ready).toBe(`Baton is ready at ${address}`);
    expect(signIn).toMatch(/^Sign in as Administrator: http:\/\/127\.0\.0\.1:\d+\/sign-in\?token=[\w-]{43}$/);
    expect(more).toEqual([]);
    const link = signIn?.split(' ').at(-1) ?? '';
    const answer = await fetch(link, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/queue']);
  });

  it('refuses headers without end', async () => {
    const answer = await fetch(`${address}/healthz`, { headers: { 'x-long': 'y'.repeat(20_000) } });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      431,
      'headers_too_large',
    ]);
  });

  it('lets another command make a link and a token beside it', async () => {
    const link = baton('sign-in', 'ada@example.com', '--data', folder, '--url', address);
    expect(await link.ended).toBe(0);
    const answer = await fetch(link.said().split('\n')[0] ?? '', { redirect: 'manual' });
    expect(answer.status).toBe(303);
    const token = baton('token', 'create', 'ada@example.com', '--data', folder, '--read-only');
    expect(await token.ended).toBe(0);
    const headers = { authorization: `Bearer ${token.said().trim()}` };
    expect((await fetch(`${address}/api/v1/me`, { headers })).status).toBe(200);
    const list = baton('token', 'list', '--data', folder);
    expect(await list.ended).toBe(0);
    const [id = ''] = /^\S+(?=.* Administrator {2}API token$)/m.exec(list.said()) ?? [];
    expect(await baton('token', 'revoke', id, '--data', folder).ended).toBe(0);
    expect(await baton('token', 'revoke', id, '--data', folder).ended).toBe(1);
    const nobody = baton('sign-in', 'nobody@example.com', '--data', folder);
    expect([await nobody.ended, nobody.complained()]).toEqual([
      1,
      'Nobody on this desk has the address nobody@example.com. Look it up under People.\n',
    ]);
  });

  it('refuses to be the second on its folder', async () => {
    const second = serve('--port', '0');
    expect(await second.ended).toBe(3);
    expect(second.complained()).toContain('Another Baton desk runs on');
    expect(second.complained()).not.toContain('    at ');
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
  });

  it('ends in order at a signal, taking two within a second for one, with its database', async () => {
    run.child.kill('SIGINT');
    run.child.kill('SIGINT');
    expect(await run.ended).toBe(0);
    expect(existsSync(join(folder, 'cluster', 'postmaster.pid'))).toBe(false);
  });

  it('starts again with what was there, and refuses a port that is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const refused = serve('--port', String(port));
    expect(await refused.ended).toBe(1);
    expect(refused.complained()).toBe(
      `Port ${port} is taken. Stop what listens there, or choose another one with --port.\n`,
    );
    taken.close();
    expect(existsSync(join(folder, 'cluster', 'postmaster.pid'))).toBe(false);
    const alone = baton('token', 'list', '--data', folder);
    expect([await alone.ended, existsSync(join(folder, 'cluster', 'postmaster.pid'))]).toEqual([0, false]);
    const again = serve('--port', String(port));
    runs.push(again);
    expect(await readyAt(again)).toBe(`http://127.0.0.1:${port}`);
    again.child.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  });
});

describe('baton, asked for what it does not have', () => {
  it.each([[['serve', '--port', 'x']], [['fly']], [['serve', '--colour']]])('says so: %s', async (words) => {
    const run = baton(...words);
    expect(await run.ended).toBe(2);
    expect(run.complained()).toMatch(/^error: /);
  });
});
