import { useSyncExternalStore } from 'react';
import { queryClient } from './questions.ts';
import { setLive } from './live-state.ts';
import type { QueuePage, TicketView } from './schemas.ts';

/**
 * One stream from the server says what has changed, in ids and versions; the pages then ask for it. While there is no
 * stream they ask every few seconds instead. A window that nobody sees listens to nothing: browsers allow a server
 * few connections for all windows together.
 */
export interface PresentPerson {
  readonly personId: string;
  readonly doing: 'looking' | 'writing';
}

interface TicketNews {
  readonly ticketId: string;
  readonly version: number;
}

const firstPauseMs = 1_000;
const pauseMaxMs = 30_000;
/** Commands write several events at once; one question answers them all. */
const gatherMs = 60;
/** Lists are asked for at most this often, however much happens. */
const listEveryMs = 300;
const hiddenForMs = 20_000;

let stream: EventSource | null = null;
let lastId = '';
let pauseMs = firstPauseMs;
let timer: ReturnType<typeof setTimeout> | undefined;
let isStarted = false;

/** From the first page on, for as long as the window is open. */
export function followServer(): void {
  if (isStarted) return;
  isStarted = true;
  document.addEventListener('visibilitychange', followSight);
  open();
}

function followSight(): void {
  clearTimeout(timer);
  if (document.visibilityState === 'visible') return stream ? undefined : open();
  timer = setTimeout(close, hiddenForMs);
}

function open(): void {
  close();
  const made = new EventSource(`/api/v1/events${lastId ? `?after=${encodeURIComponent(lastId)}` : ''}`);
  stream = made;
  made.addEventListener('ready', (event) => {
    pauseMs = firstPauseMs;
    const { again } = dataOf<{ again: boolean }>(event);
    setLive(true);
    // A place was lost on the way: what happened in between is unknown.
    if (!again && hadPlace) askEverything();
    // What happened to tickets while the page loaded is told; that the sample's clock was moved is not.
    else void queryClient.invalidateQueries({ queryKey: ['me'] });
    hadPlace = true;
  });
  made.addEventListener('ticket', (event) => noteTicket(dataOf<TicketNews>(event)));
  made.addEventListener('workspace', askEverything);
  made.addEventListener('reset', askEverything);
  made.addEventListener('presence', (event) => {
    const { ticketId, people } = dataOf<{ ticketId: string; people: readonly PresentPerson[] }>(event);
    present.set(ticketId, people);
    for (const tell of listeners) tell();
  });
  made.onerror = () => {
    setLive(false);
    if (made.readyState !== EventSource.CLOSED || stream !== made) return;
    close();
    timer = setTimeout(open, pauseMs);
    pauseMs = Math.min(pauseMs * 2, pauseMaxMs);
  };
}

let hadPlace = false;

function close(): void {
  clearTimeout(timer);
  if (stream) setLive(false);
  stream?.close();
  stream = null;
}

function dataOf<Data>(event: MessageEvent): Data {
  if (event.lastEventId) lastId = event.lastEventId;
  return JSON.parse(String(event.data)) as Data;
}

const newest = new Map<string, number>();
let gathering: ReturnType<typeof setTimeout> | undefined;

function noteTicket({ ticketId, version }: TicketNews): void {
  newest.set(ticketId, Math.max(version, newest.get(ticketId) ?? 0));
  gathering ??= setTimeout(() => {
    gathering = undefined;
    const news = [...newest];
    newest.clear();
    let isListOld = false;
    for (const [id, at] of news) {
      const known = queryClient.getQueryData<TicketView>(['ticket', id]);
      if (known && known.version < at) askAgain(['ticket', id]);
      isListOld ||= !isShown(id, at) || isBoardOpen();
    }
    if (news.some(([id]) => queryClient.getQueryData(['ticket', id]))) askAgain(['packet']);
    if (isListOld) askLists();
  }, gatherMs);
}

/** The lists that are on the screen know the ticket as it is: this window has changed it, or has just loaded. */
function isShown(ticketId: string, version: number): boolean {
  const heads = queryClient.getQueriesData<QueuePage>({ predicate: isHead, type: 'active' });
  return heads.every(([, page]) => page?.rows.some((row) => row.id === ticketId && row.version >= version));
}

/** Cards of any ticket may be new on it. */
function isBoardOpen(): boolean {
  return queryClient.getQueryCache().findAll({ queryKey: ['board'], type: 'active' }).length > 0;
}

let listTimer: ReturnType<typeof setTimeout> | undefined;
let isAskedAgain = false;

/** At once, and then not again for a while. */
function askLists(): void {
  if (listTimer !== undefined) {
    isAskedAgain = true;
    return;
  }
  void queryClient.invalidateQueries({ predicate: isCounted });
  askAgain(['board']);
  listTimer = setTimeout(() => {
    listTimer = undefined;
    if (isAskedAgain) askLists();
    isAskedAgain = false;
  }, listEveryMs);
}

const isHead = ({ queryKey }: { queryKey: readonly unknown[] }) =>
  queryKey[0] === 'queue' && queryKey[3] === 'head';

/** The counts of saved views change with the lists. */
const isCounted = ({ queryKey }: { queryKey: readonly unknown[] }) =>
  queryKey[0] === 'queue' && (queryKey[3] === 'head' || queryKey[3] === 'counts');

function askAgain(queryKey: readonly string[]): void {
  void queryClient.invalidateQueries({ queryKey });
}

/** All but the lists as they are laid out: those change when the reader says so. */
function askEverything(): void {
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[3] !== 'list' });
}

const present = new Map<string, readonly PresentPerson[]>();
const listeners = new Set<() => void>();
const nobody: readonly PresentPerson[] = [];

/** Who is at a ticket now, the reader included. */
export function usePresent(ticketId: string): readonly PresentPerson[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => present.get(ticketId) ?? nobody,
  );
}
