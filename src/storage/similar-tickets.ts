import { sql } from 'kysely';
import type { SearchTerm } from '../model/search.ts';
import type { TicketState } from '../model/ticket.ts';
import type { WorkspaceId } from '../model/words.ts';
import type { Db } from './database.ts';
import { anyTermQuery } from './search-words.ts';

export interface SimilarAsked {
  readonly ticketId: string;
  readonly customerId: string | null;
  readonly issueType: string;
  /** One of them is enough here; how many are shared is for the caller to count. */
  readonly terms: readonly SearchTerm[];
  readonly limit: number;
}

export interface SimilarRow {
  readonly state: TicketState;
  readonly subject: string;
  readonly customer: string | null;
}

/** Subjects that a search by words looks through, newest first. */
const foundMax = 500;

/** Tickets of others with the issue type and one of the words in their subject, the newest first. */
export async function readSimilar(
  db: Db,
  workspaceId: WorkspaceId,
  { ticketId, customerId, issueType, terms, limit }: SimilarAsked,
): Promise<SimilarRow[]> {
  if (terms.length === 0) return [];
  const { rows } = await sql<{ snapshot: string; subject: string; customer: string | null }>`
    select t.snapshot, s.body as subject, c.name as customer
    from search_subjects(${workspaceId}::uuid, ${anyTermQuery(terms)}, ${foundMax}) as found (id)
    join tickets t on t.workspace_id = ${workspaceId}::uuid and t.id = found.id
    join texts s on s.workspace_id = t.workspace_id and s.ticket_id = t.id and s.kind = 'subject'
    left join customers c on c.workspace_id = t.workspace_id and c.id = t.customer_id
    where t.issue_type = ${issueType} and t.id <> ${ticketId}::uuid
      and (t.customer_id is null or t.customer_id is distinct from ${customerId}::uuid)
    order by t.created_at desc limit ${limit}`.execute(db);
  return rows.map(({ snapshot, subject, customer }) => ({
    state: JSON.parse(snapshot) as TicketState,
    subject,
    customer,
  }));
}
