import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** What a running PostgreSQL says of itself in its folder. */
export interface PostmasterFile {
  readonly processId: number;
  readonly port: number;
  readonly socketDirectory: string;
  readonly isReady: boolean;
}

export function postmasterFilePath(clusterDirectory: string): string {
  return join(clusterDirectory, 'postmaster.pid');
}

/** Undefined where no server has left its mark, or only half of it so far. */
export function readPostmasterFile(clusterDirectory: string): PostmasterFile | undefined {
  const lines = readLines(postmasterFilePath(clusterDirectory));
  const processId = Number(lines[0]);
  if (!Number.isSafeInteger(processId) || processId <= 0) return undefined;
  return {
    processId,
    port: Number(lines[3]),
    socketDirectory: lines[4] ?? '',
    isReady: lines[7]?.trim() === 'ready',
  };
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Whether this process is the server of this folder. A process number alone proves nothing: after a
 * restart of a container the old number often belongs to something else. A server stands in its folder.
 */
export function isServerOf(clusterDirectory: string, processId: number): boolean {
  if (process.platform !== 'linux') return isAlive(processId);
  try {
    return readlinkSync(`/proc/${processId}/cwd`) === realpathSync(clusterDirectory);
  } catch (error) {
    // Not ours to look at: alive, and only a server of another user could be in the way.
    return (error as NodeJS.ErrnoException).code === 'EACCES' && isAlive(processId);
  }
}

/** Whether this process stands in another folder. One that is just ending stands nowhere any more. */
export function standsElsewhere(clusterDirectory: string, processId: number): boolean {
  try {
    return readlinkSync(`/proc/${processId}/cwd`) !== realpathSync(clusterDirectory);
  } catch {
    return false;
  }
}

export function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
