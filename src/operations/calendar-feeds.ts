/** Holiday feeds of a calendar: looked at beforehand, taken, read again, removed. What people wrote by hand stays. */
import type { Calendar, Closure, FeedDay } from '../model/calendar.ts';
import type { FetchedFeed } from '../model/calendar-feed.ts';
import { dayMs, hourMs, type Instant } from '../model/instant.ts';
import type { Refusal } from '../model/refusal.ts';
import type { CalendarId, WorkspaceId } from '../model/words.ts';
import { formatLocalDate } from '../rules/clocks/local-date.ts';
import {
  insertCalendarSource,
  readCalendarSources,
  readDueCalendarSources,
  removeCalendarSource,
  type StoredCalendarSource,
  writeSourceCheck,
} from '../storage/calendar-sources.ts';
import { readRecords, writeRecords } from '../storage/live-records.ts';
import { readHead } from '../storage/read-tickets.ts';
import {
  changeRecords,
  letTicketsFollow,
  type RecordChanged,
  type RecordOrder,
  type Records,
} from './change-records.ts';
import type { Desk } from './desk.ts';
import { changeBy, isByHand } from './feed-change.ts';
import { refuseCalendar } from './manage-records.ts';
import { iso } from './names.ts';

const sourcesMax = 10;
const checkEveryMs = 24 * hourMs;

export interface FeedText {
  /** Either the text or where it is. */
  readonly text?: string | undefined;
  readonly address?: string | undefined;
}

export interface FeedOrder extends RecordOrder {
  readonly calendarId: string;
}

export interface FeedPreview {
  readonly added: readonly Closure[];
  readonly changed: readonly { readonly before: Closure; readonly after: Closure }[];
  readonly removed: readonly Closure[];
  readonly unchanged: number;
  /** Days that are written by hand as well; they stay. */
  readonly byHand: readonly string[];
}

/** What taking it would change. Writes nothing. */
export async function previewCalendarFeed(
  desk: Desk,
  { workspaceId, calendarId, sourceId, ...given }: FeedOrder & FeedText & { sourceId?: string | undefined },
): Promise<FeedPreview | Refusal> {
  const read = await textOf(desk, given);
  if ('refused' in read) return read;
  const head = await readHead(desk.database.of(workspaceId), workspaceId);
  const calendar = await newestCalendar(desk, workspaceId, calendarId);
  if (calendar === null) return { refused: 'calendar_not_found' };
  const change = changeBy(calendar, read.text, sourceId ?? '', desk.clock.now(head?.clockShiftMs ?? 0));
  if ('refused' in change) return change;
  const { added, changed, removed, unchanged } = change;
  const byHand = added.map(({ date }) => date).filter((date) => isByHand(calendar, date));
  return { added, changed, removed, unchanged, byHand };
}

export interface CalendarSourceChanged extends RecordChanged {
  readonly sourceId: string;
  readonly days: number;
}

export async function takeCalendarFeed(
  desk: Desk,
  order: FeedOrder & FeedText & { readonly name: string },
): Promise<CalendarSourceChanged | Refusal> {
  const read = await textOf(desk, order);
  if ('refused' in read) return read;
  const { workspaceId, calendarId, personId, name, address = null } = order;
  return changeRecords(desk, order, async (given) => {
    const known = await readCalendarSources(given.tx, workspaceId, calendarId);
    if (known.length >= sourcesMax) return { refused: 'feeds_full', params: { count: known.length } };
    const now = desk.clock.realNow();
    const source: StoredCalendarSource = {
      id: desk.dice.id(),
      calendarId,
      name,
      createdAt: now,
      createdBy: personId,
      address,
      body: read.text,
      etag: read.etag,
      ...wentWell(now),
    };
    const taken = await takeInto(desk, given, order, source);
    if (!('refused' in taken)) await insertCalendarSource(given.tx, workspaceId, source);
    return taken;
  });
}

