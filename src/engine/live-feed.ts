/**
 * Tells listeners of this node what changes, whichever node wrote it. A node says at most once in 100 ms which
 * workspaces it has written to; since that may be lost, each node also looks by itself every second.
 */
import type { Live, LiveListener, LiveMessage, Presence, StreamPlace } from '../model/live.ts';
import type { Person } from '../model/person.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import type { Desk } from '../operations/desk.ts';
import {
  type Followed,
  followEvents,
  isAhead,
  readersOf,
  readPlace,
  readWorkspaceHead,
  sayPlace,
  startOfStream,
} from '../operations/follow-events.ts';
import { startLoop } from './loop.ts';
import { type NodeLine, openNodeLine, type OpenSignal } from './node-line.ts';
import { PresenceBoard, type PresenceNews } from './presence-board.ts';

/** Each is an open connection; a person may have so many windows. */
export const listenersMax = 2_000;
export const listenersOfOneMax = 20;
const lookEveryMs = 1_000;
/** Events that were told before they had settled; beyond it the oldest is told twice. */
const toldEarlyMax = 5_000;

interface Follower {
  readonly listeners: Set<LiveListener>;
  readonly newcomers: Set<LiveListener>;
  readonly toldEarly: Set<string>;
  place: StreamPlace | null;
  versions: string | null;
}

type People = ReadonlyMap<PersonId, Person>;

export interface LiveFeed extends Live {
  /** This node has written to it. */
  changed(workspaceId: WorkspaceId): void;
  stop(): Promise<void>;
}

export function startLiveFeed(desk: Desk, openSignal: OpenSignal): LiveFeed {
  return new Feed(desk, openSignal);
}

class Feed implements LiveFeed {
  readonly #desk: Desk;
  readonly #followers = new Map<WorkspaceId, Follower>();
  readonly #due = new Set<WorkspaceId>();
  readonly #board = new PresenceBoard();
  readonly #line: NodeLine;
  readonly #loop: ReturnType<typeof startLoop>;

