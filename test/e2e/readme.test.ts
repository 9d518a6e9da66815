import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';

// What README.md tells people to type is typed here, in a copy of the project that nobody has used yet.

const root = join(import.meta.dirname, '..', '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const firstPolicy = readFileSync(join(root, 'docs', 'guide', 'first-policy.md'), 'utf8');
const blocksOf = (page: string) =>
  [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
const blocks = blocksOf(readme);
/** The two that have a process of their own here; all others are typed into one shell, in order. */
const isCommandOfStart = (block: string) => /^npm (start|test)\b/m.test(block);
const typed = blocks.filter((block) => !isCommandOfStart(block));

const home = mkdtempSync(join(tmpdir(), 'baton-readme-'));
const copy = join(home, 'a clone');
let desk: ChildProcess;
let address = '';
let signInLink = '';

beforeAll(async () => {
  // What a clone has, and the libraries, which `npm start` would install.
  const leftOut = new Set(['node_modules', '.git', '.baton', 'output']);
  cpSync(root, copy, { recursive: true, filter: (path) => !leftOut.has(basename(path)) });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  // Port 8484 may be taken here.
  desk = spawn('npm', ['start', '--', '--port', '0'], {
    cwd: copy,
    env: cleanEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  [address, signInLink] = await Promise.all([
    firstMatch(desk, /^Baton is ready at (http:\S+)$/m),
    firstMatch(desk, /^Sign in as [^:]+: (http:\S+)$/m),
  ]);
}, 120_000);

afterAll(async () => {
  if (desk.exitCode === null && desk.pid !== undefined) {
    const ended = new Promise((resolve) => desk.once('exit', resolve));
    process.kill(desk.pid, 'SIGTERM');
    await ended;
  }
  rmSync(home, { recursive: true, force: true });
}, 60_000);

describe('README.md', () => {
  it('begins with the two commands', () => {
    expect(blocks[0]).toBe('npm start\nnpm test\n');
  });

  it('names parts of the check that there are', () => {
    const part = /`(npm test -- [a-z ]+)`/.exec(readme)?.[1]?.split(' ') ?? [];
    expect(part.length).toBeGreaterThan(3);
    const said = execFileSync('npm', ['test', '--', 'format'], {
      cwd: copy,
      env: cleanEnvironment(),
      encoding: 'utf8',
    });
    expect(said).toMatch(/^\d+ passed, 0 failed\n$/m);
  });

  it('has commands that do what they say', { timeout: 120_000 }, () => {
    const answers = typed.map((block, index) => `${inItsPlace(block)}\necho; echo "=== ${index} ==="`);
    const said = execFileSync('bash', ['-euo', 'pipefail', '-c', answers.join('\n')], {
      cwd: copy,
      env: cleanEnvironment(),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const [index, block] of typed.entries()) {
      const answer =
        said
          .split(`=== ${index} ===`)[0]
          ?.split(/=== \d+ ===\n/)
          .at(-1) ?? '';
      expect(`${block}${answer}`).not.toMatch(/"(status|title)":\s*(4|5)\d\d|Error:|error:/);
    }
    expect(said).toMatch(/"number":\s*\d+/);
    expect(said.match(/"ticketId"|"tickets?"/g)?.length).toBeGreaterThan(1);
  });

  it('leads to a first policy whose commands do what they say', { timeout: 120_000 }, () => {
    const commands = blocksOf(firstPolicy);
    expect(commands.length).toBeGreaterThan(2);
    const said = execFileSync('bash', ['-euo', 'pipefail', '-c', commands.join('\n')], {
      cwd: copy,
      env: cleanEnvironment(),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(said).toMatch(/version 2/i);
  });

  /** `PICTURE=1 npm test -- e2e` puts it where README.md shows it. */
  it('shows the queue as somebody sees it who has just started', { timeout: 120_000 }, async () => {
    expect(readme).toContain('](docs/pictures/queue.png)');
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(signInLink);
      await page.getByText('Next deadline').first().waitFor();
      await page.getByRole('row').nth(10).waitFor();
      if (process.env['PICTURE'])
        await page.getByText('Filling').waitFor({ state: 'detached', timeout: 100_000 });
      const folder = process.env['PICTURE'] ? join(root, 'docs', 'pictures') : join(root, 'output', 'e2e');
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: join(folder, 'queue.png'), animations: 'disabled' });
    } finally {
      await browser.close();
    }
    expect(existsSync(join(root, 'docs', 'pictures', 'queue.png'))).toBe(true);
  });
});

/** The address that the README takes for granted is another one here. */
function inItsPlace(block: string): string {
  return block.replaceAll('http://127.0.0.1:8484', address);
}

/** As a shell of a person who has just cloned has it. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, NODE_OPTIONS: __, ...rest } = process.env;
  return { ...rest, BATON_LOG: 'warn' };
}

async function firstMatch(child: ChildProcess, pattern: RegExp): Promise<string> {
  let said = '';
  return await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (bytes: Buffer) => {
        said += bytes.toString();
        const found = pattern.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
    child.once('exit', () => reject(new Error(`Baton did not start:\n${said}`)));
  });
}
