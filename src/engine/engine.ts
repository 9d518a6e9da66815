/**
 * The engine's loops: due deadlines, the outbox, work in bulk. Each sleeps until something is due, at most one second,
 * and is woken when a command may have armed something sooner. Every node runs them; rows are taken under locks, so
 * nodes are equal and nobody leads. A loop that meets a database that is away waits and tries again.
 */
import type { WorkspaceId } from '../model/words.ts';
import { deliverMessages, type OutboundChannels } from '../operations/deliver-messages.ts';
import type { Desk } from '../operations/desk.ts';
import { fireDueDeadlines } from '../operations/fire-due-deadlines.ts';
import { nextDueWorkspaces } from '../operations/next-due.ts';
import { runPendingCommands } from '../operations/run-pending-commands.ts';
import { runChores } from '../operations/run-chores.ts';

export interface Engine {
  /** Something may be due sooner than the engine thinks. */
  wake(workspaceId?: WorkspaceId): void;
  stop(): Promise<void>;
}

export interface EngineParts {
  readonly outbound: OutboundChannels;
}

const sleepMaxMs = 1_000;
const afterErrorMs = 1_000;

export function startEngine(desk: Desk, { outbound }: EngineParts): Engine {
  const loops = [
    startLoop(desk, 'deadlines', () => deadlinePass(desk)),
    startLoop(desk, 'outbox', async () => ((await deliverMessages(desk, outbound)) > 0 ? 0 : sleepMaxMs)),
    startLoop(desk, 'pending commands', async () => ((await runPendingCommands(desk)) > 0 ? 0 : sleepMaxMs)),
    startLoop(desk, 'chores', () => runChores(desk)),
  ];
  return {
    wake: () => loops.forEach((loop) => loop.wake()),
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

/** At most one batch of each workspace in turn, so that none starves another. Answers how long it may sleep. */
async function deadlinePass(desk: Desk): Promise<number> {
  const { due, sleepMs } = await nextDueWorkspaces(desk);
  let isFull = false;
  for (const workspaceId of due) isFull = (await fireDueDeadlines(desk, workspaceId)).isFull || isFull;
  return isFull ? 0 : Math.min(sleepMs, sleepMaxMs);
}

interface Loop {
  wake(): void;
  stop(): Promise<void>;
}

/** Runs `pass` again and again; it answers how many ms to sleep. */
function startLoop(desk: Desk, name: string, pass: () => Promise<number>): Loop {
  let isStopping = false;
  let isWoken = false;
  let interrupt: (() => void) | null = null;
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      interrupt = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async () => {
    while (!isStopping) {
      isWoken = false;
      const ms = await pass().catch((error: unknown) => {
        desk.log.warn({ loop: name, error }, 'The engine could not finish a pass; it tries again.');
        return afterErrorMs;
      });
      if (ms > 0 && !isStopping && !isWoken) await sleep(ms);
      interrupt = null;
    }
  };
  const ended = run();
  return {
    wake: () => {
      isWoken = true;
      interrupt?.();
    },
    stop: async () => {
      isStopping = true;
      interrupt?.();
      await ended;
    },
  };
}
