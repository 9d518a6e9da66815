import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baton, type BatonProcess, readyAt } from '../support/served-process.ts';

// As an operator types it: processes of their own, beside a desk that runs.

const folder = mkdtempSync(join(tmpdir(), 'baton-cli-'));
const data = join(folder, 'desk');
let served: BatonProcess;
let address: string;

/** A process takes a second or two, and here a dozen of them follow each other. */
const limitMs = 120_000;

beforeAll(async () => {
  served = baton('serve', '--port', '0', '--empty', '--admin', 'ada@example.com', '--data', data);
  address = await readyAt(served);
}, limitMs);
afterAll(async () => {
  served.child.kill('SIGTERM');
  await served.ended;
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
}

async function run(...words: string[]): Promise<Ended> {
  const started = baton(...words);
  const code = await started.ended;
  return { code, said: started.said(), complained: started.complained() };
}

const json = ({ said }: Ended) => JSON.parse(said) as Record<string, unknown>;

describe('baton', { timeout: limitMs }, () => {
  it('backs up a desk that runs, restores it elsewhere, and the doctor is content with both', async () => {
    const file = join(folder, 'desk.baton');
    const written = await run('backup', file, '--verify', '--json', '--data', data);
    expect([written.code, written.complained]).toEqual([0, '']);
    expect(json(written)).toMatchObject({ path: file, verified: true });
    const other = join(folder, 'other');
    const restored = await run('restore', file, '--data', other);
    expect(restored).toMatchObject({ code: 0 });
    expect(restored.said).toContain('The doctor finds nothing wrong.');
    for (const one of [data, other]) {
      const doctor = await run('doctor', '--json', '--data', one);
      expect(doctor).toMatchObject({ code: 0 });
      expect(json(doctor)).toMatchObject({ isSound: true, workspaces: 1 });
    }
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    const below = await run('restore', file, '--force', '--data', data);
    expect([below.code, below.complained]).toEqual([
      1,
      'A desk runs on this database. Stop it first. Nothing was changed.\n',
    ]);
    const full = await run('restore', file, '--data', other);
    expect([full.code, full.complained]).toEqual([
      1,
      expect.stringContaining('This database holds a desk already.'),
    ]);
    truncateSync(file, Math.floor(readFileSync(file).length / 2));
    const cut = await run('restore', file, '--verify', '--json');
    expect(cut.code).toBe(1);
    expect(json(cut)).toEqual({ failed: expect.stringContaining('is no whole backup of Baton') });
  });

  it('says what it does not know and what may have been meant, and ends with 2', async () => {
    const unknown = await run('restoer', 'x');
    expect([unknown.code, unknown.said]).toEqual([2, '']);
    expect(unknown.complained).toContain('Did you mean restore?');
    expect(await run('backup')).toMatchObject({ code: 2 });
    expect((await run('--version')).said).toMatch(/^\d+\.\d+\.\d+\n$/);
    const help = await run('backup', '--help');
    expect([help.code, help.said]).toEqual([0, expect.stringContaining('Examples:')]);
  });

  it('ends with 3 where there is no desk', async () => {
    const nothing = await run('doctor', '--data', join(folder, 'nothing'));
    expect([nothing.code, nothing.said]).toEqual([3, '']);
    expect(nothing.complained).toContain('There is no desk in this database.');
    const file = join(folder, 'never.baton');
    expect(await run('backup', file, '--data', join(folder, 'nothing'))).toMatchObject({ code: 1 });
    expect(existsSync(file)).toBe(false);
  });

  it('lets the operator bring somebody in, give a role, and see who leaves', async () => {
    const ben = 'ben@desk.example';
    const at = ['--data', data] as const;
    const made = await run(
      'user',
      'create',
      ben,
      '--name',
      'Ben Carter',
      '--teams',
      'front-line',
      '--json',
      ...at,
    );
    expect([made.code, json(made)]).toMatchObject([0, { version: 1 }]);
    expect(await run('user', 'create', ben, '--name', 'Ben', ...at)).toMatchObject({
      code: 1,
      complained: 'It was refused: email_taken. Nothing was changed.\n',
    });
    expect(await run('user', 'role', ben, 'captain', ...at)).toMatchObject({ code: 2 });
    expect(await run('user', 'role', ben, 'specialist', ...at)).toMatchObject({ code: 0 });
    expect((await run('user', 'list', ...at)).said).toContain('ben@desk.example  specialist  Ben Carter');
    expect(await run('user', 'close', ben, ...at)).toMatchObject({ code: 0 });
    expect((await run('user', 'list', ...at)).said).not.toContain(ben);
  });

  it('runs no engine alone without a database that desks share', async () => {
    expect(await run('serve', '--engine-only')).toMatchObject({ code: 2, said: '' });
  });
});
