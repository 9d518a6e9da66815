import type { Packet } from '../model/packet.ts';
import { Packet as PacketSchema } from '../model/packet.ts';
import type { EscalationId, TicketId, WorkspaceId } from '../model/words.ts';
import type { Db } from './database.ts';

/** One version, or the newest; null when there is none. */
export async function readPacket(
  db: Db,
  workspaceId: WorkspaceId,
  escalationId: EscalationId,
  version?: number,
): Promise<Packet | null> {
  const row = await db
    .selectFrom('packets')
    .select('body')
    .where('workspace_id', '=', workspaceId)
    .where('escalation_id', '=', escalationId)
    .$if(version !== undefined, (query) => query.where('version', '=', version as number))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? PacketSchema.parse(row.body) : null;
}

/** Of each escalation of a ticket the newest one. */
export async function readNewestPackets(
  db: Db,
  workspaceId: WorkspaceId,
  ticketId: TicketId,
): Promise<Packet[]> {
  const rows = await db
    .selectFrom('packets')
    .distinctOn('escalation_id')
    .select('body')
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .orderBy('escalation_id')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ body }) => PacketSchema.parse(body));
}

export async function readPacketVersions(
  db: Db,
  workspaceId: WorkspaceId,
  escalationId: EscalationId,
): Promise<{ version: number; writtenAt: number; writtenBy: string | null }[]> {
  const rows = await db
    .selectFrom('packets')
    .select(['version', 'written_at', 'written_by'])
    .where('workspace_id', '=', workspaceId)
    .where('escalation_id', '=', escalationId)
    .orderBy('version')
    .execute();
  return rows.map((row) => ({ version: row.version, writtenAt: row.written_at, writtenBy: row.written_by }));
}
