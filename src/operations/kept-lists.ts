/**
 * What lists need again and again, kept for moments: states of tickets by their version, rows as one reader sees them,
 * and whole pages while nothing at all was committed. Kept things are found by what they were made of, never by hope.
 */
import type { Instant } from '../model/instant.ts';
import type { QueueRow } from '../model/queue-view.ts';
import type { TicketState } from '../model/ticket.ts';
import type { TicketId, WorkspaceId } from '../model/words.ts';
import type { Desk } from './desk.ts';

/** A map that forgets what was put in first. */
class Shelf<Value> {
  readonly #values = new Map<string, Value>();
  readonly #max: number;

  constructor(max: number) {
    this.#max = max;
  }

  get(key: string): Value | undefined {
    return this.#values.get(key);
  }

  put(key: string, value: Value): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#max && oldest !== undefined) this.#values.delete(oldest);
  }
}

/** Of how many a few kB each are kept: some tens of MB at the most. */
const statesMax = 3_000;
const rowsMax = 10_000;
const pagesMax = 200;

export interface KeptRow {
  readonly row: QueueRow;
  readonly version: number;
  /** Policy, records and zone of the reader that it was made with. */
  readonly madeWith: string;
  readonly from: Instant;
  readonly until: Instant;
}

export interface KeptPage<Page> {
  readonly page: Page;
  readonly mark: string;
  readonly from: Instant;
  readonly until: Instant;
}

interface KeptLists {
  readonly states: Shelf<TicketState>;
  readonly rows: Shelf<KeptRow>;
  readonly pages: Shelf<KeptPage<unknown>>;
  /** Of the views and teams, by reader. */
  readonly counts: Shelf<KeptPage<unknown>>;
}

const ofDesks = new WeakMap<Desk['records'], KeptLists>();

export function keptLists({ records }: Desk): KeptLists {
  const known = ofDesks.get(records);
  if (known) return known;
  const made = {
    states: new Shelf<TicketState>(statesMax),
    rows: new Shelf<KeptRow>(rowsMax),
    pages: new Shelf<KeptPage<unknown>>(pagesMax),
    counts: new Shelf<KeptPage<unknown>>(pagesMax),
  };
  ofDesks.set(records, made);
  return made;
}

/** The states of so many tickets in at least these versions; `read` brings those that are not known. */
export async function statesOf(
  desk: Desk,
  workspaceId: WorkspaceId,
  wanted: readonly { readonly ticketId: TicketId; readonly version: number }[],
  read: (ids: readonly TicketId[]) => Promise<readonly TicketState[]>,
): Promise<ReadonlyMap<TicketId, TicketState>> {
  const { states } = keptLists(desk);
  const found = new Map<TicketId, TicketState>();
  const missing: TicketId[] = [];
  for (const { ticketId, version } of wanted) {
    const known = states.get(`${workspaceId}/${ticketId}`);
    if (known && known.version >= version) found.set(ticketId, known);
    else missing.push(ticketId);
  }
  if (missing.length === 0) return found;
  for (const state of await read(missing)) {
    states.put(`${workspaceId}/${state.id}`, state);
    found.set(state.id, state);
  }
  return found;
}
