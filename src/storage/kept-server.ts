import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { takeDeskLock } from './desk-lock.ts';
import type { EmbeddedPostgres } from './embedded-postgres.ts';
import { countOtherClients } from './postgres-contact.ts';

/** A server that is started again when it dies, as long as the desk runs. */
export interface KeptServer {
  release(): Promise<void>;
}

export interface KeptServerParts {
  readonly server: EmbeddedPostgres;
  /** Holds the lock of the desk; its end tells that the server has gone. */
  readonly holder: Client;
  readonly start: () => Promise<EmbeddedPostgres>;
  readonly connect: () => Promise<Client>;
  readonly watch: { warn(fields: object, message: string): void };
  /** Another desk took the folder while the server was gone: this one has to end. */
  readonly onTaken: () => void;
}

const pauseMinMs = 200;
const pauseMaxMs = 10_000;

/** A new server stands behind the same socket, so that whoever connects again finds it. */
export function keepServer(parts: KeptServerParts): KeptServer {
  const { server, holder, start, connect, watch, onTaken } = parts;
  let held: { server: EmbeddedPostgres; holder: Client } = { server, holder };
  const released = new AbortController();
  let restoring: Promise<void> | undefined;

  const follow = (client: Client) =>
    client.once('end', () => {
      if (!released.signal.aborted) restoring ??= restore().finally(() => (restoring = undefined));
    });

  const restore = async () => {
    watch.warn({}, 'The database has gone; it is started again.');
    for (let pause = pauseMinMs; !released.signal.aborted; pause = Math.min(pause * 2, pauseMaxMs)) {
      try {
        const { isTaken, ...found } = await again();
        held = found;
        if (isTaken) return onTaken();
        follow(held.holder);
        return watch.warn({}, 'The database is back.');
      } catch (error) {
        watch.warn({ error, againInMs: pause }, 'The database could not be started again yet.');
      }
      await sleep(pause, undefined, { signal: released.signal }).catch(() => undefined);
    }
  };

  const again = async () => {
    const started = await start();
    const client = await connect();
    const isTaken = !(await takeDeskLock(client));
    return { server: started, holder: client, isTaken };
  };

  follow(holder);
  return {
    release: async () => {
      released.abort();
      await restoring;
      await held.holder.end().catch(() => undefined);
      await releaseServer(held.server, deskPatienceMs);
    },
  };
}

const lookEveryMs = 20;
const deskPatienceMs = 2_000;

/**
 * Stops the server unless somebody else uses it. The server counts connections for a moment after they were closed,
 * so that those of the caller are waited for, `patienceMs` at most.
 */
export async function releaseServer(server: EmbeddedPostgres, patienceMs: number): Promise<void> {
  try {
    for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += lookEveryMs) {
      if ((await countOtherClients(server.socketDirectory)) === 0) break;
      await sleep(lookEveryMs);
    }
    await server.release();
  } catch {
    // A server that has died meanwhile can't say who else uses it.
    await server.stop();
  }
}
