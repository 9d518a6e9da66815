import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from './source-files.ts';

// A clone whose libraries are two names in an account: nothing here asks npm for anything.

/** It speaks once it listens to signals, so that nobody sends one too early. */
const PROGRAM = `if (process.argv[2] === 'serve') {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => { console.log(signal); process.exit(7); });
  }
  setInterval(() => undefined, 1000);
}
console.log(JSON.stringify({ argv: process.argv.slice(2), version: process.version, cwd: process.cwd() }));
if (process.argv[2] === 'fail') process.exit(3);`;

const WANTED = {
  '': { name: 'baton' },
  'node_modules/zod': { version: '4.0.0', integrity: 'sha512-a' },
  'node_modules/vite': { version: '8.0.0', integrity: 'sha512-b', dev: true },
  'node_modules/elsewhere': { version: '1.0.0', optional: true, os: ['plan9'] },
};

let folder: string;
let clone: string;
const started: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-launch-'));
  clone = join(folder, 'a clone');
  mkdirSync(join(clone, 'node_modules', '.bin'), { recursive: true });
  mkdirSync(join(clone, 'src'));
  cpSync(join(root, 'launch.mjs'), join(clone, 'launch.mjs'));
  cpSync(join(root, 'scripts', 'launch'), join(clone, 'scripts', 'launch'), { recursive: true });
  symlinkSync(process.execPath, join(clone, 'node_modules', '.bin', 'node'));
  writeFileSync(join(clone, 'src', 'main.ts'), PROGRAM);
  wantPackages(WANTED);
  havePackages(['node_modules/zod', 'node_modules/vite']);
});

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function wantPackages(packages: object): void {
  writeFileSync(join(clone, 'package-lock.json'), JSON.stringify({ packages }));
}

function havePackages(paths: readonly (keyof typeof WANTED)[]): void {
  const packages = Object.fromEntries(paths.map((path) => [path, WANTED[path]]));
  writeFileSync(join(clone, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
}

/** Without npm on its way, so that an attempt to install is seen by its failure. */
const environment = { PATH: '/nowhere' };

function launch(...words: string[]) {
  const end = spawnSync(process.execPath, [join(clone, 'launch.mjs'), ...words], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
  });
  return { code: end.status, output: end.stdout.trim(), words: end.stderr.trim() };
}

async function serve(node = process.execPath): Promise<ChildProcess & { output: () => string }> {
  const child = spawn(node, [join(clone, 'launch.mjs'), 'serve'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await expect.poll(() => output, { timeout: 10_000 }).toContain('"serve"');
  return Object.assign(child, { output: () => output });
}

const marks = () => readdirSync(join(clone, '.baton', 'running'));

describe('a launch out of an installed clone', () => {
  it('hands every word on, from whichever folder, and gives back the exit code', () => {
    const { code, output } = launch('doctor', '--fast', 'two words');
    expect(code).toBe(0);
    expect(JSON.parse(output)).toEqual({
      argv: ['doctor', '--fast', 'two words'],
      version: process.version,
      cwd: folder,
    });
    expect(launch('fail').code).toBe(3);
  });

  it('accepts what was installed by hand and does not compare again', () => {
    launch('doctor');
    expect(readFileSync(join(clone, 'node_modules', '.baton-stamp'), 'utf8')).toMatch(/^[0-9a-f]{64} all$/);
    rmSync(join(clone, 'node_modules', '.package-lock.json'));
    expect(launch('doctor').code).toBe(0);
  });

  it('serves without the tools, but does not check without them', () => {
    havePackages(['node_modules/zod']);
    expect(launch('doctor').code).toBe(0);
    const { code, output, words } = launch('check');
    expect(code).toBe(1);
    expect(words).toContain('npm was not found');
    expect(output.split('\n').at(-1)).toBe('0 passed, 1 failed');
  });

  it('installs when a library has another version, and says why it could not', () => {
    wantPackages({ ...WANTED, 'node_modules/zod': { version: '4.0.1', integrity: 'sha512-c' } });
    const { code, words } = launch('doctor');
    expect(code).toBe(1);
    expect(words).toMatch(/Installing libraries.*npm was not found/s);
    expect(existsSync(join(clone, '.baton', 'launch.lock'))).toBe(false);
  });

  it('takes over the lock of a launcher that has died', () => {
    mkdirSync(join(clone, '.baton'), { recursive: true });
    writeFileSync(join(clone, '.baton', 'launch.lock'), '4194999 1@x\n4194998 1@x');
    wantPackages({ ...WANTED, 'node_modules/zod': { version: '4.0.1', integrity: 'sha512-c' } });
    expect(launch('doctor').words).toContain('npm was not found');
  });
});

describe('a running desk', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('gets %s and takes its mark with it', async (signal) => {
    const desk = await serve();
    expect(marks()).toEqual([String(desk.pid)]);
    desk.kill(signal);
    const [code] = (await once(desk, 'exit')) as [number];
    expect(code).toBe(7);
    expect(desk.output()).toContain(signal);
    expect(marks()).toEqual([]);
  });

  it('keeps its libraries: another launch refuses to exchange them until it is gone', async () => {
    const desk = await serve();
    wantPackages({ ...WANTED, 'node_modules/zod': { version: '4.0.1', integrity: 'sha512-c' } });
    expect(launch('doctor').words).toContain(`A desk runs out of this folder (process ${desk.pid})`);
    desk.kill('SIGKILL');
    await once(desk, 'exit');
    expect(launch('doctor').words).toContain('npm was not found');
  });

  const older = ['/usr/bin/node', '/usr/local/bin/node'].find(
    (path) => existsSync(path) && majorOf(path) < 24,
  );

  it('under an older Node gets signals, and ends with a launcher that is killed', async ({ skip }) => {
    skip(older === undefined, 'the system has no Node older than 24');
    const first = await serve(older);
    expect(first.output()).toContain(`"version":"${process.version}"`);
    first.kill('SIGTERM');
    expect(((await once(first, 'exit')) as [number])[0]).toBe(7);
    const second = await serve(older);
    second.kill('SIGKILL');
    await expect.poll(second.output).toContain('SIGTERM');
    await expect.poll(marks).toEqual([]);
  });
});

function majorOf(node: string): number {
  return Number.parseInt(spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout, 10);
}
