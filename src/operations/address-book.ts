/** The address book of departments and vendors: read by everybody, kept by leads, every version remembered. */
import type { AddressCard, AddressCardId } from '../model/address-card.ts';
import type { Refusal } from '../model/refusal.ts';
import type { CalendarId, PathId, TeamId, WorkspaceId } from '../model/words.ts';
import { findCards } from '../rules/address-book/find-cards.ts';
import { isOpenAt } from '../rules/clocks/business-time.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import {
  readAddressCards,
  readCardVersions,
  type StoredCard,
  writeCardVersion,
} from '../storage/address-cards.ts';
import {
  changeRecords,
  movedOn,
  type RecordChanged,
  type RecordOrder,
  type Records,
} from './change-records.ts';
import type { Desk } from './desk.ts';
import { refuseAbsent } from './manage-people.ts';
import { iso, personMarkOrNull } from './names.ts';
import { workspaceFacts } from './people.ts';

export interface CardsAsked {
  readonly workspaceId: WorkspaceId;
  readonly words?: string | undefined;
  readonly teamId?: TeamId | undefined;
  readonly pathId?: PathId | undefined;
}

export async function listAddressCards(desk: Desk, { workspaceId, ...looked }: CardsAsked) {
  const [facts, cards] = await Promise.all([
    workspaceFacts(desk, workspaceId),
    readAddressCards(desk.database.of(workspaceId), workspaceId),
  ]);
  return findCards(cards, looked).map((card) => cardView(card, facts));
}

function cardView(card: StoredCard, facts: DecisionFacts) {
  const { contactId, calendarId, ...rest } = card;
  return {
    ...rest,
    calendarId,
    contact: personMarkOrNull(facts.directory, contactId),
    openNow: isOpen(facts, calendarId),
  };
}

/** null: no calendar says it. */
function isOpen({ directory, calendarOf, now }: DecisionFacts, id: CalendarId | null): boolean | null {
  const found = id === null ? undefined : directory.calendars.get(id);
  return id === null || !found ? null : isOpenAt(calendarOf({ id, version: found.version }), now);
}

/** More than anybody looks through; it is read whole. */
const cardsMax = 1_000;

export interface CardOrder extends RecordOrder {
  readonly card: AddressCard;
}

export function addAddressCard(desk: Desk, order: CardOrder): Promise<RecordChanged | Refusal> {
  const { workspaceId, card } = order;
  return changeRecords(desk, order, async (given) => {
    const cards = await readAddressCards(given.tx, workspaceId);
    if (cards.length >= cardsMax) return { refused: 'address_book_full', params: { count: cardsMax } };
    const refusal = refuseCard(given, card) ?? (await refusePaths(desk, workspaceId, card));
    if (refusal) return refusal;
    const id = desk.dice.id() as AddressCardId;
    return write(desk, given, order, { id, version: 1, card, removed: false });
  });
}

export interface CardChange extends CardOrder {
  readonly id: string;
  readonly expectedVersion?: number | undefined;
}

export function changeAddressCard(desk: Desk, order: CardChange): Promise<RecordChanged | Refusal> {
  const { workspaceId, card, expectedVersion } = order;
  return changeRecords(desk, order, async (given) => {
    const before = await cardIn(given, order);
    if (!before) return { refused: 'address_card_not_found' };
    const refusal =
      movedOn(expectedVersion, before.version) ??
      refuseCard(given, card) ??
      (await refusePaths(desk, workspaceId, card));
    if (refusal) return refusal;
    return write(desk, given, order, { id: before.id, version: before.version + 1, card, removed: false });
  });
}

export function removeAddressCard(
  desk: Desk,
  order: RecordOrder & { readonly id: string },
): Promise<RecordChanged | Refusal> {
  return changeRecords(desk, order, async (given) => {
    const before = await cardIn(given, order);
    if (!before) return { refused: 'address_card_not_found' };
    const { id, version, ...card } = before;
    return write(desk, given, order, { id, version: version + 1, card, removed: true });
  });
}

async function cardIn(
  { tx }: Records,
  { workspaceId, id }: RecordOrder & { readonly id: string },
): Promise<StoredCard | undefined> {
  return (await readAddressCards(tx, workspaceId)).find((one) => one.id === id);
}

async function write(
  desk: Desk,
  { tx }: Records,
  { workspaceId, personId }: RecordOrder,
  written: {
    readonly id: AddressCardId;
    readonly version: number;
    readonly card: AddressCard;
    readonly removed: boolean;
  },
): Promise<RecordChanged> {
  const recordedAt = desk.clock.realNow();
  await writeCardVersion(tx, workspaceId, { ...written, recordedAt, recordedBy: personId });
  return { id: written.id, version: written.version };
}

function refuseCard({ people, records }: Records, card: AddressCard): Refusal | null {
  const { contactId, calendarId, teamIds } = card;
  const gone = (what: string): Refusal => ({ refused: 'record_refers_to_nothing', params: { what } });
  if (calendarId !== null && !records.calendars.some(({ id }) => id === calendarId))
    return gone(`calendar ${calendarId}`);
  const team = teamIds.find((id) => !records.teams.some(({ record }) => record.id === id));
  if (team !== undefined) return gone(`team ${team}`);
  return contactId === null ? null : refuseAbsent(people, contactId);
}

async function refusePaths(desk: Desk, workspaceId: WorkspaceId, card: AddressCard): Promise<Refusal | null> {
  if (card.pathIds.length === 0) return null;
  const { policy } = await workspaceFacts(desk, workspaceId);
  const path = card.pathIds.find((id) => !policy.paths.has(id));
  return path === undefined
    ? null
    : { refused: 'record_refers_to_nothing', params: { what: `path ${path}` } };
}

const versionsMax = 200;

export async function listCardVersions(desk: Desk, workspaceId: WorkspaceId, id: string) {
  const db = desk.database.of(workspaceId);
  const versions = await readCardVersions(db, workspaceId, id as AddressCardId, versionsMax);
  if (versions.length === 0) return { refused: 'address_card_not_found' } satisfies Refusal;
  return {
    versions: versions.map(({ version, card, removed, recordedAt, recordedBy }) => ({
      version,
      card,
      removed,
      recordedAt: iso(recordedAt),
      recordedBy,
    })),
  };
}
