import type { Client } from 'pg';
import type { Database } from './database.ts';

/** How nodes of one database wake each other. What is said may be lost: whoever listens looks by himself as well. */
export interface NodeSignal {
  /** Says it to every node, this one included; at most 7,900 bytes. Lost while the database is away. */
  send(words: string): Promise<void>;
  close(): Promise<void>;
}

const channel = 'baton_changes';
const firstPauseMs = 1_000;
const pauseMaxMs = 30_000;

/**
 * On a connection of its own: a NOTIFY inside of a writing transaction would make all commits of the database queue up
 * behind one lock. A connection that breaks is made anew, with growing pauses.
 */
export function openNodeSignal(database: Database, heard: (words: string) => void): NodeSignal {
  let client: Client | null = null;
  let isClosed = false;
  let pauseMs = firstPauseMs;
  let timer: NodeJS.Timeout | undefined;
  const again = () => {
    client = null;
    if (isClosed) return;
    timer = setTimeout(() => void open(), pauseMs);
    timer.unref();
    pauseMs = Math.min(pauseMs * 2, pauseMaxMs);
  };
  const open = async () => {
    try {
      const made = await database.connectAlone();
      made.on('notification', ({ payload }) => heard(payload ?? ''));
      made.once('end', again);
      await made.query(`listen ${channel}`);
      client = made;
      pauseMs = firstPauseMs;
      if (isClosed) await made.end();
    } catch {
      again();
    }
  };
  const opening = open();
  return {
    send: async (words) => {
      await client?.query('select pg_notify($1, $2)', [channel, words]).catch(() => undefined);
    },
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await opening;
      await client?.end().catch(() => undefined);
    },
  };
}