/** Reads a source again. A new text takes the place of a given one. A source that can't be read keeps its days. */
export async function refreshCalendarFeed(
  desk: Desk,
  order: FeedOrder & { readonly sourceId: string; readonly text?: string | undefined },
): Promise<CalendarSourceChanged | Refusal> {
  const { workspaceId, calendarId, sourceId, text } = order;
  const before = await findSource(desk, workspaceId, calendarId, sourceId);
  if (before === null) return { refused: 'calendar_feed_not_found' };
  const fetched = await readAgain(desk, before, text);
  const now = desk.clock.realNow();
  if (fetched.kind === 'failed') {
    await noteFailure(desk, workspaceId, before, { code: 'feed_unreachable', params: { why: fetched.why } });
    return { refused: 'feed_unreachable', params: { why: fetched.why } };
  }
  const fresh = fetched.kind === 'read' ? { body: fetched.text, etag: fetched.etag } : {};
  const answer = await changeRecords(desk, order, async (given) => {
    const source = { ...before, ...fresh, ...wentWell(now) };
    const taken = await takeInto(desk, given, order, source);
    if (!('refused' in taken)) await writeSourceCheck(given.tx, workspaceId, sourceId, source);
    return taken;
  });
  if ('refused' in answer)
    await noteFailure(desk, workspaceId, before, { code: answer.refused, params: sayable(answer.params) });
  return answer;
}

/** The source goes, and its days from today on with it; those that are past were closed, and stay. */
export function removeCalendarFeed(
  desk: Desk,
  order: RecordOrder & { readonly calendarId: string; readonly sourceId: string },
): Promise<CalendarSourceChanged | Refusal> {
  const { workspaceId, calendarId, sourceId } = order;
  return changeRecords(desk, order, async (given) => {
    const known = await readCalendarSources(given.tx, workspaceId, calendarId);
    if (!known.some(({ id }) => id === sourceId)) return { refused: 'calendar_feed_not_found' };
    const today = formatLocalDate(Math.floor(given.now / dayMs));
    const calendar = newestOf(given, calendarId);
    if (calendar === null) return { refused: 'calendar_not_found' };
    const feedDays = (calendar.body.feedDays ?? []).filter(
      (day) => day.source !== sourceId || day.date < today,
    );
    await removeCalendarSource(given.tx, workspaceId, sourceId, desk.clock.realNow());
    return writeDays(desk, given, order, { ...calendar, sourceId, feedDays });
  });
}

export async function listCalendarFeeds(desk: Desk, workspaceId: WorkspaceId, calendarId: string) {
  const sources = await readCalendarSources(desk.database.of(workspaceId), workspaceId, calendarId);
  const days = (await newestCalendar(desk, workspaceId, calendarId))?.feedDays ?? [];
  return sources.map((source) => ({
    id: source.id,
    name: source.name,
    address: source.address,
    days: days.filter((day) => day.source === source.id).length,
    readAt: iso(source.readAt),
    checkedAt: iso(source.checkedAt),
    failure: source.failure,
  }));
}

const dueMax = 20;

/** Feeds whose check is due, one after the other. What can't be read is noted, and read again a day later. */
export async function refreshDueFeeds(desk: Desk, workspaceId: WorkspaceId): Promise<void> {
  const now = desk.clock.realNow();
  for (const { id, calendarId } of await readDueCalendarSources(
    desk.database.of(workspaceId),
    workspaceId,
    now,
    dueMax,
  )) {
    const answer = await refreshCalendarFeed(desk, { workspaceId, calendarId, sourceId: id, personId: null });
    if ('refused' in answer)
      desk.log.warn(
        { workspaceId, calendarId, sourceId: id, refused: answer.refused },
        'a holiday feed can’t be read',
      );
  }
}

