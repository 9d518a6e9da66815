import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hourMs } from '../../src/model/instant.ts';
import type { WorkspaceId } from '../../src/model/words.ts';
import type { Desk } from '../../src/operations/desk.ts';
import { timestamp } from '../../src/storage/database.ts';
import { markParcel, type TakenParcel, takeParcels } from '../../src/storage/outbox.ts';
import { testServers } from '../support/test-postgres.ts';
import { makeTestWorkspace, openTestStore, type TestStore } from '../support/test-workspace.ts';
import { idOf } from '../support/world.ts';

const leaseMs = 60_000;

describe.each(testServers())('the outbox on $name', ({ address }) => {
  let store: TestStore;
  let nodes: [Desk, Desk];
  let workspaceId: WorkspaceId;
  let count = 0;
  let now: number;

  beforeAll(async () => {
    store = await openTestStore(address);
    nodes = [store.node(), store.node()];
  });
  afterAll(() => store.close());

  beforeEach(async () => {
    now = store.clock.realNow();
    await nodes[0].database.across.deleteFrom('outbox').execute();
    workspaceId = await makeTestWorkspace(nodes[0], `test-${(count += 1)}`);
  });

  /** Parcels by name, in this order; `a1` is the first of lane a. */
  async function post(names: readonly string[], notBefore = now): Promise<void> {
    for (const name of names) {
      await sql`insert into outbox (workspace_id, id, dedupe_key, lane, channel, ticket_id, reason_seq, parcel, not_before, created_at)
        values (${workspaceId}, gen_random_uuid(), ${name}, ${name[0]}, 'mail', ${idOf('ticket', 1)}, 1, '{}', ${timestamp(notBefore)}, ${timestamp(now)})`.execute(
        nodes[0].database.across,
      );
    }
  }

  const take = (node: 0 | 1 = 0, at = now, limit = 50) =>
    takeParcels(nodes[node].database.across, at, leaseMs, limit);
  const mark = (parcel: TakenParcel | undefined, end: Parameters<typeof markParcel>[2]) =>
    markParcel(nodes[0].database.across, parcel as TakenParcel, end, now);

  async function namesOf(parcels: readonly TakenParcel[]): Promise<string[]> {
    const ids = parcels.map(({ id }) => id);
    const { rows } = await sql<{
      dedupe_key: string;
    }>`select dedupe_key from outbox where id = any(${ids}::uuid[]) order by 1`.execute(
      nodes[0].database.across,
    );
    return rows.map((row) => row.dedupe_key);
  }

  it('gives the first of each lane, and the next when that has left', async () => {
    await post(['a1', 'a2', 'b1', 'a3']);
    const taken = await take();
    expect(await namesOf(taken)).toEqual(['a1', 'b1']);
    expect(await take()).toEqual([]);
    for (const parcel of taken) expect(await mark(parcel, { state: 'sent' })).toBe(true);
    expect(await namesOf(await take())).toEqual(['a2']);
  });

  it.each([
    ['superseded', { state: 'superseded' }],
    ['dead', { state: 'dead', error: 'no such address' }],
  ] as const)('lets the lane go on behind one that is %s', async (_name, end) => {
    await post(['a1', 'a2']);
    await mark((await take())[0], end);
    expect(await namesOf(await take())).toEqual(['a2']);
  });

  it('keeps the lane waiting for one that is tried again, until then', async () => {
    await post(['a1', 'a2']);
    await mark((await take())[0], { state: 'pending', error: 'busy', afterMs: 5_000 });
    expect(await take()).toEqual([]);
    const again = await take(0, now + 5_000);
    expect(again).toMatchObject([{ attempt: 2 }]);
    expect(await namesOf(again)).toEqual(['a1']);
  });

  it('gives a parcel again when its lease has run out, under the same id, and hears no late word of the first attempt', async () => {
    await post(['a1']);
    const [first] = await take();
    expect(await take(1, now + leaseMs - 1)).toEqual([]);
    const [second] = await take(1, now + leaseMs);
    expect(second).toMatchObject({ id: first?.id, attempt: 2 });
    expect(await mark(first, { state: 'sent' })).toBe(false);
    expect(await mark(second, { state: 'sent' })).toBe(true);
    expect(await mark(second, { state: 'dead', error: 'x' })).toBe(false);
  });

  it('keeps what must not leave yet, by the time of its workspace', async () => {
    await post(['a1'], now + hourMs);
    expect(await take()).toEqual([]);
    await nodes[0].database.across
      .updateTable('workspaces')
      .set({ clock_shift_ms: hourMs })
      .where('id', '=', workspaceId)
      .execute();
    expect(await namesOf(await take())).toEqual(['a1']);
  });

  it('gives none twice to nodes that ask together', async () => {
    const names = Array.from({ length: 26 }, (_, index) => `${String.fromCharCode(97 + index)}1`);
    await post(names);
    await post(names.map((name) => name.replace('1', '2')));
    const rounds = await Promise.all([0, 1, 0, 1, 0, 1].map((node) => take(node as 0 | 1, now, 7)));
    const ids = rounds.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await namesOf(rounds.flat())).every((name) => name.endsWith('1'))).toBe(true);
  });

  it('holds a fact once', async () => {
    await post(['a1']);
    await expect(post(['a1'])).rejects.toThrow('outbox_workspace_id_dedupe_key_key');
  });

  it.each([
    ['sent without an attempt', `state = 'sent', ended_at = created_at`],
    ['leased without a lease', `state = 'leased'`],
    ['superseded after it was tried twice', `state = 'superseded', attempt = 2, ended_at = created_at`],
    ['at an end without an instant', `state = 'dead'`],
  ])('can not be %s', async (_what, change) => {
    await post(['a1']);
    await expect(sql`update outbox set ${sql.raw(change)}`.execute(nodes[0].database.across)).rejects.toThrow(
      'violates check constraint',
    );
  });
});
