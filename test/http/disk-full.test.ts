import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, openDesk } from '../../src/app.ts';
import { createTokenFor } from '../../src/operations/tokens.ts';
import { findWorkspace } from '../../src/operations/workspaces.ts';

const disk = mkdtempSync(join(tmpdir(), 'baton-disk-'));
const isMounted = mountSmallDisk();

/** A disk of its own takes root on Linux. */
function mountSmallDisk(): boolean {
  try {
    chmodSync(disk, 0o755);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=260m,mode=755', 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const ballast = join(disk, 'ballast');

/** Leaves as good as no room. */
function fillDisk(leaveBytes: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - leaveBytes)));
}

describe.skipIf(!isMounted)(
  'a disk that is full (needs a small disk of its own, which only root can mount)',
  () => {
    let app: App;
    let authorization: string;

    beforeAll(async () => {
      process.env['BATON_LOG'] = process.env['BATON_LOG'] ?? 'silent';
      app = await openDesk({
        dataDirectory: disk,
        databaseUrl: null,
        host: '127.0.0.1',
        port: 0,
        publicAddress: null,
        firstWorkspace: { adminEmail: 'ada@example.com' },
      });
      const workspaceId = await findWorkspace(app.desk, null);
      if (!workspaceId) throw new Error('There is no workspace.');
      const made = await createTokenFor(app.desk, workspaceId, 'ada@example.com', { name: 'x' });
      authorization = `Bearer ${made?.token}`;
    });
    afterAll(async () => {
      await app?.close();
      if (isMounted) execFileSync('umount', ['-l', disk]);
      rmSync(disk, { recursive: true, force: true });
    });

    async function ask(path: string, body?: object, key?: string) {
      const answer = await fetch(app.address + path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          authorization,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    }

    const words = 'These words take some room. '.repeat(690);
    const ticket = (number: number) =>
      ask('/api/v1/tickets', { subject: `Ticket ${number}`, text: words }, `ticket-${number}`);

    it('refuses writes in words, loses nothing, and goes on by itself when there is room again', {
      timeout: 120_000,
    }, async () => {
      const taken: string[] = [];
      expect((await ticket(0)).status).toBe(201);
      fillDisk(4 * 1024 * 1024);
      const refused: { status: number; body: Record<string, unknown> }[] = [];
      let number = 1;
      for (; number < 3_000 && refused.length < 6; number += 1) {
        const { status, body } = await ticket(number);
        if (status === 201) taken.push(String(body['ticketId']));
        else refused.push({ status, body });
      }
      expect(refused.length).toBe(6);
      for (const { status } of refused) expect([503, 507]).toContain(status);
      expect(refused.some(({ body }) => /disk|database/i.test(String(body['detail'])))).toBe(true);
      const ready = await ask('/readyz');
      expect([ready.status, ready.body['code']]).toEqual([507, 'disk_full']);
      expect(String(ready.body['detail'])).toContain('Make room');
      expect((await ask('/healthz')).status).toBe(200);

      rmSync(ballast);
      for (let tries = 0; tries < 400 && (await ask('/readyz')).status !== 200; tries += 1) await sleep(100);
      expect((await ask('/readyz')).status).toBe(200);
      for (const ticketId of taken) expect((await ask(`/api/v1/tickets/${ticketId}`)).status).toBe(200);
      expect((await ticket(number + 1)).status).toBe(201);
    });
  },
);
