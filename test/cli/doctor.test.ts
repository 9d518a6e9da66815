import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorkspaceId } from '../../src/model/words.ts';
import { machineFindings, migrationFindings } from '../../src/operations/desk-findings.ts';
import type { Desk } from '../../src/operations/desk.ts';
import { examineDesk } from '../../src/operations/examine-desk.ts';
import {
  makeTestTicket,
  makeTestWorkspace,
  openTestStore,
  type TestStore,
} from '../support/test-workspace.ts';

// Each kind of damage is planted by the owner of the database, past everything that guards it, and taken back.

let store: TestStore;
let desk: Desk;
let owner: Client;
let workspaceId: WorkspaceId;

beforeAll(async () => {
  store = await openTestStore();
  desk = store.node();
  workspaceId = await makeTestWorkspace(desk);
  await makeTestTicket(desk, workspaceId, {
    subject: 'Production is down for all our users',
    text: 'Production is down. All our users are blocked.',
    issueType: 'incident',
    priority: 'urgent',
    facts: { impact: { productionOutage: true }, workaround: 'none' },
  });
  await makeTestTicket(desk, workspaceId);
  owner = new Client(store.connection);
  await owner.connect();
  await owner.query(
    `insert into instance (zone_data_version, started_at, last_backup_at) values ('t', $1, $1)`,
    [new Date(store.clock.realNow())],
  );
});
afterAll(async () => {
  await owner.end();
  await store.close();
});

const examine = (sample: number | null = null) =>
  examineDesk(desk, {
    sample,
    isResting: false,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });

/** What the doctor says while the damage is there. */
async function foundAfter(damage: string, mend: string): Promise<string[]> {
  await owner.query(damage);
  try {
    return (await examine()).findings.map(({ code, what }) => `${code}: ${what}`);
  } finally {
    await owner.query(mend);
  }
}

