/** Work in bulk: one row per ticket, a batch at a time, after due deadlines; each has a result. */
import { isRefusal } from '../model/refusal.ts';
import { endPendingCommand, type PendingCommand, takePendingCommands } from '../storage/bulk.ts';
import { advanceTicket } from './advance-ticket.ts';
import type { Desk } from './desk.ts';

const batchMax = 100;

/** Answers how many it did. */
export async function runPendingCommands(desk: Desk): Promise<number> {
  return desk.database.across.transaction().execute(async (tx) => {
    const taken = await takePendingCommands(tx, batchMax);
    for (const pending of taken) {
      const { state, result } = await run(desk, pending);
      await endPendingCommand(tx, pending, state, result, desk.clock.realNow());
    }
    return taken.length;
  });
}

/** A command in bulk may run twice when the desk dies in between: each changes nothing the second time. */
async function run(desk: Desk, { workspaceId, ticketId, command }: PendingCommand) {
  const advanced = await advanceTicket(desk, {
    workspaceId,
    ticketId,
    plan: (_state, { now }) => ({ orders: [{ actor: { kind: 'engine' }, occurredAt: now, command }] }),
  });
  if (isRefusal(advanced)) return { state: 'refused', result: { refused: advanced.refused } } as const;
  return { state: 'done', result: { version: advanced.state.version } } as const;
}
