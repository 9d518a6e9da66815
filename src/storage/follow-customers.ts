import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

/** In the transaction that changed a customer's record: each open ticket of theirs looks at it, one after the other. */
export async function letTicketsFollowCustomer(
  tx: Db,
  workspaceId: WorkspaceId,
  customerId: string,
  at: Instant,
): Promise<void> {
  await sql`with ${followPart(workspaceId, [customerId], at, sql`true`)} select`.execute(tx);
}

/**
 * The same as a part of a larger statement. Whoever waits to look already sees this change too; a row that the engine
 * holds may have looked before it, so that one is passed over and another is written.
 */
export function followPart(
  workspaceId: WorkspaceId,
  customerIds: readonly string[],
  at: Instant,
  isMeant: RawBuilder<boolean>,
): RawBuilder<unknown> {
  return sql`looking as (
    select p.ticket_id from pending_commands p
    where p.workspace_id = ${workspaceId}::uuid and p.state = 'pending'
      and p.cause in (select 'customer/' || r.id from unnest(${customerIds}::uuid[]) as r (id))
    for update skip locked), following as (
    insert into pending_commands (workspace_id, id, ticket_id, cause, command, created_at)
    select t.workspace_id, gen_random_uuid(), t.id, 'customer/' || t.customer_id, '{"type": "look-again"}'::jsonb, ${timestamp(at)}::timestamptz
    from tickets t
    where t.workspace_id = ${workspaceId}::uuid and t.customer_id = any(${customerIds}::uuid[]) and t.status in ('open', 'waiting')
      and not exists (select from looking l where l.ticket_id = t.id) and ${isMeant})`;
}
