import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Db } from '../../src/storage/database.ts';
import { authorityStatements } from '../support/authority-statements.ts';
import { laidOut, listeningDatabase } from '../support/spoken-sql.ts';
import { webhookArguments } from '../support/webhook-arguments.ts';
import { id, at, reader, write, side } from './statement-examples.ts';
import { givenToCalendarSources } from '../support/calendar-source-arguments.ts';
import { givenToAccess } from './statements-of-access.ts';

// What every function of storage says, so that a review shows each change of it. After a change that is meant:
// `vitest run --project storage test/storage/statements.test.ts -u`.

/** Two parts, the last of which may go on, and nothing unwanted. */
const term = { parts: ['so', '48213'], isBeginning: true, isUnwanted: false };

const everyFilter = {
  team: 't',
  kind: 'functional',
  tier: '1',
  severity: '1,2',
  priority: 'high',
  status: 'open',
  owner: 'me',
  customer: id,
  issueType: 'i',
  tag: 'g',
};
const swap = { id, kind: 'swap', from: at, to: at };

const folder = join(import.meta.dirname, '..', '..', 'src', 'storage');
/** What each is given besides the database. Several lists: the function says different things. */
const given: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  readWorkspaces: [[]],
  takeDueSendings: [[at, { aheadMs: 1, sendingsMax: 1 }]],
  readLeftParcels: [[id, [id], at]],
  writeLeaving: [
    [
      id,
      {
        now: at,
        parcels: [{ id, personId: id, via: 'mail', ticketId: id, noticeIds: [id], sendings: [id] }],
        postponed: [{ sendings: [id], until: at }],
        dropped: [id],
      },
    ],
  ],
  readNotices: [
    [id, id, { unread: false, after: null, limit: 1 }],
    [id, id, { unread: true, after: { at, id }, limit: 1 }],
  ],
  readNoticeWeeks: [
    [id, id, { since: at, zone: 'UTC', night: { from: '22:00', to: '07:00' } }],
    [id, id, { since: at, zone: 'UTC', night: { from: '01:00', to: '07:00' } }],
  ],
  readNoticeKinds: [[id, id, at]],
  readWaitingSendings: [[id, id]],
  readNoticesOf: [[id, [id]]],
  countUnread: [[id, id]],
  markNoticesRead: [
    [id, id, { ids: [id], upTo: at, now: at }],
    [id, id, { ids: null, upTo: at, now: at }],
  ],
  readWorkspace: [[id]],
  insertWorkspace: [[{ id, slug: 's', name: 'n', isSample: false }, id, at]],
  ensureAccount: [[id, 'e', at]],
  readMember: [[id, id]],
  readMemberByEmail: [[id, 'e']],
  readFirstAdmin: [[id]],
  takePendingCommands: [[1]],
  endPendingCommand: [[{ workspaceId: id, id }, 'done', {}, at]],
  commandOpenTickets: [[id, 'c', {}, at]],
  takeDueChore: [[id, 'n', at, at]],
  armChore: [[id, 'n', at]],
  forgetOldAnswers: [['db', id, at]],
  readWorkspaceIds: [[]],
  readSubjects: [[id, [id]]],
  readFirstStart: [[id]],
  writeFirstStart: [[id, { steps: {}, isPutAway: false, isSeen: true }]],
  readSetUpSoFar: [[id]],
  readShadowActs: [
    [id, { reader, triggerId: 't', teamId: 't', verdict: 'open', before: { at, id }, limit: 1 }],
  ],
  countShadowActs: [[id]],
  readShadowMarks: [[id, id]],
  insertShadowMark: [
    [id, { ticketId: id, seq: 1, triggerId: 't', verdict: 'right', markedBy: id, markedAt: at }],
  ],
  readZoneData: [[]],
  writeZoneData: [['2026a', at]],
  ...givenToAccess,
  insertFirstAnswer: [[id, { actor: 'a', key: 'k', requestHash: 'ab' }, {}, at]],
  readNextDue: [[]],
  readNextDeadline: [[id]],
  countDueDeadlines: [[id, at]],
  takeDueDeadlines: [[id, at, 1]],
  setAside: [[id, id, at]],
  readExaminedTickets: [
    [id, null, 1],
    [id, id, 1],
  ],
  readWaitingWork: [[id, at, 1, 1]],
  readOpenTickets: [
    [id, null, 1],
    [id, id, 1],
  ],
  readGuards: [[]],
  readNumberAhead: [[id]],
  readLastBackup: [[]],
  readParcelFigures: [[at]],
  readEngineFigures: [[at]],
  countOpenEscalations: [[id]],
  ...webhookArguments,
  lookUpIntake: [[id, { system: 's', customerIds: [id], remoteTickets: ['r'], remoteMessages: ['m'] }]],
  readFirstAnswer: [[id, 'a', 'k']],
  reserveTicketNumbers: [[2]],
  latestTicketNumber: [[id]],
  insertDeskNotice: [[id, { id, personId: id, body: { kind: 'shift-ends' }, toldAt: at }]],
  readDeskNotices: [
    [id, id, { unread: false, limit: 1 }],
    [id, id, { unread: true, limit: 1 }],
  ],
  readDeskNotice: [[id, id]],
  markDeskNoticesRead: [
    [id, id, { ids: [id], now: at }],
    [id, id, { ids: null, now: at }],
  ],
  readHolders: [[id]],
  readTicketLoads: [[id, { reader, now: at }]],
  readEscalationLoads: [[id, { reader }]],
  readAddressCards: [[id]],
  readCardVersions: [[id, id, 1]],
  writeCardVersion: [[id, { id, version: 1, card: {}, removed: false, recordedAt: at, recordedBy: id }]],
  insertKeptDelivery: [
    [
      id,
      { sourceId: id, deliveryId: 'd', body: 'b', receivedAt: at, headers: {}, system: 's', bodyHash: 'ab' },
    ],
  ],
  countKeptDeliveries: [[id]],
  ...givenToCalendarSources,
  readRecords: [[id]],
  writeRecords: [[id, [{ kind: 'team', id: 't', body: {} }], at, null]],
  touchRecords: [[id]],
  readRotaExceptions: [[id]],
  readRotaException: [[id, id]],
  addRotaException: [[id, { rotaId: 'r', state: 'standing', exception: swap }, at, null]],
  changeRotaException: [[id, { state: 'removed', exception: swap }]],
  readRotaVersions: [[id, 'r', 1]],
  readPolicies: [[id]],
  writePolicy: [
    [
      id,
      { name: 'n', source: 's', document: {}, sha256: 'h', publishedAt: at, publishedBy: null, reason: 'r' },
    ],
  ],
  takeParcels: [[at, 1, 1]],
  markParcel: [
    [{ workspaceId: id, id, attempt: 1 }, { state: 'sent' }, at],
    [{ workspaceId: id, id, attempt: 1 }, { state: 'pending', error: 'e', afterMs: 1 }, at],
  ],
  readCustomerMail: [[id, id, id]],
  readSubject: [[id, id]],
  readNewestPackets: [[id, id]],
  readPacket: [
    [id, id],
    [id, id, 1],
  ],
  readPacketVersions: [[id, id]],
  letTicketsFollowCustomer: [[id, id, at]],
  readElsewhere: [
    [id, { ticketId: id, customerId: id, contactsSince: at, customersSince: null, issueType: 'i' }],
  ],
  readSimilar: [[id, { ticketId: id, customerId: id, issueType: 'i', terms: [term], limit: 1 }]],
  readTickets: [[id, [id]]],
  lockTickets: [[id, [id]]],
  readHead: [[id]],
  readMarkedHead: [[id]],
  readStates: [[id, [id]]],
  readEvents: [[id, id]],
  ticketOfEscalation: [[id, id]],
  readLoads: [[id]],
  readFoundTexts: [[id, [id], [term]]],
  findTickets: [
    [id, { typed: 'a', terms: [term], namedIds: [] }, true],
    [id, { typed: '…', terms: [], namedIds: [id] }, false],
  ],
  readQueue: ['next', 'mine', 'at-risk', 'unaccepted', 'done'].flatMap((view) => [
    [id, { view, reader, now: at, limit: 1 }],
    [
      id,
      {
        view,
        reader,
        now: at,
        limit: 1,
        after: { at, id },
        ...(view === 'next'
          ? { search: { typed: 'a', terms: [term], namedIds: [] }, filters: everyFilter }
          : {}),
      },
    ],
  ]),
  countQueues: [[id, ['next', 'escalated'], { reader, now: at }]],
  countTeams: [[id, ['t'], { reader, now: at }]],
  countEach: [
    [
      id,
      [{ name: 'n', view: 'all', filters: {}, search: { typed: 'a', terms: [term], namedIds: [id] } }],
      { reader, now: at },
    ],
  ],
  insertBulkAct: [
    [
      id,
      { id, personId: id, act: { do: 'accept' }, note: null, createdAt: at },
      [{ id, ticketId: id, order: { type: 'bulk-order', bulkId: id, place: 0 } }],
    ],
  ],
  readBulkAct: [[id, id]],
  readBulkOutcomes: [[id, id]],
  stopBulkAct: [[id, id, at]],
  forgetBulkActs: [[id, at]],
  takeBackParcels: [[id, id, [1], at]],
  markTakenBack: [[id, id, [id], at]],
  readEveryMessage: [[id, id]],
  readSavedViews: [[id, reader]],
  lockSavedView: [[id, id]],
  countSavedViews: [[id, id]],
  insertSavedView: [
    [id, { id, ownerId: id, name: 'n', audience: 'team', teamId: 't', search: { view: 'all' } }, at],
  ],
  updateSavedView: [[id, { id, name: 'n', audience: 'me', teamId: null, search: { view: 'all' } }]],
  deleteSavedView: [[id, id]],
  placeSavedViews: [[id, id, [{ id, pinned: true }]]],
  readTexts: [[id, id]],
  readMessages: [[id, id]],
  readSending: [[id, id]],
  readCustomer: [[id, id]],
  readContact: [[id, id]],
  readContactOf: [[id, id]],
  readOutsideNames: [[id, id]],
  setFirstShift: [['db', id, 1]],
  growShift: [[id, 1]],
  readSampleLoad: [[id]],
  lockContact: [[id, id]],
  writeContact: [[id, id, { language: 'de', timeZone: 'Europe/Vienna' }]],
  writeSampleDone: [[id, 2]],
  writeSampleStopped: [[id, true]],
  writeSampleLoad: [[id, { opensAt: at, firstNumber: 1, done: 0, of: 1 }]],
  readSource: [[id]],
  readSources: [[id]],
  insertSource: [[{ workspaceId: id, id, system: 's', name: 'n', secrets: ['s'], createdAt: at }]],
  writeTickets: [
    [id, [write], side],
    [id, [{ ...write, expectedVersion: 0 }], {}],
  ],
  readDatabaseTime: [[]],
  ...authorityStatements,
};

