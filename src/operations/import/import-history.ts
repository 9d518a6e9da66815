/**
 * Brings the history of another system in from a file. It starts no trigger and sends nobody anything; what is still
 * open is armed from now on, and what it has missed already is marked and told once, in the answer. A ticket that is
 * here already is left as it is, so that a file may be imported again, and an import that was stopped goes on.
 */
import { stat } from 'node:fs/promises';
import { readCsv } from '../../history/csv-records.ts';
import { HistoryError } from '../../history/history-error.ts';
import { type RejectedRow, rowMapper } from '../../history/map-row.ts';
import { openText } from '../../history/open-text.ts';
import type { Progress } from '../../model/backup.ts';
import type { ImportMapping } from '../../model/import-mapping.ts';
import type { Instant } from '../../model/instant.ts';
import type { WorkspaceId } from '../../model/words.ts';
import { type IntakeLookups, lookUpIntake } from '../../storage/intake-lookups.ts';
import { readHead } from '../../storage/read-tickets.ts';
import type { Desk } from '../desk.ts';
import { customerIdOf, personByEmail, teamNamed } from '../new-ticket.ts';
import type { FactsAt, PastTicket } from '../past/past-ticket.ts';
import { numbersForPast, pastFacts, writePast } from '../past/write-past.ts';
import { type GatheredTicket, GatheredRows } from './gathered-rows.ts';
import { pastOfRows } from './past-of-rows.ts';

export interface ImportHistory {
  readonly workspaceId: WorkspaceId;
  readonly path: string;
  readonly mapping: ImportMapping;
  /** Reads, maps and decides everything, and writes nothing. */
  readonly dryRun: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  readonly onRejected: (row: RejectedRow) => void;
}

export interface Imported {
  readonly rows: number;
  readonly rejected: number;
  /** Rows that said what another row had said. */
  readonly repeated: number;
  /** New here. */
  readonly tickets: number;
  /** Here already, and left as they were. */
  readonly known: number;
  readonly open: number;
  readonly events: number;
  readonly messages: number;
  /** Clocks of tickets that are still open, which ran out before now, by name. */
  readonly missed: Readonly<Record<string, number>>;
  /** Agents and teams of the file whom nobody here is, with how many tickets name them. */
  readonly unknown: Readonly<Record<string, number>>;
}

export async function importHistory(desk: Desk, order: ImportHistory): Promise<Imported> {
  const { workspaceId } = order;
  const head = await readHead(desk.database.of(workspaceId), workspaceId);
  if (!head) throw new Error(`There is no workspace ${workspaceId}.`);
  const now = desk.clock.now(head.clockShiftMs);
  const rows = new GatheredRows();
  try {
    const read = await gatherRows(order, now, rows);
    const tally = new Tally();
    const tickets = pasts(desk, order, { rows, now, tally, total: read.rows });
    if (order.dryRun) for await (const past of tickets) tally.add(past);
    else
      await writePast(desk, {
        workspaceId,
        tickets: counted(tickets, tally),
        onWritten: () => order.signal.throwIfAborted(),
      });
    return { ...read, ...tally.result() };
  } finally {
    rows.dispose();
  }
}

async function* counted(tickets: AsyncIterable<PastTicket>, tally: Tally): AsyncGenerator<PastTicket> {
  for await (const past of tickets) {
    tally.add(past);
    yield past;
  }
}

async function gatherRows(
  { path, mapping, signal, onProgress, onRejected }: ImportHistory,
  now: Instant,
  gathered: GatheredRows,
): Promise<{ rows: number; rejected: number }> {
  const { size } = await stat(path).catch((error: Error) => {
    throw new HistoryError(`${path} can't be read: ${error.message}.`, { cause: error });
  });
  const source = await openText(path, mapping.file.encoding);
  let map: ReturnType<typeof rowMapper> | undefined;
  let [rows, rejected] = [0, 0];
  for await (const record of readCsv(source.text, mapping.file.delimiter)) {
    if (map === undefined) {
      map = rowMapper(mapping, record.fields, now);
      continue;
    }
    rows += 1;
    if (rows % 1000 === 0) {
      signal.throwIfAborted();
      onProgress({ done: source.bytesRead(), total: size, what: `reading, row ${rows}` });
    }
    const mapped = map(record);
    if ('parts' in mapped) await gathered.add(mapped);
    else {
      rejected += 1;
      onRejected(mapped);
    }
  }
  if (rows === 0) throw new HistoryError(`${path} holds no row besides its header.`);
  return { rows, rejected };
}

