/** Whether the server tells what changes. Questions that would be asked again and again look here first. */
let isLive = false;
let onLost: () => void = () => undefined;

export function setLive(value: boolean): void {
  const isLost = isLive && !value;
  isLive = value;
  if (isLost) onLost();
}

/** What to do when the stream breaks. */
export function whenLost(act: () => void): void {
  onLost = act;
}

/** Without a stream each few seconds; with it now and then, for what time alone changes, such as what is at risk. */
export function askAgainAfterMs(withoutStreamMs: number): () => number {
  return () => (isLive ? quietMs : withoutStreamMs);
}

const quietMs = 60_000;
