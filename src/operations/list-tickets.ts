/** A queue view as a page of rows: the nearest deadline first, with counts of every view. */
import type { QueueFilters } from '../model/queue-filters.ts';
import type { Instant } from '../model/instant.ts';
import { queueViews, type QueuePage, type QueueRow, type QueueViewName } from '../model/queue-view.ts';
import type { Directory } from '../model/directory.ts';
import type { OpenEscalation } from '../model/escalation.ts';
import type { TicketState } from '../model/ticket.ts';
import type { PersonId, TeamId, WorkspaceId } from '../model/words.ts';
import { isRefusal, type Refusal } from '../model/refusal.ts';
import { allowedCommands, allowedTicketCommands } from '../rules/ticket/allowed-commands.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { contextOfState } from '../rules/ticket/draft.ts';
import { isCounting } from '../rules/clocks/run-clock.ts';
import { clockRiskFrom, clocksOf, nearestClock } from '../rules/ticket/nearest-clock.ts';
import { lensOf, type QueueLens, throughLens } from '../rules/ticket/queue-lens.ts';
import { passageOf } from '../rules/search/passage-of.ts';
import { maySee, ticketOwner } from '../rules/ticket/ticket-owner.ts';
import { readMarkedHead, readStates, type WorkspaceHead } from '../storage/read-tickets.ts';
import { countQueues, countTeams, type QueueEntry, readQueue } from '../storage/read-queue.ts';
import { decisionFacts } from './advance-ticket.ts';
import { readFoundTexts } from '../storage/search-tickets.ts';
import type { Desk } from './desk.ts';
import { type KeptPage, keptLists, statesOf } from './kept-lists.ts';
import { clockView, iso, personMark, personMarkOrNull, readerOf, teamMark } from './names.ts';
import { searchedFor } from './searched-for.ts';
import { offerView } from './escalation-view.ts';

