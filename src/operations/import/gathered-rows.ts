/** Rows of one ticket may stand anywhere in an export: they are gathered on disk, so that a file of any size fits. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, type WriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { HistoryPart, HistoryRow } from '../../history/map-row.ts';

/** Each holds all rows of its tickets; one of them at a time is held in memory. */
const drawers = 64;

export interface GatheredTicket {
  readonly remoteId: string;
  /** In the order of time, each thing once. */
  readonly parts: readonly HistoryPart[];
  readonly rows: number;
  /** Rows that said nothing new. */
  readonly repeated: number;
}

export class GatheredRows {
  readonly #folder = mkdtempSync(join(tmpdir(), 'baton-import-'));
  readonly #files = new Map<number, WriteStream>();

  async add(row: HistoryRow): Promise<void> {
    const drawer = createHash('sha1').update(row.remoteId).digest().readUInt32BE() % drawers;
    const file = this.#files.get(drawer) ?? createWriteStream(this.#path(drawer), { mode: 0o600 });
    this.#files.set(drawer, file);
    if (!file.write(`${onOneLine([row.remoteId, row.parts])}\n`)) await once(file, 'drain');
  }

  async *tickets(): AsyncGenerator<GatheredTicket> {
    for (const [drawer, file] of this.#files) {
      file.end();
      await once(file, 'finish');
      const byTicket = new Map<string, HistoryPart[][]>();
      const lines = createInterface({
        input: createReadStream(this.#path(drawer)),
        crlfDelay: Number.POSITIVE_INFINITY,
      });
      for await (const line of lines) {
        const [remoteId, parts] = JSON.parse(line) as [string, HistoryPart[]];
        const known = byTicket.get(remoteId);
        if (known) known.push(parts);
        else byTicket.set(remoteId, [parts]);
      }
      for (const [remoteId, rows] of byTicket) yield gathered(remoteId, rows);
    }
  }

  dispose(): void {
    for (const file of this.#files.values()) file.destroy();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #path(drawer: number): string {
    return join(this.#folder, String(drawer));
  }
}

/** Two signs of Unicode end a line for whoever reads lines, and JSON leaves them as they are. */
function onOneLine(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
  );
}

function gathered(remoteId: string, rows: readonly (readonly HistoryPart[])[]): GatheredTicket {
  const parts = new Map<string, HistoryPart>();
  let repeated = 0;
  for (const row of rows) {
    const before = parts.size;
    for (const part of row) parts.set(JSON.stringify(part), part);
    if (parts.size === before) repeated += 1;
  }
  const inOrder = [...parts.values()].sort((a, b) => a.occurredAt - b.occurredAt);
  return { remoteId, parts: withBeginning(inOrder), rows: rows.length, repeated };
}

/** A beginning that is known by its instant alone was as the first row says; its state came later. */
function withBeginning([first, ...others]: readonly HistoryPart[]): HistoryPart[] {
  const told = others.find((part) => part.type === 'ticket');
  if (first?.type !== 'ticket' || told?.type !== 'ticket') return first ? [first, ...others] : others;
  const { status: _, ...rest } = told;
  return [{ ...rest, ...first }, ...others];
}