interface Sorting {
  readonly rows: GatheredRows;
  readonly now: Instant;
  readonly tally: Tally;
  readonly total: number;
}

const lookedUpAtOnce = 100;

/** The tickets that are new here, with their pasts. */
async function* pasts(desk: Desk, order: ImportHistory, sorting: Sorting): AsyncGenerator<PastTicket> {
  const { workspaceId, signal, onProgress } = order;
  const { rows, now, tally, total } = sorting;
  const factsAt = await pastFacts(desk, workspaceId, { triggers: 'rest', recordedAt: now });
  let batch: GatheredTicket[] = [];
  let done = 0;
  for await (const ticket of rows.tickets()) {
    batch.push(ticket);
    if (batch.length < lookedUpAtOnce) continue;
    signal.throwIfAborted();
    yield* pastsOf(desk, order, { batch, factsAt, now, tally });
    done += batch.reduce((sum, one) => sum + one.rows, 0);
    onProgress({ done, total, what: `${tally.tickets} tickets` });
    batch = [];
  }
  yield* pastsOf(desk, order, { batch, factsAt, now, tally });
}

interface Batch {
  readonly batch: readonly GatheredTicket[];
  readonly factsAt: FactsAt;
  readonly now: Instant;
  readonly tally: Tally;
}

async function* pastsOf(
  desk: Desk,
  { workspaceId, mapping, dryRun }: ImportHistory,
  { batch, factsAt, now, tally }: Batch,
): AsyncGenerator<PastTicket> {
  const { system } = mapping;
  const found = await lookUp(desk, workspaceId, system, batch);
  const here = new Set(found.tickets.map(({ remoteId }) => remoteId));
  const fresh = batch.filter(({ remoteId }) => !here.has(remoteId));
  tally.known += batch.length - fresh.length;
  // A dry run draws no numbers.
  const numbers = dryRun ? fresh.map(() => 0) : await numbersForPast(desk, workspaceId, fresh.length);
  for (const [index, ticket] of fresh.entries()) {
    tally.repeated += ticket.repeated;
    noteUnknown(ticket, factsAt(now).directory, tally);
    const number = numbers[index] ?? 0;
    yield pastOfRows(ticket, { workspaceId, system, number, found, factsAt, now });
  }
}

async function lookUp(
  desk: Desk,
  workspaceId: WorkspaceId,
  system: string,
  batch: readonly GatheredTicket[],
): Promise<IntakeLookups> {
  const names = batch.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.type === 'ticket' && part.customer ? [part.customer.name] : [])),
  );
  const found = await lookUpIntake(desk.database.of(workspaceId), workspaceId, {
    system,
    customerIds: [...new Set(names.map((name) => customerIdOf(workspaceId, name)))],
    remoteTickets: batch.map(({ remoteId }) => remoteId),
    remoteMessages: [],
  });
  if (!found) throw new Error(`There is no workspace ${workspaceId}.`);
  return found;
}

function noteUnknown(
  { parts }: GatheredTicket,
  directory: ReturnType<FactsAt>['directory'],
  { unknown }: Tally,
): void {
  const names = new Set<string>();
  for (const part of parts) {
    if (part.type !== 'ticket') continue;
    const email = part.assignee?.email;
    if (email !== undefined && personByEmail(directory, email) === null) names.add(`agent ${email}`);
    if (part.team !== undefined && teamNamed(directory, part.team) === null) names.add(`team ${part.team}`);
  }
  for (const name of names) unknown.set(name, (unknown.get(name) ?? 0) + 1);
}

class Tally {
  readonly unknown = new Map<string, number>();
  readonly #missed = new Map<string, number>();
  known = 0;
  repeated = 0;
  tickets = 0;
  #open = 0;
  #events = 0;
  #messages = 0;

  add({ state, events, side }: PastTicket): void {
    if (state === null) return;
    this.tickets += 1;
    this.#events += events.length;
    this.#messages += side.reduce((sum, { messages }) => sum + (messages?.length ?? 0), 0);
    if (state.status !== 'open' && state.status !== 'waiting') return;
    this.#open += 1;
    for (const { body } of events)
      if (body.type === 'clock-missed') this.#missed.set(body.name, (this.#missed.get(body.name) ?? 0) + 1);
  }

  result() {
    const unknown = [...this.unknown].sort(([, a], [, b]) => b - a);
    return {
      tickets: this.tickets,
      known: this.known,
      repeated: this.repeated,
      open: this.#open,
      events: this.#events,
      messages: this.#messages,
      missed: Object.fromEntries(this.#missed),
      unknown: Object.fromEntries(unknown),
    };
  }
}