async function textOf(
  desk: Desk,
  { text, address }: FeedText,
): Promise<{ readonly text: string; readonly etag: string | null } | Refusal> {
  if (text !== undefined) return { text, etag: null };
  const fetched = await desk.fetchFeed(address ?? '', null);
  if (fetched.kind === 'read') return fetched;
  return {
    refused: 'feed_unreachable',
    params: { why: fetched.kind === 'failed' ? fetched.why : 'no_answer' },
  };
}

async function readAgain(
  desk: Desk,
  { address, etag }: StoredCalendarSource,
  text: string | undefined,
): Promise<FetchedFeed> {
  if (text !== undefined) return { kind: 'read', text, etag: null };
  return address === null ? { kind: 'unchanged' } : desk.fetchFeed(address, etag);
}

function wentWell(now: Instant) {
  return { readAt: now, checkedAt: now, nextCheckAt: now + checkEveryMs, failure: null };
}

async function noteFailure(
  desk: Desk,
  workspaceId: WorkspaceId,
  source: StoredCalendarSource,
  failure: StoredCalendarSource['failure'],
): Promise<void> {
  const now = desk.clock.realNow();
  const check = { ...source, checkedAt: now, nextCheckAt: now + checkEveryMs, failure };
  await writeSourceCheck(desk.database.of(workspaceId), workspaceId, source.id, check);
}

function sayable(params: Refusal['params'] = {}): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, typeof value === 'number' ? value : String(value)]),
  );
}

async function takeInto(
  desk: Desk,
  given: Records,
  order: RecordOrder & { readonly calendarId: string },
  source: StoredCalendarSource,
): Promise<CalendarSourceChanged | Refusal> {
  const calendar = newestOf(given, order.calendarId);
  if (calendar === null) return { refused: 'calendar_not_found' };
  const change = changeBy(calendar.body, source.body, source.id, given.now);
  if ('refused' in change) return change;
  const others = (calendar.body.feedDays ?? []).filter((day) => day.source !== source.id);
  return writeDays(desk, given, order, {
    ...calendar,
    sourceId: source.id,
    feedDays: [...others, ...change.days],
  });
}

interface DaysToWrite {
  readonly version: number;
  readonly body: Calendar;
  readonly sourceId: string;
  readonly feedDays: readonly FeedDay[];
}

/** A calendar that stays as it is gets no new version. */
async function writeDays(
  desk: Desk,
  given: Records,
  { workspaceId, personId, calendarId }: RecordOrder & { readonly calendarId: string },
  { version, body, sourceId, feedDays }: DaysToWrite,
): Promise<CalendarSourceChanged | Refusal> {
  const days = feedDays.filter(({ source }) => source === sourceId).length;
  if (JSON.stringify(feedDays) === JSON.stringify(body.feedDays ?? []))
    return { id: calendarId, version, sourceId, days };
  const next = { ...body, feedDays: [...feedDays] };
  const refusal = refuseCalendar(next, given.now);
  if (refusal) return refusal;
  await writeRecords(
    given.tx,
    workspaceId,
    [{ kind: 'calendar', id: calendarId, body: next }],
    desk.clock.realNow(),
    personId,
  );
  await letTicketsFollow(desk, given.tx, workspaceId, `calendar ${calendarId}`);
  return { id: calendarId, version: version + 1, sourceId, days };
}

function newestOf({ records }: Records, calendarId: string) {
  const found = records.calendars.findLast(({ id }) => id === calendarId);
  return found ? { version: found.version, body: found.record } : null;
}

async function newestCalendar(
  desk: Desk,
  workspaceId: WorkspaceId,
  calendarId: string,
): Promise<Calendar | null> {
  const { calendars } = await readRecords(desk.database.of(workspaceId), workspaceId);
  return calendars.findLast(({ id }) => id === (calendarId as CalendarId))?.record ?? null;
}

async function findSource(desk: Desk, workspaceId: WorkspaceId, calendarId: string, sourceId: string) {
  const sources = await readCalendarSources(desk.database.of(workspaceId), workspaceId, calendarId);
  return sources.find(({ id }) => id === sourceId) ?? null;
}
