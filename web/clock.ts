import { useSyncExternalStore } from 'react';

/**
 * The app's only clock. It starts from the server's time and runs on the browser's monotonic clock, so a wrong
 * computer clock changes nothing. In the sample workspace the server's time may jump; then it is set again.
 */
let serverAt = Date.now();
let markedAt = performance.now();
let heardAt = -1;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** The workspace's time in epoch milliseconds. */
export function now(): number {
  return serverAt + performance.now() - markedAt;
}

/** Milliseconds on a clock that never jumps, for measuring a round trip. */
export function stopwatch(): number {
  return performance.now();
}

/** Takes the server's time over. `askedAt` is the stopwatch when the question left; older answers are dropped. */
export function setClock(serverTime: string, askedAt: number): void {
  const at = Date.parse(serverTime);
  if (Number.isNaN(at) || askedAt < heardAt) return;
  heardAt = askedAt;
  const answeredAt = performance.now();
  serverAt = at + (answeredAt - askedAt) / 2;
  markedAt = answeredAt;
  for (const tell of listeners) tell();
}

/** Renders again only when what `select` makes of the time has changed. It must return a primitive. */
export function useNow<T extends string | number | boolean>(select: (now: number) => T): T {
  return useSyncExternalStore(subscribe, () => select(now()));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  for (const tell of listeners) tell();
}