export interface ListTickets {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly view: QueueViewName;
  readonly q?: string | undefined;
  readonly filters?: QueueFilters | undefined;
  /** The `next` of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A page is given again while nothing was committed, for so long at most: what is at risk changes with time alone. */
const pageMaxAgeMs = 1_000;
/** A row is made anew after this, and when its clock comes to another state. Its sentences may be so old. */
const rowMaxAgeMs = 15_000;

export async function listTickets(desk: Desk, asked: ListTickets): Promise<QueuePage | Refusal> {
  const { workspaceId, personId, view, q, limit, filters = {} } = asked;
  const marked = await readMarkedHead(desk.database.of(workspaceId), workspaceId);
  if (!marked) return { refused: 'ticket_not_found' };
  const { pages } = keptLists(desk);
  const { clockShiftMs, ...versions } = marked.head;
  const now = desk.clock.now(clockShiftMs);
  const key = JSON.stringify([workspaceId, personId, view, q, filters, asked.after, limit]);
  const mark = `${JSON.stringify(versions)} ${marked.mark}`;
  const kept = pages.get(key) as KeptPage<QueuePage> | undefined;
  if (kept?.mark === mark && kept.from <= now && now < kept.until) return kept.page;
  const page = await makePage(desk, asked, marked.head, mark);
  if (!isRefusal(page)) pages.put(key, { page, mark, from: now, until: now + pageMaxAgeMs });
  return page;
}

async function makePage(
  desk: Desk,
  asked: ListTickets,
  head: WorkspaceHead,
  mark: string,
): Promise<QueuePage | Refusal> {
  const { workspaceId, personId, view, limit, filters } = asked;
  const db = desk.database.of(workspaceId);
  const facts = await decisionFacts(desk, workspaceId, head);
  const person = facts.directory.people.get(personId);
  if (!person) return { refused: 'not_permitted' };
  const reader = { id: personId, teamIds: person.teamIds };
  const lens = lensOf(view, filters?.kind);
  const search = searchedFor(asked.q, facts.directory);
  const teams = teamsOf(facts.directory, person.teamIds);
  const after = asked.after === undefined ? undefined : readCursor(asked.after);
  if (isRefusal(after)) return after;
  const [entries, { counts, teamCounts }] = await Promise.all([
    readQueue(db, workspaceId, { view, reader, now: facts.now, search, filters, lens, after, limit }),
    keptCounts(desk, { workspaceId, reader, teams: teams.map(({ id }) => id), now: facts.now, mark }),
  ]);
  const ids = entries.map(({ ticketId }) => ticketId);
  const [states, saidTexts] = await Promise.all([
    statesOf(desk, workspaceId, entries, (wanted) => readStates(db, workspaceId, wanted)),
    readFoundTexts(db, workspaceId, ids, search?.terms ?? []),
  ]);
  const made = {
    workspaceId,
    madeWith: `${head.recordsVersion}/${head.policyVersion}`,
    facts,
    personId,
    lens,
  };
  const rows = entries.flatMap((entry) => {
    const state = states.get(entry.ticketId);
    if (!state || !maySee(state, person)) return [];
    const row = keptRow(desk, { ...entry, state }, made);
    const text = saidTexts.get(entry.ticketId) ?? '';
    const unsaid = search?.terms.filter((term) => passageOf(row.subject, [term]) === null) ?? [];
    const passage = passageOf(text, unsaid);
    return [passage ? { ...row, passage } : row];
  });
  const teamRows = teams.map(({ id, name }) => ({
    id,
    name,
    count: teamCounts[id] ?? 0,
    mine: person.teamIds.includes(id),
  }));
  return { rows, next: nextCursor(entries, view, limit), counts, teams: teamRows };
}

type Counts = Record<string, number>;
type ViewCounts = Awaited<ReturnType<typeof countQueues>>;

/** For one reader the same on every page, whatever he searches for; they cost more than most pages. */
async function keptCounts(
  desk: Desk,
  asked: {
    readonly workspaceId: WorkspaceId;
    readonly reader: { readonly id: PersonId; readonly teamIds: readonly TeamId[] };
    readonly teams: readonly TeamId[];
    readonly now: Instant;
    readonly mark: string;
  },
): Promise<{ counts: ViewCounts; teamCounts: Counts }> {
  const { workspaceId, reader, teams, now, mark } = asked;
  const { counts: shelf } = keptLists(desk);
  const key = `${workspaceId}/${reader.id}`;
  const kept = shelf.get(key) as KeptPage<{ counts: ViewCounts; teamCounts: Counts }> | undefined;
  if (kept?.mark === mark && kept.from <= now && now < kept.until) return kept.page;
  const db = desk.database.of(workspaceId);
  const [counts, teamCounts] = await Promise.all([
    countQueues(db, workspaceId, queueViews, { reader, now }),
    countTeams(db, workspaceId, teams, { reader, now }),
  ]);
  const page = { counts, teamCounts };
  shelf.put(key, { page, mark, from: now, until: now + pageMaxAgeMs });
  return page;
}

/** More are chosen by the filter; the rail shows these. */
const teamsMax = 30;

/** The reader's own first. */
function teamsOf({ teams }: Directory, own: readonly TeamId[]) {
  const all = [...teams.values()].map(({ record }) => ({ id: record.id, name: record.name }));
  const isOwn = ({ id }: { id: TeamId }) => own.includes(id);
  return [...all.filter(isOwn), ...all.filter((one) => !isOwn(one))].slice(0, teamsMax);
}

interface RowMaking {
  readonly workspaceId: WorkspaceId;
  readonly madeWith: string;
  readonly facts: DecisionFacts;
  readonly personId: PersonId;
  readonly lens: QueueLens;
}

type Entry = QueueEntry & { readonly state: TicketState };

/** The row as it was made for the same reader, while nothing that it says can have changed. */
function keptRow(
  desk: Desk,
  entry: Entry,
  { workspaceId, madeWith, facts, personId, lens }: RowMaking,
): QueueRow {
  const { rows } = keptLists(desk);
  const { now } = facts;
  const { state, customer, subject } = entry;
  const key = `${workspaceId}/${personId}/${lens}/${state.id}`;
  const material = `${madeWith} ${customer?.name ?? ''} ${customer?.plan ?? ''} ${subject ?? ''}`;
  const kept = rows.get(key);
  const isSame = kept?.version === state.version && kept.madeWith === material;
  if (kept && isSame && kept.from <= now && now < kept.until) return kept.row;
  const row = queueRow(entry, facts, personId, lens);
  const turns = clocksOf(state)
    .flatMap(({ clock }) => [clockRiskFrom(clock, facts.calendarOf), isCounting(clock) ? clock.dueAt : now])
    .filter((at) => at > now);
  rows.put(key, {
    row,
    version: state.version,
    madeWith: material,
    from: now,
    until: Math.min(now + rowMaxAgeMs, ...turns),
  });
  return row;
}

/** Where the next page begins: sort key and id of the last row, opaque to the caller. */
function nextCursor(entries: readonly QueueEntry[], view: QueueViewName, limit: number): string | null {
  const last = entries.at(-1);
  if (!last || entries.length < limit) return null;
  const at = view === 'done' ? last.updatedAt : last.dueAt;
  return Buffer.from(`${Number.isFinite(at) ? at : 'infinity'}/${last.ticketId}`).toString('base64url');
}

function readCursor(cursor: string): { at: number; id: string } | Refusal {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('/');
  const isGood = /^(\d+|infinity)$/.test(at) && /^[0-9a-f-]{36}$/.test(id);
  if (!isGood) return { refused: 'cursor_unreadable' };
  return { at: at === 'infinity' ? Number.POSITIVE_INFINITY : Number(at), id };
}

function queueRow(
  { state, subject, customer, updatedAt }: Entry,
  facts: DecisionFacts,
  by: PersonId,
  lens: QueueLens,
): QueueRow {
  const { directory, policy } = facts;
  const reader = readerOf(directory, by, facts.now);
  const shown = throughLens(state, lens);
  const nearest = nearestClock(shown);
  const escalation =
    shown.escalations.find(({ id }) => id === nearest?.escalationId) ?? shown.escalations.at(-1);
  const context = contextOfState(state, facts);
  return {
    id: state.id,
    number: state.number,
    version: state.version,
    subject: subject ?? `Ticket ${state.number}`,
    status: state.status,
    priority: state.priority,
    severity: state.severity,
    tier: state.tier,
    team: teamMark(directory, state.teamId),
    owner: personMarkOrNull(directory, ticketOwner(state)),
    customer: customer && {
      ...customer,
      highValue: policy.highValueCustomer?.holds(context) ?? false,
      express: policy.express?.when.holds(context) ?? false,
    },
    issueType: policy.issueTypes.get(state.issueType)?.name ?? state.issueType,
    restricted: state.restricted,
    nextClock: nearest && clockView(nearest, facts, reader),
    escalation: escalation ? escalationMark(escalation, facts) : null,
    allowedCommands: escalation
      ? allowedCommands(directory, state, escalation, by)
      : allowedTicketCommands(directory, state, by),
    ticketCommands: allowedTicketCommands(directory, state, by),
    tags: [...state.tags],
    updatedAt: iso(updatedAt),
    createdAt: iso(state.createdAt),
  };
}

function escalationMark(
  escalation: OpenEscalation,
  facts: DecisionFacts,
): NonNullable<QueueRow['escalation']> {
  const { directory } = facts;
  const { id, number, kind, state, pathId, policyVersion } = escalation;
  const update = escalation.customerUpdate.clock;
  return {
    id,
    number,
    kind,
    state,
    path: facts.policyOf(policyVersion).paths.get(pathId)?.name ?? pathId,
    team: teamMark(directory, escalation.teamId),
    owner: personMark(directory, escalation.ownerId),
    offer: offerView(escalation, directory),
    nextUpdateDueAt: iso('dueAt' in update ? update.dueAt : update.startedAt),
  };
}
