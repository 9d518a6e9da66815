import { useSyncExternalStore } from 'react';

/** Short news at the foot of the page, read out by screen readers. One at a time; each stays 6 s. */
let text = '';
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

export function tell(news: string): void {
  text = news;
  clearTimeout(timer);
  timer = setTimeout(() => publish(''), 6000);
  publish(news);
}

function publish(news: string): void {
  text = news;
  for (const listen of listeners) listen();
}

export function NewsStand() {
  const news = useSyncExternalStore(subscribe, () => text);
  return (
    <div className="news" role="status" aria-live="polite">
      {news && <p key={news}>{news}</p>}
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
