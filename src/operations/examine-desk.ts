/** The doctor: reads a live desk without stopping it, changes nothing, and names everything that does not hold. */
import type { Progress } from '../model/backup.ts';
import { minuteMs } from '../model/instant.ts';
import type { TicketId, WorkspaceId } from '../model/words.ts';
import { type KnownNames, unknownReferences } from '../rules/ticket/unknown-references.ts';
import { readWorkspaces } from '../storage/accounts.ts';
import type { Db } from '../storage/database.ts';
import { readGuards, readLastBackup, readNumberAhead, readWaitingWork } from '../storage/desk-condition.ts';
import { type ExaminedTicket, readExaminedTickets } from '../storage/examined-tickets.ts';
import { readPolicies, readRecords } from '../storage/live-records.ts';
import { readBrokenFiles } from '../storage/file-scans.ts';
import { readHead, type WorkspaceHead } from '../storage/read-tickets.ts';
import { snapshotBytesMax } from '../storage/write-tickets.ts';
import type { Desk } from './desk.ts';
import {
  backupFindings,
  type DeskFinding,
  doubt,
  grave,
  guardFindings,
  waitingFindings,
} from './desk-findings.ts';
import { examineTicket } from './examine-ticket.ts';

export interface Examination {
  /** Of each workspace so many tickets; null: all of them. */
  readonly sample: number | null;
  /** No engine has run on it for a while, as after a restore: what is late is not held against it. */
  readonly isResting: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

export interface Examined {
  readonly findings: readonly DeskFinding[];
  readonly workspaces: number;
  readonly tickets: number;
  readonly events: number;
  readonly openEscalations: number;
  readonly deadlines: number;
}

/** Beyond this many the list helps nobody; the count says how many there were. */
const findingsMax = 1_000;

export async function examineDesk(desk: Desk, examination: Examination): Promise<Examined> {
  const { across } = desk.database;
  const findings: DeskFinding[] = [];
  const counts = { workspaces: 0, tickets: 0, events: 0, openEscalations: 0, deadlines: 0 };
  const add = (more: readonly DeskFinding[]) =>
    findings.push(...more.slice(0, Math.max(0, findingsMax - findings.length)));
  add(guardFindings(await readGuards(across)));
  add(backupFindings(await readLastBackup(across), desk.clock.realNow()));
  for (const { id, slug } of await readWorkspaces(across)) {
    counts.workspaces += 1;
    const seen = await examineWorkspace(desk, { id, slug }, examination);
    add(seen.findings);
    counts.tickets += seen.tickets;
    counts.events += seen.events;
    counts.openEscalations += seen.openEscalations;
    counts.deadlines += seen.deadlines;
  }
  return { findings, ...counts };
}

/** An engine that runs is never this late. */
const patienceMs = 10 * minuteMs;
const waitingMax = 50;
/** Tickets that are read in one snapshot: small enough to hold no old rows back for long. */
const batch = 100;

interface Place {
  readonly id: WorkspaceId;
  readonly slug: string;
}

async function examineWorkspace(desk: Desk, place: Place, examination: Examination): Promise<Examined> {
  const { id, slug } = place;
  const seen = await examineTickets(desk, place, examination);
  const db = desk.database.of(id);
  const head = await readHead(db, id);
  const now = desk.clock.now(head?.clockShiftMs ?? 0);
  const waiting = await readWaitingWork(db, id, now, patienceMs, waitingMax);
  const ahead = await readNumberAhead(db, id);
  const numbers =
    ahead === null
      ? []
      : [grave('number_ahead', slug, `numbers of tickets run ${ahead} behind; new ones will collide`)];
  const broken = await readBrokenFiles(db, id, waitingMax);
  const files = broken.map((sha256) =>
    grave('file_broken', slug, `the file ${sha256} is not there as a whole`),
  );
  const late = waitingFindings(waiting, slug, examination.isResting);
  const findings = [...seen.findings, ...late, ...numbers, ...files];
  return { ...seen, findings };
}

async function examineTickets(
  desk: Desk,
  { id, slug }: Place,
  { sample, signal, onProgress }: Examination,
): Promise<Examined> {
  const db = desk.database.of(id);
  const counts = { workspaces: 1, tickets: 0, events: 0, openEscalations: 0, deadlines: 0 };
  const findings: DeskFinding[] = [];
  let known: Known | null = null;
  let after: TicketId | null = null;
  do {
    signal.throwIfAborted();
    const limit = Math.min(batch, (sample ?? Number.POSITIVE_INFINITY) - counts.tickets);
    const { tickets, head }: Read = await readBatch(db, id, after, limit);
    // People may have come since the last batch.
    if (known === null || known.recordsVersion !== head?.recordsVersion)
      known = await readKnown(db, id, slug);
    if (after === null) findings.push(...known.findings);
    for (const ticket of tickets) {
      counts.events += ticket.events.length;
      counts.openEscalations += ticket.state.escalations.length;
      counts.deadlines += ticket.deadlines.length;
      findings.push(...ticketFindings(ticket, `${slug} T-${ticket.number}`, known));
    }
    counts.tickets += tickets.length;
    onProgress({ done: counts.tickets, total: Math.max(counts.tickets, sample ?? 0), what: slug });
    after = tickets.length === batch ? (tickets.at(-1)?.id ?? null) : null;
  } while (after !== null && (sample === null || counts.tickets < sample));
  return { findings, ...counts };
}

interface Read {
  readonly head: WorkspaceHead | null;
  readonly tickets: readonly ExaminedTicket[];
}

function readBatch(db: Db, id: WorkspaceId, after: TicketId | null, limit: number): Promise<Read> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => ({
      head: await readHead(tx, id),
      tickets: await readExaminedTickets(tx, id, after, limit),
    }));
}

interface Known extends KnownNames {
  readonly recordsVersion: number | undefined;
  readonly findings: readonly DeskFinding[];
}

async function readKnown(db: Db, id: WorkspaceId, slug: string): Promise<Known> {
  const head = await readHead(db, id);
  const records = await readRecords(db, id);
  const policies = await readPolicies(db, id);
  const isReady = records.catchAllId !== null && policies.length > 0;
  return {
    recordsVersion: head?.recordsVersion,
    findings: isReady ? [] : [grave('workspace_not_ready', slug, 'it has no policy, or nobody as catch-all')],
    people: new Map(records.people.map((person) => [person.id, person])),
    teams: new Set(records.teams.map((team) => team.record.id)),
    pathsOf: new Map(
      policies.map(({ version, document }) => [version, new Set(document.paths.map((path) => path.id))]),
    ),
  };
}

function ticketFindings(ticket: ExaminedTicket, where: string, known: Known): DeskFinding[] {
  const size = ticket.snapshotBytes;
  return [
    ...examineTicket(ticket, known.people).map(({ code, what }) => grave(code, where, what)),
    ...unknownReferences(ticket.state, known).map((what) => grave('reference_gone', where, what)),
    ...(size > snapshotBytesMax
      ? [doubt('snapshot_large', where, `its snapshot has ${size} bytes; ${snapshotBytesMax} are the limit`)]
      : []),
  ];
}