describe('the doctor', () => {
  it('finds nothing on a sound desk, and has looked at all of it', async () => {
    const seen = await examine();
    expect(seen.findings).toEqual([]);
    expect(seen).toMatchObject({ workspaces: 1, tickets: 2, openEscalations: 1 });
    expect(seen.events).toBeGreaterThan(5);
    expect(seen.deadlines).toBeGreaterThan(2);
    expect((await examine(1)).tickets).toBe(1);
  });

  const snapshot = (change: string) =>
    `create table if not exists kept as select * from tickets; update tickets set snapshot = (${change})::text where open_escalations > 0`;
  const back = `update tickets t set snapshot = k.snapshot, status = k.status from kept k where k.id = t.id; drop table kept`;
  const stranger = '00000000-0000-4000-8000-00000000dead';

  it.each([
    [
      'an escalation whose owner is nobody',
      snapshot(`jsonb_set(snapshot::jsonb, '{escalations,0,ownerId}', '"${stranger}"')`),
      back,
      /promise_broken: #1 has the ownerId .* who is nobody/,
    ],
    [
      'an escalation whose updates owner is nobody',
      snapshot(`jsonb_set(snapshot::jsonb, '{escalations,0,updatesOwnerId}', '"${stranger}"')`),
      back,
      /promise_broken: #1 has the updatesOwnerId/,
    ],
    [
      'a lead that is not the ticket’s',
      snapshot(`jsonb_set(snapshot::jsonb, '{leadId}', '"${stranger}"')`),
      back,
      /promise_broken: #1 has a lead of its own/,
    ],
    [
      'a customer update that does not run',
      snapshot(`jsonb_set(snapshot::jsonb, '{escalations,0,customerUpdate,clock,state}', '"met"')`),
      back,
      /promise_broken: #1 has a customer update that is met/,
    ],
    [
      'a snapshot that is not the fold of its events',
      snapshot(`jsonb_set(snapshot::jsonb, '{createdAt}', '1')`),
      back,
      /snapshot_differs: the events do not replay/,
    ],
    [
      'a team that is gone',
      snapshot(`jsonb_set(snapshot::jsonb, '{escalations,0,teamId}', '"gone"')`),
      back,
      /reference_gone: #1 is with the team gone/,
    ],
    [
      'a version of the policy that is not there',
      snapshot(`jsonb_set(snapshot::jsonb, '{escalations,0,policyVersion}', '99')`),
      back,
      /reference_gone: #1 follows policy version 99/,
    ],
    [
      'an event that somebody has rewritten',
      `create table kept as select * from ticket_events; update ticket_events set body = replace(body, '"low"', '"high"') || ' ' where seq = 2`,
      'update ticket_events e set body = k.body from kept k where k.ticket_id = e.ticket_id and k.seq = e.seq; drop table kept',
      /chain_broken: the chain breaks at 2/,
    ],
    [
      'a deadline that was moved',
      `update deadlines set due_at = due_at + interval '7 hours'`,
      `update deadlines set due_at = due_at - interval '7 hours'`,
      /deadlines_differ: the deadlines: .* is missing/,
    ],
    [
      'a deadline that was set aside',
      `update deadlines set set_aside_at = due_at where name like 'escalation/%/customer-update'`,
      'update deadlines set set_aside_at = null',
      /deadline_set_aside: 1 deadlines/,
    ],
    [
      'a row of a ticket that is not there',
      `insert into deadlines select workspace_id, '${stranger}', 'stray', due_at, 1 from deadlines limit 1`,
      `delete from deadlines where name = 'stray'`,
      /stray_row: the deadline stray is of no ticket/,
    ],
    [
      'a parcel that does not leave',
      `update outbox set not_before = not_before - interval '1 day'`,
      `update outbox set not_before = not_before + interval '1 day'`,
      /parcel_stuck: \d+ parcels wait to leave/,
    ],
    [
      'a list that has another owner than the state',
      `update escalations set owner_id = '${stranger}'`,
      `update escalations e set owner_id = (t.snapshot::jsonb #>> '{escalations,0,ownerId}')::uuid from tickets t where t.id = e.ticket_id`,
      /rows_differ: the open escalations/,
    ],
    [
      'numbers that will collide',
      `select setval('ticket_numbers', 1, false)`,
      `select setval('ticket_numbers', (select max(number) from tickets))`,
      /number_ahead: numbers of tickets run/,
    ],
    [
      'a table without its guard',
      'alter table texts disable row level security',
      'alter table texts enable row level security',
      /guard_missing: row-level security does not bind the desk on texts/,
    ],
    [
      'a policy that was dropped',
      'drop policy own_workspace on packets',
      `create policy own_workspace on packets using (workspace_id = nullif(current_setting('baton.workspace', true), '')::uuid)`,
      /guard_missing: no policy stands on packets/,
    ],
    [
      'a right that was taken away',
      'revoke insert on outbox from baton_app',
      'grant insert on outbox to baton_app',
      /role_wrong: baton_app may not read and write outbox/,
    ],
    [
      'a backup that is long ago',
      `update instance set last_backup_at = last_backup_at - interval '30 days'`,
      `update instance set last_backup_at = last_backup_at + interval '30 days'`,
      /backup_missing: the newest backup is of/,
    ],
  ])('finds %s', async (_name, damage, mend, wanted) => {
    expect(await foundAfter(damage, mend)).toEqual(expect.arrayContaining([expect.stringMatching(wanted)]));
    expect((await examine()).findings).toEqual([]);
  });

  it('finds an engine that does not fire', async () => {
    store.clock.forwardTo(store.clock.realNow() + 3 * 24 * 3_600_000);
    const codes = (await examine()).findings.map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['deadline_overdue', 'parcel_stuck']));
  });

  it('finds a full disk, a clock that is apart and a schema that is not this one', () => {
    expect(machineFindings({ apartMs: 10, freeBytes: 9e9, totalBytes: 1e10 })).toEqual([]);
    expect(machineFindings({ apartMs: -9_000, freeBytes: 1e8, totalBytes: 1e10 })).toMatchObject([
      { code: 'clock_apart', isGrave: false },
      { code: 'disk_full', isGrave: true },
    ]);
    expect(migrationFindings(['0002-later.sql'])).toMatchObject([{ code: 'migration_pending' }]);
  });
});
