/** Tells a person something that is about no ticket: in the app, and by mail where he wants that. */
import type { DeskNoticeBody, DeskNoticeView } from '../model/desk-notice.ts';
import type { Instant } from '../model/instant.ts';
import type { Person } from '../model/person.ts';
import type { WorkspaceId } from '../model/words.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { deskNoticeLabels, sayDeskNotice } from '../rules/words/say-desk-notice.ts';
import type { Db } from '../storage/database.ts';
import {
  insertDeskNotice,
  readDeskNotice,
  readDeskNotices,
  type StoredDeskNotice,
} from '../storage/desk-notices.ts';
import { insertLetter } from '../storage/letters.ts';
import type { TakenParcel } from '../storage/outbox.ts';
import type { Desk } from './desk.ts';
import { nameBasedId } from './name-based-id.ts';
import { iso, personMark, readerOf } from './names.ts';
import { deskSendings } from './notice-rows.ts';
import { workspaceFacts } from './people.ts';

export interface Telling {
  readonly workspaceId: WorkspaceId;
  readonly person: Person;
  readonly body: DeskNoticeBody;
  /** The same mark is told once. */
  readonly mark: string;
  readonly at: Instant;
}

/** With the transaction that makes it true. */
export async function tellPerson(desk: Desk, db: Db, telling: Telling): Promise<void> {
  const { workspaceId, person, body, mark, at } = telling;
  const id = nameBasedId(workspaceId, `desk-notice/${person.id}/${body.kind}/${mark}`);
  const isNew = await insertDeskNotice(db, workspaceId, { id, personId: person.id, body, toldAt: at });
  if (!isNew || person.muted?.includes(body.kind)) return;
  // The end of a shift can't wait for tomorrow's mail.
  const list = body.kind === 'shift-ends' ? 'important' : 'others';
  const ways = deskSendings(person, list, at, await workspaceFacts(desk, workspaceId));
  const byMail = ways.find(({ via }) => via === 'mail');
  if (!byMail) return;
  const now = desk.clock.realNow();
  await insertLetter(db, workspaceId, {
    id,
    lane: `person:${person.id}/desk`,
    parcel: { to: 'desk-notice', noticeId: id },
    createdAt: now,
    notBefore: now + byMail.dueAt - at,
  });
}

export interface DeskNoticesAsked {
  readonly workspaceId: WorkspaceId;
  readonly personId: Person['id'];
  readonly unread: boolean;
}

/** As many as a list shows at its head, whatever stands below. */
const headMax = 20;
/** They are few: a page of the other notices spans no more of them. */
const spanMax = 200;

/**
 * Those that belong to a page of the others: told until `until` and from `since` on (null: without an end). The first
 * page, which has no `until`, holds the newest in any case, for lists that show no more than it.
 */
export async function deskNoticesFor(
  db: Db,
  { workspaceId, personId, unread }: DeskNoticesAsked,
  { until, since }: { readonly until: Instant | null; readonly since: Instant | null },
  facts: DecisionFacts,
): Promise<DeskNoticeView[]> {
  const found = await readDeskNotices(db, workspaceId, personId, { unread, limit: spanMax, until });
  return found
    .filter(({ toldAt }, place) => since === null || toldAt >= since || (until === null && place < headMax))
    .map((one) => viewOf(one, facts));
}

function viewOf(
  { id, personId, body, toldAt, readAt }: StoredDeskNotice,
  facts: DecisionFacts,
): DeskNoticeView {
  return {
    id,
    at: iso(toldAt),
    kind: body.kind,
    label: deskNoticeLabels[body.kind],
    sentence: sentenceOf(body, personId, facts),
    rotaId: 'rotaId' in body ? body.rotaId : null,
    read: readAt !== null,
  };
}

function sentenceOf(body: DeskNoticeBody, readerId: Person['id'], { directory, now }: DecisionFacts): string {
  return sayDeskNotice(body, {
    person: (id) => personMark(directory, id).name,
    rota: (id) => [...directory.rotas.values()].find(({ record }) => record.id === id)?.record.name ?? id,
    reader: readerOf(directory, readerId, now),
  });
}

/** null: it has been read in the app, or there is nobody to tell. */
export async function deskNoticeWords(desk: Desk, { workspaceId }: TakenParcel, noticeId: string) {
  const notice = await readDeskNotice(desk.database.of(workspaceId), workspaceId, noticeId);
  if (!notice || notice.readAt !== null) return null;
  const facts = await workspaceFacts(desk, workspaceId);
  const person = facts.directory.people.get(notice.personId);
  if (!person || person.closedAt !== null) return null;
  const text = `${sentenceOf(notice.body, person.id, facts)}\n`;
  return { destination: person.email, subject: deskNoticeLabels[notice.body.kind], text };
}
