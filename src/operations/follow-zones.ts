/** New rules of daylight saving move due times: when zone data changed since the last start, open tickets compute theirs anew. */
import { commandOpenTickets, readWorkspaceIds, readZoneData, writeZoneData } from '../storage/bulk.ts';
import type { Desk } from './desk.ts';

/** `version` as the runtime names it, such as "2026a". Answers how many tickets look at their clocks again. */
export async function followZoneData(desk: Desk, version: string): Promise<number> {
  const { across } = desk.database;
  const now = desk.clock.realNow();
  const before = await readZoneData(across);
  let count = 0;
  if (before !== null && before !== version) {
    for (const workspaceId of await readWorkspaceIds(across)) {
      const db = desk.database.of(workspaceId);
      count += await commandOpenTickets(
        db,
        workspaceId,
        `zone data ${version}`,
        { type: 'follow-records' },
        now,
      );
    }
  }
  await writeZoneData(across, version, now);
  return count;
}
