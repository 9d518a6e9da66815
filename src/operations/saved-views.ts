/** Lists that people keep under a name: for themselves, for a team that they lead, or for everybody; each in his own order. */
import type { Directory } from '../model/directory.ts';
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { audiences, SavedSearch, SavedView, SavedViews } from '../model/saved-view.ts';
import type { PersonId, TeamId, WorkspaceId } from '../model/words.ts';
import { mayShareWith } from '../rules/access/may-share.ts';
import type { Db } from '../storage/database.ts';
import { countEach } from '../storage/read-queue.ts';
import { readHead } from '../storage/read-tickets.ts';
import {
  countSavedViews,
  deleteSavedView,
  insertSavedView,
  lockSavedView,
  type PlacedView,
  placeSavedViews,
  readSavedViews,
  type StoredSavedView,
  updateSavedView,
} from '../storage/saved-views.ts';
import { decisionFacts } from './advance-ticket.ts';
import { answeredWith, answerOnce, type RequestKey } from './answer-once.ts';
import type { Desk } from './desk.ts';
import { personMark, teamMark } from './names.ts';
import { searchedFor } from './searched-for.ts';

interface Asker {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

interface Wanted {
  readonly name: string;
  readonly audience: (typeof audiences)[number];
  readonly teamId?: TeamId | undefined;
  readonly search: SavedSearch;
}

/** More than anybody finds again. */
const ownMax = 50;
/** Of so many the rail shows how much is in them. */
const countedMax = 20;

export async function listSavedViews(desk: Desk, asker: Asker): Promise<SavedViews | Refusal> {
  const { workspaceId, personId } = asker;
  const db = desk.database.of(workspaceId);
  const facts = await factsFor(desk, db, workspaceId);
  const person = facts?.directory.people.get(personId);
  if (!facts || !person) return { refused: 'not_permitted' };
  const { directory, now } = facts;
  const placed = await readSavedViews(db, workspaceId, person);
  const counted = placed.filter(({ pinned }) => pinned).slice(0, countedMax);
  const counts = await countEach(
    db,
    workspaceId,
    counted.map(({ id, search: { view, q, ...filters } }) => ({
      name: id,
      view,
      filters,
      search: searchedFor(q, directory),
    })),
    { reader: { id: personId, teamIds: person.teamIds }, now },
  );
  const share = mayShareWith(directory, personId);
  return {
    views: placed.map((one) => shownView(one, directory, personId, counts[one.id] ?? null)),
    mayShareWith: { teams: share.teamIds.map((id) => teamMark(directory, id)), all: share.all },
  };
}

function shownView(
  { id, name, ownerId, audience, teamId, search, version, pinned }: PlacedView,
  directory: Directory,
  readerId: PersonId,
  count: number | null,
): SavedView {
  return {
    id,
    name,
    owner: personMark(directory, ownerId),
    audience,
    team: teamId === null ? null : teamMark(directory, teamId),
    search,
    version,
    pinned,
    mayChange: mayChange({ ownerId, audience, teamId }, directory, readerId),
    count,
  };
}

/** Whoever made it, and of what is shared whoever might share it so. */
function mayChange(
  { ownerId, audience, teamId }: Pick<StoredSavedView, 'ownerId' | 'audience' | 'teamId'>,
  directory: Directory,
  id: PersonId,
): boolean {
  return ownerId === id || (audience !== 'me' && maySend({ audience, teamId }, directory, id));
}

function maySend(
  { audience, teamId }: Pick<StoredSavedView, 'audience' | 'teamId'>,
  directory: Directory,
  id: PersonId,
): boolean {
  const share = mayShareWith(directory, id);
  if (audience === 'all') return share.all;
  return audience === 'me' || (teamId !== null && share.teamIds.includes(teamId));
}

export interface SavedViewMark {
  readonly id: string;
  readonly version: number;
}

export function saveView(
  desk: Desk,
  order: Asker & { readonly wanted: Wanted; readonly request: RequestKey | null },
): Promise<SavedViewMark | Refusal> {
  const { workspaceId, personId, wanted, request } = order;
  return answerOnce<SavedViewMark, Refusal>(desk, workspaceId, request, async () => {
    const db = desk.database.of(workspaceId);
    const facts = await factsFor(desk, db, workspaceId);
    if (!facts) return { refused: 'not_permitted' };
    const to = audienceOf(wanted, facts.directory, personId);
    if (isRefusal(to)) return to;
    if ((await countSavedViews(db, workspaceId, personId)) >= ownMax)
      return { refused: 'saved_views_full', params: { count: ownMax } };
    const made: SavedViewMark = { id: desk.dice.id(), version: 1 };
    await db.transaction().execute(async (tx) => {
      const { name, search } = wanted;
      const row = { id: made.id, ownerId: personId, name, search, ...to };
      await insertSavedView(tx, workspaceId, row, desk.clock.realNow());
      await answeredWith(desk, tx, workspaceId, request, made);
    });
    return made;
  });
}

/** A team where it is meant for one, and nobody shares with whom he does not lead. */
function audienceOf(
  { audience, teamId }: Pick<Wanted, 'audience' | 'teamId'>,
  directory: Directory,
  personId: PersonId,
): Pick<StoredSavedView, 'audience' | 'teamId'> | Refusal {
  const to = { audience, teamId: audience === 'team' ? (teamId ?? null) : null };
  if (audience === 'team' && (to.teamId === null || !directory.teams.has(to.teamId)))
    return { refused: 'team_unknown', params: { team: teamId ?? '' } };
  return maySend(to, directory, personId) ? to : { refused: 'not_yours_to_share' };
}

export async function changeSavedView(
  desk: Desk,
  order: Asker & {
    readonly id: string;
    readonly changes: Partial<Wanted>;
    readonly expectedVersion?: number | undefined;
  },
): Promise<SavedViewMark | Refusal> {
  const { changes } = order;
  return withSavedView(desk, order, async (tx, view, directory) => {
    const audience = changes.audience ?? view.audience;
    const teamId = changes.teamId ?? view.teamId ?? undefined;
    const isMoved = changes.audience !== undefined || changes.teamId !== undefined;
    const to = isMoved ? audienceOf({ audience, teamId }, directory, order.personId) : {};
    if (isRefusal(to)) return to;
    const { name = view.name, search = view.search } = changes;
    await updateSavedView(tx, order.workspaceId, { ...view, name, search, ...to });
    return { id: view.id, version: view.version + 1 };
  });
}

export async function removeSavedView(
  desk: Desk,
  order: Asker & { readonly id: string },
): Promise<SavedViewMark | Refusal> {
  return withSavedView(desk, order, async (tx, view) => {
    await deleteSavedView(tx, order.workspaceId, view.id);
    return view;
  });
}

/** Under its lock; one that the caller may not see is not there for him. */
async function withSavedView(
  desk: Desk,
  order: Asker & { readonly id: string; readonly expectedVersion?: number | undefined },
  change: (tx: Db, view: StoredSavedView, directory: Directory) => Promise<SavedViewMark | Refusal>,
): Promise<SavedViewMark | Refusal> {
  const { workspaceId, personId, id, expectedVersion } = order;
  const db = desk.database.of(workspaceId);
  const facts = await factsFor(desk, db, workspaceId);
  return db.transaction().execute(async (tx) => {
    const view = await lockSavedView(tx, workspaceId, id);
    const person = facts?.directory.people.get(personId);
    if (!view || !facts || !person || !isFor(view, person)) return { refused: 'saved_view_not_found' };
    if (!mayChange(view, facts.directory, personId)) return { refused: 'not_yours_to_share' };
    if (expectedVersion !== undefined && expectedVersion !== view.version)
      return { refused: 'record_moved_on', params: { version: view.version } };
    return change(tx, view, facts.directory);
  });
}

function isFor(
  { ownerId, audience, teamId }: StoredSavedView,
  person: { readonly id: PersonId; readonly teamIds: readonly TeamId[] },
): boolean {
  if (ownerId === person.id || audience === 'all') return true;
  return audience === 'team' && teamId !== null && person.teamIds.includes(teamId);
}

/** The reader's own order, and what of it stands on his rail. */
export async function arrangeSavedViews(
  desk: Desk,
  {
    workspaceId,
    personId,
    places,
  }: Asker & { readonly places: readonly { readonly id: string; readonly pinned: boolean }[] },
): Promise<SavedViews | Refusal> {
  const db = desk.database.of(workspaceId);
  const known = new Map(places.map((place) => [place.id, place]));
  await db.transaction().execute((tx) => placeSavedViews(tx, workspaceId, personId, [...known.values()]));
  return listSavedViews(desk, { workspaceId, personId });
}

async function factsFor(desk: Desk, db: Db, workspaceId: WorkspaceId) {
  const head = await readHead(db, workspaceId);
  return head ? decisionFacts(desk, workspaceId, head) : null;
}
