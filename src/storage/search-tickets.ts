/** Tickets by words that somebody typed: what was said, a customer, a contact, a number, an id elsewhere, a colleague's part. */
import { sql } from 'kysely';
import type { PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import type { Db } from './database.ts';
import { typedQuery } from './search-words.ts';

/** Tickets that a search by words finds, those with the newest words first; of live lists the live ones. */
const foundMax = 500;

export interface Searched {
  readonly words: string;
  /** People whose names match the words: whatever they have a part in is found, too. */
  readonly namedIds: readonly PersonId[];
  /** Finished tickets are not looked for. */
  readonly onlyLive: boolean;
}

/** The ids of tickets that the words find: by what was said, and by who has a part in them. */
export async function findTickets(
  db: Db,
  workspaceId: WorkspaceId,
  { words, namedIds, onlyLive }: Searched,
): Promise<TicketId[]> {
  const [found, parts] = await Promise.all([
    findByWords(db, workspaceId, words, onlyLive),
    namedIds.length === 0 ? [] : partsOf(db, workspaceId, namedIds),
  ]);
  return [...new Set([...found, ...parts])];
}

async function findByWords(
  db: Db,
  workspaceId: WorkspaceId,
  words: string,
  onlyLive: boolean,
): Promise<TicketId[]> {
  const query = typedQuery(words);
  if (query === null) return [];
  const { rows } = await sql<{ id: TicketId }>`
    select id from search_tickets(${workspaceId}::uuid, ${query}, ${words.trim()}, ${onlyLive}, ${foundMax}) as id`.execute(
    db,
  );
  return rows.map(({ id }) => id);
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
