import { type RawBuilder, sql } from 'kysely';
import type { WorkspaceId } from '../model/words.ts';
import { timestamp } from './database.ts';
import { followPart } from './follow-customers.ts';
import type { SideRows } from './rows.ts';
import type { TicketWrite } from './ticket-write.ts';
import { json, optional } from './write-parts.ts';

/** So many tickets look again because of one; more of one customer on one issue are old. */
const neighboursMax = 100;

/** What a ticket's change means beyond it, in the same statement: nothing of it is lost. */
export function neighbourParts(
  workspaceId: WorkspaceId,
  writes: readonly TicketWrite[],
  side: SideRows,
): RawBuilder<unknown>[] {
  const groups = writes.flatMap(({ ticketId, state, neighbours }) =>
    neighbours.map(({ customerId, issueType }) => ({
      ticket_id: ticketId,
      version: state.version,
      customer_id: customerId,
      issue_type: issueType,
      at: timestamp(state.lastRecordedAt),
    })),
  );
  const at = Math.max(...writes.map(({ state }) => state.lastRecordedAt));
  const told = new Set((side.customers ?? []).map(({ id }) => id));
  const counts = criticalSums(writes).filter(({ id }) => !told.has(id));
  return [
    ...optional(groups, (rows) => againPart(workspaceId, rows)),
    ...optional(counts, (rows) => criticalPart(workspaceId, rows)),
    ...optional([...told], (ids) => followPart(workspaceId, ids, at, ofOthers)),
  ];
}

/** Those that are written have heard it themselves. */
const ofOthers = sql<boolean>`exists (select from written) and t.id not in (select w.id from written w)`;

/** Of one customer several tickets may be written at once. */
export function criticalSums(writes: readonly TicketWrite[]): { id: string; change: number }[] {
  const sums = new Map<string, number>();
  for (const { customerId, change } of writes.flatMap(({ critical }) => critical))
    sums.set(customerId, (sums.get(customerId) ?? 0) + change);
  return [...sums].filter(([, change]) => change !== 0).map(([id, change]) => ({ id, change }));
}

function againPart(workspaceId: WorkspaceId, rows: readonly object[]): RawBuilder<unknown> {
  return sql`again as (
    insert into pending_commands (workspace_id, id, ticket_id, cause, command, created_at)
    select ${workspaceId}::uuid, gen_random_uuid(), t.id, 'ticket/' || r.ticket_id || '/' || r.version, '{"type": "look-again"}'::jsonb, r.at
    from json_to_recordset(${json(rows)}::json) as r (ticket_id uuid, version int, customer_id uuid, issue_type text, at timestamptz)
    join written w on w.id = r.ticket_id
    join tickets t on t.workspace_id = ${workspaceId}::uuid and t.customer_id = r.customer_id
      and (r.issue_type is null or t.issue_type = r.issue_type) and t.id <> r.ticket_id
    where t.status in ('open', 'waiting')
    limit ${neighboursMax})`;
}

function criticalPart(workspaceId: WorkspaceId, rows: readonly object[]): RawBuilder<unknown> {
  return sql`weighed as (
    update customers c set critical_issues = greatest(0, c.critical_issues + r.change), version = c.version + 1
    from json_to_recordset(${json(rows)}::json) as r (id uuid, change int)
    where c.workspace_id = ${workspaceId}::uuid and c.id = r.id and exists (select from written))`;
}
