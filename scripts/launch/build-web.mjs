import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { withCloneLock } from './clone-lock.mjs';
import { LaunchError, tell } from './launch-error.mjs';
import { watchStep } from './watched-step.mjs';

/** What the web app is made of: its own folder and the rooms that it imports. */
const SOURCES = ['web', 'src/model', 'src/rules', 'vite.config.ts', 'package-lock.json'];

/** Makes sure that dist/web is made of the sources as they are. Without a web app there is nothing to do. */
export async function ensureBuilt(root, runtime) {
  if (!existsSync(join(root, 'web', 'index.html')) || isBuilt(root)) return;
  const builder = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  if (!existsSync(builder)) return goOnWithoutBuilder(root);
  await withCloneLock(root, async (nameChild) => {
    if (!isBuilt(root)) await build(root, [runtime, builder], nameChild);
  });
}

const targetOf = (root) => join(root, 'dist', 'web');

function isBuilt(root) {
  try {
    return readFileSync(join(targetOf(root), '.stamp'), 'utf8') === hashOfSources(root);
  } catch {
    return false;
  }
}

function hashOfSources(root) {
  const hash = createHash('sha256');
  for (const source of SOURCES) addToHash(hash, root, source);
  return hash.digest('hex');
}

function addToHash(hash, root, path) {
  let bytes;
  try {
    bytes = readFileSync(join(root, path));
  } catch (error) {
    if (error.code === 'ENOENT') return;
    if (error.code !== 'EISDIR') throw error;
    for (const name of readdirSync(join(root, path)).sort()) addToHash(hash, root, `${path}/${name}`);
    return;
  }
  if (/\.test\.tsx?$/.test(path)) return;
  hash.update(`${path}\0${bytes.length}\0`).update(bytes);
}

/** An installation without tools serves the web app that came with it. */
function goOnWithoutBuilder(root) {
  if (!existsSync(join(targetOf(root), 'index.html'))) {
    throw new LaunchError(
      'The web app is not built and its builder is not installed. Run `npm ci` and `npm run build`.',
    );
  }
  tell('The web app is older than its sources; its builder is not installed, so it stays as it is.');
}

/** A file smaller than this travels as quickly as it is. */
const COMPRESSED_FROM_BYTES = 1024;

/** Beside each file of text the same in brotli and gzip, so that the desk compresses nothing while people wait. */
function compressFiles(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|css|html|svg|json)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    if (bytes.length < COMPRESSED_FROM_BYTES) continue;
    writeFileSync(`${path}.br`, brotliCompressSync(bytes));
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

/** Built beside its place and exchanged whole, so that a desk never serves half of it. */
async function build(root, [runtime, builder], nameChild) {
  tell('Building the web app.');
  const stamp = hashOfSources(root);
  const fresh = join(root, 'dist', `web.new-${process.pid}`);
  const old = join(root, 'dist', `web.old-${process.pid}`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  const child = spawn(runtime, [builder, 'build', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const { failure, output } = await watchStep(child, nameChild);
    if (failure !== undefined)
      throw new LaunchError(`${output}\nThe web app could not be built: ${failure}.`.trim());
    compressFiles(fresh);
    writeFileSync(join(fresh, '.stamp'), stamp);
    if (existsSync(targetOf(root))) renameSync(targetOf(root), old);
    renameSync(fresh, targetOf(root));
  } finally {
    for (const leftover of [fresh, old]) rmSync(leftover, { recursive: true, force: true });
  }
}
