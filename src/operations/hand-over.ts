/** Somebody leaves or is away: ticket by ticket, what he holds goes to a person who is there. */
import type { PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import { readWorkspaceIds } from '../storage/bulk.ts';
import { markHandedOver, readLeavers, readStoredPeople, readTicketsOf } from '../storage/people.ts';
import { readHead } from '../storage/read-tickets.ts';
import { advanceTicket } from './advance-ticket.ts';
import type { Desk } from './desk.ts';

const batchMax = 100;
/** Ten thousand tickets of one person; what is left is taken by the next pass. */
const batchesMax = 100;

/** Everything that this person holds now. Answers how many tickets changed. */
export async function handOverFrom(
  desk: Desk,
  workspaceId: WorkspaceId,
  personId: PersonId,
  toId: PersonId | null = null,
  isLeaving = false,
): Promise<number> {
  const db = desk.database.of(workspaceId);
  const found = (await readStoredPeople(db, workspaceId)).find(({ person }) => person.id === personId);
  if (!found || found.handOverAt === null) return 0;
  const { closedAt, role, deputyId } = found.person;
  // Who has left, or only looks on, holds nothing any more: not even what would come back to him.
  const because = isLeaving || closedAt !== null || role === 'viewer' ? 'left' : 'away';
  const named = toId ?? deputyId ?? null;
  const now = await timeOf(desk, workspaceId);
  let changed = 0;
  let after: TicketId | null = null;
  for (let batch = 0; batch < batchesMax; batch += 1) {
    const tickets = await readTicketsOf(db, workspaceId, personId, after, batchMax);
    for (const ticketId of tickets) {
      const command = { type: 'hand-over', personId, toId: named, because } as const;
      const advanced = await advanceTicket(desk, {
        workspaceId,
        ticketId,
        plan: (_state, facts) => ({
          orders: [{ actor: { kind: 'engine' }, occurredAt: facts.now, command }],
        }),
      });
      if (!('refused' in advanced) && advanced.events.length > 0) changed += 1;
    }
    after = tickets.at(-1) ?? null;
    if (tickets.length < batchMax) {
      await markHandedOver(db, workspaceId, personId, now);
      return changed;
    }
  }
  return changed;
}

/** Absences that begin, and leavers whose hand-over was cut off. Answers how many people. */
export async function handOverDue(desk: Desk): Promise<number> {
  let count = 0;
  for (const workspaceId of await readWorkspaceIds(desk.database.across)) {
    const now = await timeOf(desk, workspaceId);
    const leavers = await readLeavers(desk.database.of(workspaceId), workspaceId, now);
    for (const personId of leavers) await handOverFrom(desk, workspaceId, personId);
    count += leavers.length;
  }
  return count;
}

/** By the clock of the workspace. */
async function timeOf(desk: Desk, workspaceId: WorkspaceId): Promise<number> {
  const head = await readHead(desk.database.of(workspaceId), workspaceId);
  return desk.clock.now(head?.clockShiftMs ?? 0);
}