it('says what it said', async () => {
  const parts: string[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort()) {
    const functions = Object.entries((await import(join(folder, file))) as Record<string, unknown>).filter(
      isAsked,
    );
    for (const [name, speak] of functions) parts.push(...(await statementsOf(file, name, speak)));
  }
  await expect(`${parts.join('\n\n')}\n`).toMatchFileSnapshot('__snapshots__/statements.sql');
});

type Speaking = (db: Db, ...more: unknown[]) => Promise<unknown>;

/** Whatever is given a handle of the database first. */
function isAsked(entry: [string, unknown]): entry is [string, Speaking] {
  return typeof entry[1] === 'function' && /^async function \w+\(\s*(db|tx|across)\b/.test(String(entry[1]));
}

async function statementsOf(file: string, name: string, speak: Speaking): Promise<string[]> {
  const lists = given[name];
  if (!lists)
    throw new Error(`Say in \`given\` what ${name} of ${file} is called with, so that its SQL is shown.`);
  const { db, said } = listeningDatabase();
  for (const list of lists) {
    // An answer without content may be more than it can take; what it said counts.
    await speak(db, ...list.map((one) => (one === 'db' ? db : one))).catch(() => undefined);
  }
  if (said.length === 0) throw new Error(`${name} of ${file} said nothing.`);
  return [...new Set(said)].map((text) => `-- ${file} ${name}\n${laidOut(text)};`);
}
