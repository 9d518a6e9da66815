/** What is new in a workspace since a place of its stream, and who may hear of it. */
import type { LiveMessage, StreamPlace } from '../model/live.ts';
import type { Person } from '../model/person.ts';
import type { PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import { readRecentPlace, readStream, type StreamedEvent } from '../storage/event-stream.ts';
import { readHead, type WorkspaceHead } from '../storage/read-tickets.ts';
import type { Desk } from './desk.ts';

export interface Heard {
  readonly message: LiveMessage;
  /** The same event may be read early and once more when it has settled. */
  readonly key: string;
  readonly ticketId: TicketId;
  maySee(person: Pick<Person, 'id' | 'teamIds'>): boolean;
}

export interface Followed {
  readonly heard: readonly Heard[];
  /** Where to read on. */
  readonly next: StreamPlace;
  /** More than a reader should be told one by one. */
  readonly isFull: boolean;
}

/** A newcomer hears of this much of the past, so that nothing falls between loading a page and listening. */
const recentMs = 10_000;

export async function startOfStream(desk: Desk, workspaceId: WorkspaceId): Promise<StreamPlace> {
  const db = desk.database.of(workspaceId);
  const head = await readHead(db, workspaceId);
  const now = desk.clock.now(head?.clockShiftMs ?? 0);
  return readRecentPlace(db, workspaceId, now - recentMs);
}

export async function followEvents(
  desk: Desk,
  workspaceId: WorkspaceId,
  after: StreamPlace,
): Promise<Followed> {
  const db = desk.database.of(workspaceId);
  const { settled, early, horizon, isFull } = await readStream(db, workspaceId, after);
  const heard = [
    ...settled.map((event) => heardOf(event, event.place)),
    // Whoever resumes after an early one reads it again: what comes before it may not have been told.
    ...early.map((event) => heardOf(event, horizon)),
  ];
  return { heard, next: horizon, isFull };
}

/** The versions by which clients know whether people, teams and policy are as they were. */
export function readWorkspaceHead(desk: Desk, workspaceId: WorkspaceId): Promise<WorkspaceHead | null> {
  return readHead(desk.database.of(workspaceId), workspaceId);
}

/** Teams of the listeners as they are now. null: nobody can be known yet. */
export async function readersOf(
  desk: Desk,
  workspaceId: WorkspaceId,
  head: WorkspaceHead,
): Promise<ReadonlyMap<PersonId, Person>> {
  return (await desk.records.of(workspaceId, head)).directory.people;
}

function heardOf(event: StreamedEvent, place: StreamPlace): Heard {
  const { ticketId, seq, version, type, escalationId, seenBy } = event;
  return {
    message: { event: 'ticket', id: sayPlace(place), data: { ticketId, version, seq, type, escalationId } },
    key: `${ticketId}/${seq}`,
    ticketId,
    // The rule of `maySee`, over what lists filter by.
    maySee: ({ id, teamIds }) =>
      seenBy === null ||
      seenBy.personIds.includes(id) ||
      seenBy.teamIds.some((team) => teamIds.includes(team)),
  };
}

export function sayPlace({ transaction, ticketId, seq }: StreamPlace): string {
  return `${transaction}.${ticketId}.${seq}`;
}

/** null: no place of ours. */
export function readPlace(text: string): StreamPlace | null {
  const [, transaction, ticketId, seq] =
    /^(\d{1,20})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,9})$/.exec(text) ?? [];
  if (transaction === undefined || ticketId === undefined || seq === undefined) return null;
  // The database's numbers of transactions have 64 bits.
  return BigInt(transaction) < 2n ** 63n ? { transaction, ticketId, seq: Number(seq) } : null;
}

/** A place that lies ahead of everything: of another database, or of one that was restored since. */
export function isAhead(place: StreamPlace, horizon: StreamPlace): boolean {
  return BigInt(place.transaction) > BigInt(horizon.transaction);
}
