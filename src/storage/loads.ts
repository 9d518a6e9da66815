import { sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { PersonId, TeamId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';
import { type QueueAsked, visible } from './read-queue.ts';

export interface TicketLoad {
  readonly teamId: TeamId;
  /** null: nobody's. */
  readonly ownerId: PersonId | null;
  readonly tickets: number;
  readonly atRisk: number;
  readonly missed: number;
}

/** Open tickets that the reader may see, by team and owner. */
export async function readTicketLoads(
  db: Db,
  workspaceId: WorkspaceId,
  { reader, now }: { readonly reader: QueueAsked['reader']; readonly now: Instant },
): Promise<TicketLoad[]> {
  const at = sql`${timestamp(now)}::timestamptz`;
  const live = db
    .selectFrom('tickets')
    .where('tickets.workspace_id', '=', workspaceId)
    .where('tickets.status', 'in', ['open', 'waiting']);
  const rows = await visible(live, { reader })
    .select(['tickets.team_id', 'tickets.owner_id'])
    .select(({ fn }) => fn.countAll<number>().as('tickets'))
    .select(sql<number>`count(*) filter (where tickets.next_due_at <= ${at})`.as('missed'))
    .select(
      sql<number>`count(*) filter (where tickets.risk_at <= ${at} and tickets.next_due_at > ${at})`.as(
        'at_risk',
      ),
    )
    .groupBy(['tickets.team_id', 'tickets.owner_id'])
    .execute();
  return rows.map((row) => ({
    teamId: row.team_id as TeamId,
    ownerId: row.owner_id as PersonId | null,
    tickets: Number(row.tickets),
    atRisk: Number(row.at_risk),
    missed: Number(row.missed),
  }));
}

export interface EscalationLoad {
  readonly teamId: TeamId;
  readonly ownerId: PersonId;
  readonly offeredTo: PersonId | null;
  readonly count: number;
}

/** Open escalations of tickets that the reader may see. */
export async function readEscalationLoads(
  db: Db,
  workspaceId: WorkspaceId,
  { reader }: Pick<QueueAsked, 'reader'>,
): Promise<EscalationLoad[]> {
  const seen = visible(db.selectFrom('tickets').where('tickets.workspace_id', '=', workspaceId), { reader });
  const rows = await db
    .selectFrom('escalations as e')
    .select(['e.team_id', 'e.owner_id', 'e.offered_to'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('e.workspace_id', '=', workspaceId)
    .where('e.ended_at', 'is', null)
    .where('e.ticket_id', 'in', seen.select('tickets.id'))
    .groupBy(['e.team_id', 'e.owner_id', 'e.offered_to'])
    .execute();
  return rows.map((row) => ({
    teamId: row.team_id as TeamId,
    ownerId: row.owner_id as PersonId,
    offeredTo: row.offered_to as PersonId | null,
    count: Number(row.count),
  }));
}
