/** Where a delivery belongs whose ticket was merged: the ticket that goes on with it. */
import type { Intake } from '../model/intake.ts';
import type { TicketId, WorkspaceId } from '../model/words.ts';
import type { Db } from '../storage/database.ts';
import { readStates, type StoredTicket } from '../storage/read-tickets.ts';

/** A merged ticket that was merged again, and so on; more than that nobody does by hand. */
const hopsMax = 10;

/** These tickets, and those that go on with them: all that has to be locked. */
export async function withTheirTargets(
  db: Db,
  workspaceId: WorkspaceId,
  ids: readonly TicketId[],
): Promise<TicketId[]> {
  const all = new Set(ids);
  let asked = [...ids];
  for (let hop = 0; hop < hopsMax && asked.length > 0; hop += 1) {
    const states = await readStates(db, workspaceId, asked);
    asked = states.flatMap(({ mergedInto }) =>
      mergedInto && !all.has(mergedInto.id) ? [mergedInto.id] : [],
    );
    for (const id of asked) all.add(id);
  }
  return [...all];
}

/** null: one on the way is not among those that are locked, since it was merged meanwhile. */
export function whereItGoesOn(stored: ReadonlyMap<TicketId, StoredTicket>, first: TicketId): TicketId | null {
  let id = first;
  for (let hop = 0; hop <= hopsMax; hop += 1) {
    const into = stored.get(id)?.state.mergedInto;
    if (!into) return id === first || stored.has(id) ? id : null;
    id = into.id;
  }
  return null;
}

type Parts = Intake['parts'];

export interface PartsHere {
  readonly ticketId: TicketId;
  /** What it is called over there; of several that go on in one, its own name where it has one. */
  readonly remoteId: string;
  readonly parts: Parts;
  /** Every name over there whose parts these are. */
  readonly remoteIds: readonly string[];
}

/** By the ticket that gets them. Of a merged one only what was said counts: its state over there is its own. */
export function gathered(
  delivered: ReadonlyMap<string, Parts>,
  idOf: (remoteId: string) => TicketId,
  stored: ReadonlyMap<TicketId, StoredTicket>,
): PartsHere[] | null {
  const found = new Map<TicketId, PartsHere>();
  for (const [remoteId, all] of delivered) {
    const first = idOf(remoteId);
    const ticketId = whereItGoesOn(stored, first);
    if (ticketId === null) return null;
    const parts = ticketId === first ? all : all.filter(({ type }) => type === 'message');
    const before = found.get(ticketId);
    const own = ticketId === first ? remoteId : (before?.remoteId ?? remoteId);
    found.set(ticketId, {
      ticketId,
      remoteId: own,
      parts: [...(before?.parts ?? []), ...parts],
      remoteIds: [...(before?.remoteIds ?? []), remoteId],
    });
  }
  return [...found.values()];
}
