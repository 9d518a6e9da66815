/**
 * The engine's loops: due deadlines, the outbox, notices to gather, work in bulk. Each sleeps until something is due, at most one second,
 * and is woken when a command may have armed something sooner. Every node runs them; rows are taken under locks, so
 * nodes are equal and nobody leads. A loop that meets a database that is away waits and tries again.
 */
import type { ScanFile } from '../model/attachment.ts';
import type { WorkspaceId } from '../model/words.ts';
import { scanFiles } from '../operations/attachments/scan-files.ts';
import { deliverMessages, type OutboundChannels } from '../operations/deliver-messages.ts';
import type { Desk } from '../operations/desk.ts';
import { fireDueDeadlines } from '../operations/fire-due-deadlines.ts';
import { gatherDueNotices } from '../operations/gather-notices.ts';
import { handOverDue } from '../operations/hand-over.ts';
import { nextDueWorkspaces } from '../operations/next-due.ts';
import { runPendingCommands } from '../operations/run-pending-commands.ts';
import { runChores } from '../operations/run-chores.ts';
import { startLoop } from './loop.ts';

export interface Engine {
  /** Something may be due sooner than the engine thinks. */
  wake(workspaceId?: WorkspaceId): void;
  stop(): Promise<void>;
}

export interface EngineParts {
  /** null: nobody looks at files here. */
  readonly scan: ScanFile | null;
  readonly outbound: OutboundChannels;
  /** Deadlines of this workspace have fired. */
  readonly fired: (workspaceId: WorkspaceId) => void;
}

const sleepMaxMs = 1_000;
/** An absence that begins is noticed so soon. */
const lookForAbsencesMs = 5_000;

export function startEngine(desk: Desk, { outbound, fired, scan }: EngineParts): Engine {
  const loops = [
    startLoop(desk, 'deadlines', () => deadlinePass(desk, fired)),
    startLoop(desk, 'outbox', async () => ((await deliverMessages(desk, outbound)) > 0 ? 0 : sleepMaxMs)),
    startLoop(desk, 'notices', async () => ((await gatherDueNotices(desk)) > 0 ? 0 : sleepMaxMs)),
    startLoop(desk, 'pending commands', async () => ((await runPendingCommands(desk)) > 0 ? 0 : sleepMaxMs)),
    startLoop(desk, 'absences', async () => ((await handOverDue(desk)) > 0 ? 0 : lookForAbsencesMs)),
    startLoop(desk, 'chores', () => runChores(desk)),
    ...(scan
      ? [startLoop(desk, 'files', async () => ((await scanFiles(desk, scan)) > 0 ? 0 : sleepMaxMs))]
      : []),
  ];
  return {
    wake: () => loops.forEach((loop) => loop.wake()),
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

/** At most one batch of each workspace in turn, so that none starves another. Answers how long it may sleep. */
async function deadlinePass(desk: Desk, tell: EngineParts['fired']): Promise<number> {
  const { due, sleepMs } = await nextDueWorkspaces(desk);
  let isFull = false;
  for (const workspaceId of due) {
    const fired = await fireDueDeadlines(desk, workspaceId);
    if (fired.deadlines > 0) tell(workspaceId);
    isFull ||= fired.isFull;
  }
  return isFull ? 0 : Math.min(sleepMs, sleepMaxMs);
}
