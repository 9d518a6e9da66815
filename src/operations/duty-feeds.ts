/** Duty calendars by secret link, for calendar programs: whoever has the link reads shifts, and nothing else. */
import { createHash } from 'node:crypto';
import { hourMs } from '../model/instant.ts';
import type { Refusal } from '../model/refusal.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { writeCalendar } from '../rules/icalendar/write-calendar.ts';
import { dutyCalendar } from '../rules/rota/duty-calendar.ts';
import {
  insertDutyFeed,
  readDutyFeed,
  readDutyFeedsOf,
  revokeDutyFeed,
  type StoredDutyFeed,
  touchDutyFeed,
} from '../storage/duty-feeds.ts';
import { readRecords } from '../storage/live-records.ts';
import { readHead } from '../storage/read-tickets.ts';
import { answeredWith, answerOnce, type RequestKey } from './answer-once.ts';
import { hashOf } from './credentials.ts';
import type { Desk } from './desk.ts';
import { iso } from './names.ts';
import { newSecret } from './sign-in.ts';

/** "Last read" is as old as this at most. */
const touchEveryMs = hourMs;

export interface FeedOrder {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  /** null: one's own shifts on all rotas. */
  readonly rotaId: string | null;
  readonly request: RequestKey | null;
}

/** `token` is null where the same request comes again: it was shown then, and is kept nowhere. */
export interface MadeDutyFeed {
  readonly id: string;
  readonly rotaId: string | null;
  readonly token: string | null;
}

/** A new link; the one before it for the same calendar ends. */
export function makeDutyFeed(desk: Desk, order: FeedOrder): Promise<MadeDutyFeed | Refusal> {
  const { workspaceId, personId, rotaId, request } = order;
  return answerOnce<MadeDutyFeed, Refusal>(desk, workspaceId, request, async () => {
    const { rotas } = await readRecords(desk.database.of(workspaceId), workspaceId);
    if (rotaId !== null && !rotas.some(({ record }) => record.id === rotaId))
      return { refused: 'rota_not_found' };
    const token = newSecret(desk);
    const createdAt = desk.clock.realNow();
    const feed = { workspaceId, id: desk.dice.id(), personId, rotaId, createdAt };
    const made = { id: feed.id, rotaId };
    await desk.database
      .of(workspaceId)
      .transaction()
      .execute(async (tx) => {
        await revokeDutyFeed(tx, feed, { rotaId }, createdAt);
        await insertDutyFeed(tx, { ...feed, tokenHash: hashOf(token) });
        await answeredWith(desk, tx, workspaceId, request, { ...made, token: null });
      });
    return { ...made, token };
  });
}

export async function listDutyFeeds(desk: Desk, workspaceId: WorkspaceId, personId: PersonId) {
  const feeds = await readDutyFeedsOf(desk.database.across, workspaceId, personId);
  return feeds.map(({ id, rotaId, createdAt, lastReadAt }) => ({
    id,
    rotaId,
    createdAt: iso(createdAt),
    lastReadAt: lastReadAt === null ? null : iso(lastReadAt),
  }));
}

/** Answers whether this person had such a link. */
export function endDutyFeed(
  desk: Desk,
  { id, ...whose }: { workspaceId: WorkspaceId; personId: PersonId; id: string },
): Promise<boolean> {
  return revokeDutyFeed(desk.database.across, whose, { id }, desk.clock.realNow());
}

export interface DutyFeedText {
  readonly text: string;
  /** The same as long as no shift is another. */
  readonly etag: string;
}

/** null: no such link, or its owner or its rota is gone. */
export async function readDutyCalendar(desk: Desk, token: string): Promise<DutyFeedText | null> {
  const feed = await readDutyFeed(desk.database.across, hashOf(token));
  if (feed === null) return null;
  const { workspaceId, personId, rotaId } = feed;
  const db = desk.database.of(workspaceId);
  const [records, head] = await Promise.all([readRecords(db, workspaceId), readHead(db, workspaceId)]);
  const names = new Map(records.people.map((person) => [person.id, person.name]));
  const owner = records.people.find((person) => person.id === personId);
  const rotas = records.rotas.filter(({ record }) => rotaId === null || record.id === rotaId);
  if (!owner || owner.closedAt !== null || (rotaId !== null && rotas.length === 0)) return null;
  await touch(desk, feed);
  const now = desk.clock.now(head?.clockShiftMs ?? 0);
  const shifts = dutyCalendar(rotas, rotaId === null ? personId : null, now);
  const name = rotaId !== null ? String(rotas[0]?.record.name) : `${owner.name}: on call`;
  const events = shifts.map(({ mark, rotaName, personId: who, from, to }) => ({
    // Of the calendar, not of the link: a new link brings the same shifts.
    uid: `${shortHash(`${workspaceId} ${rotaId ?? 'own'} ${mark}`)}@baton`,
    from,
    to,
    summary: rotaId === null ? `On call: ${rotaName}` : `${names.get(who) ?? '?'}: ${rotaName}`,
  }));
  return {
    text: writeCalendar({ name, at: now, events }),
    etag: `W/"${shortHash(JSON.stringify([name, events]))}"`,
  };
}

async function touch(desk: Desk, { workspaceId, id, lastReadAt }: StoredDutyFeed): Promise<void> {
  const now = desk.clock.realNow();
  if (lastReadAt === null || now - lastReadAt > touchEveryMs)
    await touchDutyFeed(desk.database.across, workspaceId, id, now);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 40);
}
