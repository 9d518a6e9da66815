/** Work in bulk: one row per ticket, a batch at a time, after due deadlines; each has a result. */
import type { BulkOrder } from '../model/bulk-act.ts';
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { TicketCommand } from '../model/ticket-command.ts';
import { endPendingCommand, type PendingCommand, takePendingCommands } from '../storage/bulk.ts';
import { advanceTicket } from './advance-ticket.ts';
import { runBulkOrder } from './bulk-acts.ts';
import type { Desk } from './desk.ts';

/** Whoever waits for them sees them done so many at a time. */
const batchMax = 20;

/** Answers how many it did. */
export async function runPendingCommands(desk: Desk): Promise<number> {
  return desk.database.across.transaction().execute(async (tx) => {
    const taken = await takePendingCommands(tx, batchMax);
    for (const pending of taken) {
      const result = await run(desk, pending);
      const state = isRefusal(result) ? 'refused' : 'done';
      await endPendingCommand(tx, pending, state, result, desk.clock.realNow());
    }
    return taken.length;
  });
}

/** A command in bulk may run twice when the desk dies in between: each changes nothing the second time. */
async function run(desk: Desk, pending: PendingCommand): Promise<object> {
  const { command } = pending;
  const done =
    command.type === 'bulk-order'
      ? await runBulkOrder(desk, pending, command)
      : await runByEngine(desk, pending, command);
  return isRefusal(done) ? ofRefusal(done) : done;
}

async function runByEngine(
  desk: Desk,
  { workspaceId, ticketId }: PendingCommand,
  command: Exclude<TicketCommand | BulkOrder, BulkOrder>,
): Promise<{ readonly version: number } | Refusal> {
  const advanced = await advanceTicket(desk, {
    workspaceId,
    ticketId,
    plan: (_state, { now }) => ({ orders: [{ actor: { kind: 'engine' }, occurredAt: now, command }] }),
  });
  return isRefusal(advanced) ? advanced : { version: advanced.state.version };
}

/** Without the ticket as it is. */
function ofRefusal({ refused, params }: Refusal): Refusal {
  return params ? { refused, params } : { refused };
}
