import type { Socket } from 'node:net';
import pg from 'pg';
import { isAway } from '../../src/storage/database-errors.ts';

/** What happens to a statement when the power goes: it was never sent, nobody knows, or it was done and nobody was told. */
export type Cut = 'before' | 'meanwhile' | 'after';

/** What one node's connections hang on. */
export interface PowerLine {
  /** Nothing of what the node was doing goes on until somebody starts it again. */
  isOff: boolean;
  /** Asked before each statement, `begin` and `commit` as well. */
  next: () => Cut | null;
}

const lines = new Map<string, PowerLine>();

/** Connections that call themselves so hang on this line from now on. */
export function layLine(applicationName: string, line: PowerLine): void {
  lines.set(applicationName, line);
}

interface WiredClient {
  readonly connectionParameters: { readonly application_name?: string };
  readonly connection: { readonly stream: Socket };
}

type Query = (this: WiredClient, ...asked: unknown[]) => Promise<unknown>;

/** From now on every connection of this process is cut when its line says so. Answers how to undo that. */
export function wireConnections(): () => void {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const plain = prototype.query;
  prototype.query = function (...asked) {
    const line = lines.get(this.connectionParameters.application_name ?? '');
    return line ? underRisk(this, line, () => plain.apply(this, asked)) : plain.apply(this, asked);
  };
  return () => {
    prototype.query = plain;
  };
}

async function underRisk(
  client: WiredClient,
  line: PowerLine,
  ask: () => Promise<unknown>,
): Promise<unknown> {
  const cut = line.isOff ? 'before' : line.next();
  if (cut === 'before') return cutOff(client, line);
  const asked = ask();
  if (cut === 'meanwhile') setImmediate(() => void cutOff(client, line).catch(() => undefined));
  const answer = await asked;
  // Whoever is off reads no answer either.
  return cut === 'after' || line.isOff ? cutOff(client, line) : answer;
}

async function cutOff({ connection: { stream } }: WiredClient, line: PowerLine): Promise<never> {
  line.isOff = true;
  if (!stream.closed) {
    stream.destroy();
    // The pool must have seen it, or it would give the same connection out again.
    await new Promise((resolve) => stream.once('close', resolve));
  }
  throw new Error('Connection terminated unexpectedly');
}

/** A pool that runs dry is no cut. */
export function isCut(error: unknown): boolean {
  return isAway(error) && !/timeout exceeded/.test((error as Error).message);
}
