import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** A browser for tests; its pages speak English and tell the time in UTC wherever the tests run. */
export interface TestBrowser {
  readonly browser: Browser;
  newPage(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Something that can be started: the program and what it needs to find its libraries and fonts. */
interface Installation {
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
}

export async function launchBrowser(): Promise<TestBrowser> {
  const { program, environment } = await findInstallation();
  const browser = await chromium.launch({
    executablePath: program,
    headless: true,
    args: [...QUIET_ARGUMENTS, ...(process.getuid?.() === 0 ? ['--no-sandbox', '--no-zygote'] : [])],
    env: { ...(process.env as Record<string, string>), ...environment },
    timeout: LAUNCH_TIMEOUT_MS,
  });
  return {
    browser,
    newPage: (options) =>
      browser.newPage({
        locale: 'en-US',
        timezoneId: 'UTC',
        viewport: { width: 1280, height: 800 },
        ...options,
      }),
    close: () => browser.close(),
  };
}

const LAUNCH_TIMEOUT_MS = 30_000;

/** Nothing but the pages under test is fetched. */
const QUIET_ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--no-proxy-server',
  '--font-render-hinting=none',
];

const SYSTEM_PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The first that starts of: the packaged browser, the same with the libraries that came with it, the system's. */
async function findInstallation(): Promise<Installation> {
  const folder = await unpack();
  const program = join(folder, 'chromium');
  const fonts = { FONTCONFIG_FILE: join(folder, FONT_SETTINGS) };
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  const choices: Installation[] = [
    { program, environment: fonts },
    { program, environment: { ...fonts, ...libraries } },
    ...SYSTEM_PROGRAMS.map((path) => ({ program: path, environment: {} })),
  ];
  const failures: string[] = [];
  for (const choice of choices.filter((one) => existsSync(one.program))) {
    const failure = failureOf(choice);
    if (failure === undefined) return choice;
    failures.push(failure);
  }
  throw new Error(
    `No browser starts here. Install chromium, or what these words name:\n${failures.join('\n')}`,
  );
}

function failureOf({ program, environment }: Installation): string | undefined {
  const end = spawnSync(program, ['--version'], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  return end.status === 0 ? undefined : `${program}: ${(end.error?.message ?? end.stderr).trim()}`;
}

const ARCHIVES = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];

/**
 * Unpacks the packaged browser into a folder of this version's own: the package itself would take
 * whichever version it finds in the temporary directory.
 */
async function unpack(): Promise<string> {
  const packageDirectory = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(readFileSync(join(packageDirectory, 'package.json'), 'utf8')) as {
    version: string;
  };
  const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'baton-chromium');
  const folder = join(cache, version);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.new-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  await inflateInto(
    unfinished,
    ARCHIVES.map((name) => join(packageDirectory, 'bin', name)),
  );
  writeFileSync(join(unfinished, FONT_SETTINGS), fontSettings(folder));
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another test file was faster.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

const FONT_SETTINGS = 'fonts.conf';

/** The system's fonts where it has any, and always those of the package: without one a page shows no letter. */
function fontSettings(folder: string): string {
  const place = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${place}/fonts</dir>
  <cachedir>${place}/font-cache</cachedir>
</fontconfig>
`;
}

/** The package unpacks into the temporary directory, which it looks up when it is called. */
async function inflateInto(folder: string, archives: readonly string[]): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  const unpacked = archives.map((archive) => inflate(archive));
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  await Promise.all(unpacked);
}