  constructor(desk: Desk, openSignal: OpenSignal) {
    this.#desk = desk;
    this.#line = openNodeLine(desk.dice.id(), openSignal, {
      changed: (workspaceIds) => this.#look(workspaceIds),
      present: (presence) => this.#note(presence),
    });
    this.#loop = startLoop(desk, 'live', () => this.#pass());
  }

  get listeners(): number {
    let count = 0;
    for (const { listeners, newcomers } of this.#followers.values()) count += listeners.size + newcomers.size;
    return count;
  }

  join(listener: LiveListener): (() => void) | null {
    const { workspaceId, personId } = listener;
    const follower = this.#followers.get(workspaceId) ?? newFollower();
    const windows = [...follower.listeners, ...follower.newcomers].filter((one) => one.personId === personId);
    if (this.listeners >= listenersMax || windows.length >= listenersOfOneMax) return null;
    this.#followers.set(workspaceId, follower);
    follower.newcomers.add(listener);
    this.#look([workspaceId]);
    return () => this.#leave(listener);
  }

  announce(presence: Presence): void {
    this.#note(presence);
    this.#line.say(presence);
  }

  changed(workspaceId: WorkspaceId): void {
    this.#line.sayChanged(workspaceId);
  }

  endAll(): void {
    for (const { listeners, newcomers } of this.#followers.values())
      for (const listener of [...listeners, ...newcomers]) listener.end();
    this.#followers.clear();
  }

  async stop(): Promise<void> {
    this.endAll();
    await this.#loop.stop();
    await this.#line.close();
  }

  #look(workspaceIds: readonly WorkspaceId[]): void {
    for (const workspaceId of workspaceIds) if (this.#followers.has(workspaceId)) this.#due.add(workspaceId);
    if (this.#due.size > 0) this.#loop.wake();
  }

  #leave(listener: LiveListener): void {
    const follower = this.#followers.get(listener.workspaceId);
    follower?.listeners.delete(listener);
    follower?.newcomers.delete(listener);
    this.#freeSeats(listener);
    // Nobody listens: the next newcomer begins where he wants, and nothing is read meanwhile.
    if (follower && follower.listeners.size + follower.newcomers.size === 0)
      this.#followers.delete(listener.workspaceId);
  }

  /** Who closed his last window is at no ticket any more. */
  #freeSeats({ workspaceId, personId }: LiveListener): void {
    const { listeners, newcomers } = this.#followers.get(workspaceId) ?? newFollower();
    if ([...listeners, ...newcomers].some((one) => one.personId === personId)) return;
    for (const ticketId of this.#board.ticketsOf(personId, workspaceId))
      this.announce({ workspaceId, personId, ticketId, doing: 'left', isOpen: true });
  }

  /** Those that changed; when nothing was heard for a second, all that somebody listens to. */
  async #pass(): Promise<number> {
    const chosen = this.#due.size > 0 ? [...this.#due] : [...this.#followers.keys()];
    this.#due.clear();
    for (const news of this.#board.sweep(this.#desk.clock.monotonicMs())) this.#tellPresent(news);
    for (const workspaceId of chosen) {
      const follower = this.#followers.get(workspaceId);
      if (follower) await this.#follow(workspaceId, follower);
    }
    return this.#due.size > 0 ? 0 : lookEveryMs;
  }

  async #follow(workspaceId: WorkspaceId, follower: Follower): Promise<void> {
    const head = await readWorkspaceHead(this.#desk, workspaceId);
    if (!head) return;
    const people = await readersOf(this.#desk, workspaceId, head);
    const { recordsVersion, policyVersion, clockShiftMs } = head;
    const versions = `${recordsVersion}/${policyVersion}/${clockShiftMs}`;
    if (follower.versions !== null && follower.versions !== versions) {
      const data = { recordsVersion, policyVersion, clockShiftMs };
      tellAll(follower.listeners, { event: 'workspace', id: null, data });
    }
    follower.versions = versions;
    if (follower.place !== null) {
      const followed = await followEvents(this.#desk, workspaceId, follower.place);
      this.#tellNews(follower, people, followed);
      follower.place = followed.next;
    }
    for (const newcomer of follower.newcomers) await this.#welcome(follower, newcomer, people);
  }

  #tellNews({ listeners, toldEarly }: Follower, people: People, { heard, next, isFull }: Followed): void {
    for (const listener of listeners) {
      const person = people.get(listener.personId);
      if (!person || person.closedAt !== null) {
        listener.end();
        this.#leave(listener);
      } else if (isFull) {
        listener.tell({ event: 'reset', id: sayPlace(next), data: { reason: 'backlog' } });
      } else {
        for (const one of heard)
          if (!toldEarly.has(one.key) && one.maySee(person)) listener.tell(one.message);
      }
    }
    remember(toldEarly, heard, next);
  }

  /** He hears what he has missed, or that he has to load anew; from then on he is told with the others. */
  async #welcome(follower: Follower, newcomer: LiveListener, people: People): Promise<void> {
    const { workspaceId, after } = newcomer;
    const person = people.get(newcomer.personId);
    const given = after === null ? await startOfStream(this.#desk, workspaceId) : readPlace(after);
    const place = given ?? (await startOfStream(this.#desk, workspaceId));
    const followed = await followEvents(this.#desk, workspaceId, place);
    const { heard, next, isFull } = followed;
    const reason = given === null || isAhead(place, next) ? 'unknown-place' : isFull ? 'backlog' : null;
    if (reason !== null) newcomer.tell({ event: 'reset', id: sayPlace(next), data: { reason } });
    else if (person) for (const one of heard) if (one.maySee(person)) newcomer.tell(one.message);
    const again = after !== null && reason === null;
    for (const message of this.#board.openOnes(workspaceId)) newcomer.tell(message);
    newcomer.tell({ event: 'ready', id: sayPlace(next), data: { again } });
    // He may have left while this was read.
    if (follower.newcomers.delete(newcomer)) follower.listeners.add(newcomer);
    if (follower.place !== null) return;
    follower.place = next;
    remember(follower.toldEarly, heard, next);
  }

  #note(presence: Presence): void {
    const news = this.#board.note(presence, this.#desk.clock.monotonicMs());
    if (news) this.#tellPresent(news);
  }

  /** Lists show who is at a ticket. Of a restricted one only who is at it himself hears; he was let in when he said so. */
  #tellPresent({ workspaceId, message, isOpen }: PresenceNews): void {
    if (message.event !== 'presence') return;
    for (const listener of this.#followers.get(workspaceId)?.listeners ?? [])
      if (isOpen || this.#board.isAt(listener.personId, workspaceId, message.data.ticketId))
        listener.tell(message);
  }
}

function newFollower(): Follower {
  return { listeners: new Set(), newcomers: new Set(), toldEarly: new Set(), place: null, versions: null };
}

function tellAll(listeners: Iterable<LiveListener>, message: LiveMessage): void {
  for (const listener of listeners) listener.tell(message);
}

/** What was told early is kept until it has settled. */
function remember(toldEarly: Set<string>, heard: Followed['heard'], next: StreamPlace): void {
  const horizon = sayPlace(next);
  for (const { key, message } of heard) {
    if (message.id === horizon) toldEarly.add(key);
    else toldEarly.delete(key);
  }
  for (const key of toldEarly) {
    if (toldEarly.size <= toldEarlyMax) break;
    toldEarly.delete(key);
  }
}
