/** A loop that does its pass again and again, sleeps in between, and can be woken and stopped. */
import type { Desk } from '../operations/desk.ts';

export interface Loop {
  wake(): void;
  stop(): Promise<void>;
}

const afterErrorMs = 1_000;

/** Runs `pass` again and again; it answers how many ms to sleep. */
export function startLoop(desk: Desk, name: string, pass: () => Promise<number>): Loop {
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
      const startedMs = desk.clock.monotonicMs();
      let isDone = true;
      const ms = await pass().catch((error: unknown) => {
        isDone = false;
        desk.log.warn({ loop: name, error }, 'The engine could not finish a pass; it tries again.');
        return afterErrorMs;
      });
      desk.meter.passEnded(name, desk.clock.monotonicMs() - startedMs, isDone);
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
