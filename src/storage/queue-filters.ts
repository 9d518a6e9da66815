import { type SelectQueryBuilder, sql } from 'kysely';
import type { QueueFilters } from '../model/queue-filters.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import type { Tables } from './tables.ts';

export type QueuedTickets = SelectQueryBuilder<Tables, 'tickets', object>;

/** Every filter that is given holds. */
export function filtered(
  tickets: QueuedTickets,
  filters: QueueFilters,
  { workspaceId, readerId }: { readonly workspaceId: WorkspaceId; readonly readerId: PersonId },
): QueuedTickets {
  const { team, kind, tier, severity, priority, status, owner, customer, issueType, tag } = filters;
  return tickets
    .$if(team !== undefined, (some) => withTeam(some, workspaceId, team ?? ''))
    .$if(kind === 'functional', (some) => some.where('tickets.open_escalations', '>', 0))
    .$if(kind === 'hierarchical', (some) => some.where('tickets.hierarchical', '=', true))
    .$if(tier !== undefined, (some) => some.where('tickets.tier', '=', anyNumber(tier)))
    .$if(severity !== undefined, (some) => some.where('tickets.severity', '=', anyNumber(severity)))
    .$if(priority !== undefined, (some) => some.where('tickets.priority', '=', anyWord(priority)))
    .$if(status !== undefined, (some) => some.where('tickets.status', '=', anyWord(status)))
    .$if(owner === 'nobody', (some) => some.where('tickets.owner_id', 'is', null))
    .$if(owner !== undefined && owner !== 'nobody', (some) =>
      some.where('tickets.owner_id', '=', owner === 'me' ? readerId : (owner ?? '')),
    )
    .$if(customer !== undefined, (some) => some.where('tickets.customer_id', '=', customer ?? ''))
    .$if(issueType !== undefined, (some) => some.where('tickets.issue_type', '=', issueType ?? ''))
    .$if(tag !== undefined, (some) => some.where(sql<boolean>`tickets.tags @> array[${tag}]::text[]`));
}

/** Where it is, or where one of its open escalations was sent: these are looked up once, not for each ticket. */
export function withTeam(tickets: QueuedTickets, workspaceId: WorkspaceId, team: string): QueuedTickets {
  const sent = sql`array(
    select e.ticket_id from escalations as e
    where e.workspace_id = ${workspaceId}::uuid and e.team_id = ${team} and e.ended_at is null)`;
  return tickets.where((one) =>
    one.or([one('tickets.team_id', '=', team), sql<boolean>`tickets.id = any(${sent})`]),
  );
}

const anyWord = (words = '') => sql<string>`any(${words.split(',')}::text[])`;
const anyNumber = (words = '') => sql<number>`any(${words.split(',').map(Number)}::int[])`;
