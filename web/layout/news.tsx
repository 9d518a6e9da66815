import { useSyncExternalStore } from 'react';
import { KeysOf } from '../components/keys-of.tsx';
import { useKeys } from '../keyboard/use-keys.ts';
import { queueStrings } from '../strings/en-queue.ts';

/** Short news at the foot of the page, read out by screen readers. One at a time; each stays 6 s, one that can be taken back 9.5 s. */
interface News {
  readonly text: string;
  readonly undo: (() => void) | null;
}

const nothing: News = { text: '', undo: null };
const staysMs = 6_000;
/** The server takes back what is younger than ten seconds; the way there takes some of it. */
const undoStaysMs = 9_500;

let news = nothing;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

export function tell(text: string): void {
  show({ text, undo: null }, staysMs);
}

/** The same with a button that takes it back; z and Ctrl-Z do so, too. */
export function tellDone(text: string, undo: () => void): void {
  show({ text, undo }, undoStaysMs);
}

function show(next: News, forMs: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => publish(nothing), forMs);
  publish(next);
}

function publish(next: News): void {
  news = next;
  for (const listen of listeners) listen();
}

export function NewsStand() {
  const { text, undo } = useSyncExternalStore(subscribe, () => news);
  const takeBack = undo
    ? () => {
        publish(nothing);
        undo();
      }
    : undefined;
  useKeys({ undo: takeBack });
  return (
    <div className="news" role="status" aria-live="polite">
      {text && (
        <p key={text}>
          {text}
          {takeBack && (
            <button type="button" className="button small news-undo" onClick={takeBack}>
              {queueStrings.undo.undo} <KeysOf action="undo" />
            </button>
          )}
        </p>
      )}
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
