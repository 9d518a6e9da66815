/** Tickets by words that somebody typed: what was said, a customer, a contact, a number, an id elsewhere, a colleague's part. */
import { sql } from 'kysely';
import type { Search, SearchTerm } from '../model/search.ts';
import type { PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import type { Db } from './database.ts';
import { termQueries } from './search-words.ts';

/** Tickets that a search by words finds, those with the newest words first; of live lists the live ones. */
const foundMax = 500;

/** The ids of tickets that a search finds: by what was said, and by who has a part in them. `onlyLive`: not finished ones. */
export async function findTickets(
  db: Db,
  workspaceId: WorkspaceId,
  { typed, terms, namedIds }: Search,
  onlyLive: boolean,
): Promise<TicketId[]> {
  const [found, parts] = await Promise.all([
    terms.length === 0 ? [] : findByWords(db, workspaceId, { typed, terms }, onlyLive),
    namedIds.length === 0 ? [] : partsOf(db, workspaceId, namedIds),
  ]);
  return [...new Set([...found, ...parts])];
}

async function findByWords(
  db: Db,
  workspaceId: WorkspaceId,
  { typed, terms }: Pick<Search, 'typed' | 'terms'>,
  onlyLive: boolean,
): Promise<TicketId[]> {
  const { wanted, unwanted } = termQueries(terms);
  const { rows } = await sql<{ id: TicketId }>`
    select id from search_tickets(
      ${workspaceId}::uuid, ${wanted}::text[], ${unwanted}::text[], ${typed}, ${onlyLive}, ${foundMax}
    ) as id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Of these tickets, the text beside the subject that has most of the terms, the newest of such. */
export async function readFoundTexts(
  db: Db,
  workspaceId: WorkspaceId,
  ticketIds: readonly TicketId[],
  terms: readonly SearchTerm[],
): Promise<Map<TicketId, string>> {
  const { wanted } = termQueries(terms);
  if (ticketIds.length === 0 || wanted.length === 0) return new Map();
  const { rows } = await sql<{ id: TicketId; body: string }>`
    select found.id, hit.body
    from unnest(${ticketIds}::uuid[]) as found (id)
    cross join lateral (
      select t.body, t.recorded_at, (select count(*) from unnest(asked.terms) as term where t.words @@ term) as times
      from (select array(select to_tsquery('simple', term) from unnest(${wanted}::text[]) as term) as terms) as asked, texts t
      where t.workspace_id = ${workspaceId}::uuid and t.ticket_id = found.id and t.kind <> 'subject'
      order by times desc, t.recorded_at desc
      limit 1
    ) hit
    where hit.times > 0`.execute(db);
  return new Map(rows.map(({ id, body }) => [id, body]));
}

/** What these people have a part in and is not finished. */
async function partsOf(db: Db, workspaceId: WorkspaceId, people: readonly PersonId[]): Promise<TicketId[]> {
  const rows = await db
    .selectFrom('ticket_people as p')
    .innerJoin('tickets as t', (join) =>
      join.onRef('t.workspace_id', '=', 'p.workspace_id').onRef('t.id', '=', 'p.ticket_id'),
    )
    .select('p.ticket_id')
    .where('p.workspace_id', '=', workspaceId)
    .where('p.person_id', '=', sql<string>`any(${people}::uuid[])`)
    .where('t.status', 'in', ['open', 'waiting'])
    .limit(foundMax)
    .execute();
  return rows.map((row) => row.ticket_id as TicketId);
}
