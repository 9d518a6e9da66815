/** Tickets of other customers that look like this one, so that nobody solves twice what was solved once. */
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { SimilarTickets } from '../model/triage-view.ts';
import { searchTerms } from '../rules/search/search-terms.ts';
import { sharedWords, tellingWords } from '../rules/triage/similar-words.ts';
import { readSimilar } from '../storage/similar-tickets.ts';
import { maySee } from '../rules/ticket/ticket-owner.ts';
import { readSubject } from '../storage/outbox.ts';
import type { Desk } from './desk.ts';
import { readSeenTicket } from './seen-ticket.ts';
import { iso } from './names.ts';
import type { ViewTicket } from './view-ticket.ts';

const shownMax = 5;
/** Candidates with one word in common; the newest of them are read whole. */
const readMax = 60;

export async function listSimilar(
  desk: Desk,
  { workspaceId, personId, ticketId }: ViewTicket,
): Promise<SimilarTickets | Refusal> {
  const db = desk.database.of(workspaceId);
  const seen = await readSeenTicket(desk, { workspaceId, personId, ticketId });
  if (isRefusal(seen)) return seen;
  const {
    state,
    facts: { policy },
    person,
  } = seen;
  const { languages } = policy.policy;
  const own = tellingWords((await readSubject(db, workspaceId, ticketId)) ?? '', languages);
  if (own.length === 0) return { tickets: [] };
  const { customerId, issueType } = state;
  const terms = own.flatMap(({ word }) => searchTerms(`${word} `));
  const rows = await readSimilar(db, workspaceId, { ticketId, customerId, issueType, terms, limit: readMax });
  const tickets = rows
    .filter((row) => maySee(row.state, person))
    .map((row) => ({ ...row, words: sharedWords(own, tellingWords(row.subject, languages)) }))
    .filter((row) => row.words.length > 0)
    .slice(0, shownMax);
  return {
    tickets: tickets.map(
      ({
        state: { id, number, status, createdAt, escalationsOpened },
        subject,
        customer,
        words: shared,
      }) => ({
        id,
        number,
        subject,
        customer,
        status,
        escalated: escalationsOpened > 0,
        createdAt: iso(createdAt),
        words: shared,
      }),
    ),
  };
}
